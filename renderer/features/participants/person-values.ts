/** What the form about one person holds, and the person that comes of it. */
import type { Participant } from '#shared/contract/participants.ts'
import { CATEGORY_LABELS, type Category } from '#shared/domain/category.ts'
import { formatNip, readNip, type NipVerdict } from '#shared/domain/nip.ts'
import { maskNik, readNik } from '#shared/domain/nik.ts'
import type { Gender, Person } from '#shared/domain/person.ts'
import { canonicalPhone, maskPhone } from '#shared/domain/phone.ts'

export type PersonValues = {
  name: string
  category: Category
  /** NIP as typed; also what stood in its place when it could not be taken over. */
  identity: string
  nik: string
  unit: string
  subUnit: string
  position: string
  rank: string
  village: string
  district: string
  gender: Gender | ''
  phone: string
  email: string
  seat: string
  note: string
}

export const fieldLabels: Readonly<Record<keyof PersonValues, string>> = {
  name: 'Nama',
  category: 'Kategori',
  identity: 'NIP',
  nik: 'NIK',
  unit: 'OPD atau instansi',
  subUnit: 'Unit kerja',
  position: 'Jabatan',
  rank: 'Pangkat, golongan',
  village: 'Desa/kelurahan',
  district: 'Kecamatan',
  gender: 'Jenis kelamin',
  phone: 'Nomor HP',
  email: 'Surel',
  seat: 'Nomor kursi',
  note: 'Catatan layanan',
}

export const emptyValues: PersonValues = {
  name: '',
  category: 'pns',
  identity: '',
  nik: '',
  unit: '',
  subUnit: '',
  position: '',
  rank: '',
  village: '',
  district: '',
  gender: '',
  phone: '',
  email: '',
  seat: '',
  note: '',
}

export function valuesOf(person: Participant): PersonValues {
  return {
    name: person.name,
    category: person.category,
    identity: person.nip === null ? (person.idWritten ?? '') : formatNip(person.nip),
    nik: person.nik ?? '',
    unit: person.unit ?? '',
    subUnit: person.subUnit ?? '',
    position: person.position ?? '',
    rank: person.rank ?? '',
    village: person.village ?? '',
    district: person.district ?? '',
    gender: person.gender ?? '',
    phone: person.phone ?? '',
    email: person.email ?? '',
    seat: person.seat ?? '',
    note: person.note ?? '',
  }
}

/** Cells of columns that no field claims stay with the person: `extra` is handed through. */
export function personOf(values: PersonValues, extra: Person['extra']): Person {
  return {
    name: oneSpaced(values.name),
    ...identityOf(values.identity),
    nik: nikOf(values.nik),
    rank: orNull(values.rank),
    position: orNull(values.position),
    unit: orNull(values.unit),
    subUnit: orNull(values.subUnit),
    district: orNull(values.district),
    village: orNull(values.village),
    category: values.category,
    gender: values.gender === '' ? null : values.gender,
    phone: orNull(canonicalPhone(values.phone) ?? values.phone),
    email: orNull(values.email),
    seat: orNull(values.seat),
    note: orNull(values.note),
    extra,
  }
}

/** A number that holds every rule is a NIP; anything else that was typed on purpose is kept as written. */
function identityOf(typed: string): Pick<Person, 'nip' | 'idWritten'> {
  const verdict = readNip(typed)
  if (verdict.kind === 'valid') return { nip: verdict.nip, idWritten: null }
  return { nip: null, idWritten: isOdd(verdict) ? orNull(typed) : null }
}

function nikOf(typed: string): string | null {
  const verdict = readNik(typed)
  return verdict.kind === 'valid' ? verdict.nik : null
}

/** Something stands there, and it can't be taken over as a NIP. */
export function isOdd(verdict: NipVerdict): boolean {
  return verdict.kind !== 'valid' && verdict.kind !== 'none'
}

export type ChangedField = { label: string; before: string; after: string }

/** What differs between two states of a person, by the names the form shows. */
export function changedFields(before: PersonValues, after: PersonValues): ChangedField[] {
  return Object.entries(fieldLabels).flatMap(([field, label]) => {
    // Compared as they are: two covered numbers may look alike.
    if (valueOf(before, field) === valueOf(after, field)) return []
    return [{ label, before: shown(before, field), after: shown(after, field) }]
  })
}

function shown(values: PersonValues, field: string): string {
  if (field === 'category') return CATEGORY_LABELS[values.category]
  if (field === 'nik') return maskNik(values.nik)
  if (field === 'phone') return maskPhone(values.phone)
  return valueOf(values, field)
}

function valueOf(values: PersonValues, field: string): string {
  return new Map<string, string>(Object.entries(values)).get(field) ?? ''
}

type FormProblems = Partial<Record<keyof PersonValues, string>>

/** What has to be mended before the person can be stored; an odd NIP is only warned about. */
export function problemsOf(values: PersonValues): FormProblems {
  const problems: FormProblems = {}
  if (oneSpaced(values.name) === '') problems.name = 'Tulis nama peserta.'
  const nik = readNik(values.nik)
  if (nik.kind === 'nik_length' || nik.kind === 'nik_precision') {
    problems.nik = `NIK terdiri atas 16 angka; yang tertulis ${nik.digits} angka. Perbaiki atau kosongkan.`
  }
  return problems
}

function orNull(text: string): string | null {
  const trimmed = oneSpaced(text)
  return trimmed === '' ? null : trimmed
}

function oneSpaced(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
