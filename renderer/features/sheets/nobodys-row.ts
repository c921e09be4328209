/** What stands in place of a name on a row that is nobody's. */
import type { RowStanding } from '#shared/contract/sheets.ts'

export const NOBODYS_ROW: Readonly<Record<RowStanding, string>> = {
  open: '',
  signed: '',
  removed: 'Dihapus dari daftar',
  outside: 'Pejabat di luar daftar peserta',
  blank: 'Baris kosong',
}
