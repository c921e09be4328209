/** What the contract does not accept, one line per field. */

/** The part of a zod issue that is told; which of them are there depends on `code`. */
export type Issue = {
  code: string
  path?: PropertyKey[]
  expected?: string
  values?: unknown[]
  minimum?: number | bigint
  maximum?: number | bigint
  origin?: string
  format?: string
}

/** `input` is what was refused: it tells a missing field from a wrong one. */
export function issueText(issue: Issue, input: unknown): string {
  const path = issue.path ?? []
  const isMissing = valueAt(input, path) === undefined
  return `  ${path.map(String).join('.') || '(masukan)'}: ${isMissing ? 'wajib diisi' : sentence(issue)}`
}

function sentence({ code, expected = '', values = [], minimum, maximum, origin, format }: Issue): string {
  switch (code) {
    case 'invalid_type':
      return `harus berupa ${KINDS[expected] ?? expected}`
    case 'invalid_value':
      return `pilih salah satu: ${values.map(String).join(', ')}`
    case 'too_small':
      return `paling sedikit ${minimum} ${UNITS[origin ?? ''] ?? ''}`.trimEnd()
    case 'too_big':
      return `paling banyak ${maximum} ${UNITS[origin ?? ''] ?? ''}`.trimEnd()
    case 'invalid_format':
      return FORMATS[format ?? ''] ?? 'bentuknya tidak sesuai'
    default:
      return 'tidak sesuai'
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'bilangan',
  int: 'bilangan bulat',
  boolean: 'true atau false',
  array: 'daftar [ … ]',
  object: 'objek { … }',
  record: 'objek { … }',
  file: 'berkas, ditulis {"$file": "LETAK"}',
}

const UNITS: Readonly<Record<string, string>> = { string: 'karakter', array: 'isian' }

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'harus berupa id (UUID), seperti yang dijawab prosedur lain',
  date: 'harus berupa tanggal, misalnya 2026-11-20',
  regex: 'bentuknya tidak sesuai; jam ditulis seperti 09:00',
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined
    // Only looked at, whatever it holds.
    value = (value as Record<PropertyKey, unknown>)[name]
  }
  return value
}
