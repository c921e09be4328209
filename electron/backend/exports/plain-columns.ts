/** Columns that tell a field of a person as it is kept. */
import type { ExportColumnKey } from '#shared/domain/export-columns.ts'

const PLAIN_COLUMNS = [
  ...(['nip', 'nik', 'rank', 'position', 'unit', 'subUnit', 'district', 'village'] as const),
  ...(['gender', 'phone', 'email', 'seat', 'note'] as const),
] as const satisfies readonly ExportColumnKey[]
type PlainColumn = (typeof PLAIN_COLUMNS)[number]

export function isPlain(key: ExportColumnKey): key is PlainColumn {
  const plain: readonly ExportColumnKey[] = PLAIN_COLUMNS
  return plain.includes(key)
}
