/** One person of a roster, as every part of Ikrar hands people around. */
import type { Category } from './category.ts'

export type Gender = 'L' | 'P'

export type Person = {
  /** As given: only outer spaces are trimmed and inner runs of spaces collapsed. */
  name: string
  /** 18 digits, and only when every rule of the number holds. */
  nip: string | null
  /** 16 digits. */
  nik: string | null
  /** What stood in the place of a number that could not be taken over. */
  idWritten: string | null
  /** Pangkat and golongan as given, e.g. `Penata Tk. I, III/d`. */
  rank: string | null
  /** Jabatan. */
  position: string | null
  /** OPD or institution. */
  unit: string | null
  /** Bidang, UPTD, school … inside the unit. */
  subUnit: string | null
  /** Kecamatan or distrik. */
  district: string | null
  /** Desa or kelurahan. */
  village: string | null
  category: Category
  gender: Gender | null
  /** Digits beginning with 0, e.g. `081234567890`. */
  phone: string | null
  email: string | null
  seat: string | null
  note: string | null
  /** Cells of columns that no field claims, by their header. */
  extra: Record<string, string>
}

const NOBODY: Omit<Person, 'name'> = {
  nip: null,
  nik: null,
  idWritten: null,
  rank: null,
  position: null,
  unit: null,
  subUnit: null,
  district: null,
  village: null,
  category: 'undangan',
  gender: null,
  phone: null,
  email: null,
  seat: null,
  note: null,
  extra: {},
}

type Known = { [Field in keyof Person]?: Person[Field] | undefined } & { name: string }

/** A person of whom only some facts are known, as at the door. */
export function personFrom(known: Known): Person {
  const facts = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))
  return { ...NOBODY, ...facts, name: known.name }
}
