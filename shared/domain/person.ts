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
