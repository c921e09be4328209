/** The rows of a sheet with the people who stand on them. */
import type { RowStanding, SheetLine, SheetRowLine } from '#shared/contract/sheets.ts'
import type { SheetPage, SheetRow } from '#shared/domain/sheet-layout.ts'
import type { listSheetPeople, SignatureSheet } from '../../store/sheets.ts'

type People = ReturnType<typeof listSheetPeople>

export function rowsOf(pages: readonly SheetPage[], people: People): SheetRowLine[] {
  return pages.flatMap(({ page, rows }) => rows.map((row) => rowOf(page, row, people)))
}

function rowOf(
  page: number,
  { number: row, participantId, isBlank }: SheetRow,
  people: People,
): SheetRowLine {
  const person = participantId === null ? undefined : people.get(participantId)
  if (!person)
    return { page, row, participantId: null, name: '', about: '', standing: isBlank ? 'blank' : 'outside' }
  const { name, about, removedAt, stands } = person
  const standing: RowStanding = removedAt === null ? (stands ? 'signed' : 'open') : 'removed'
  return { page, row, participantId, name, about, standing }
}

export function lineOf(sheet: SignatureSheet, rows: readonly SheetRowLine[]): SheetLine {
  const { serial, title, instrument, day, pages, people, issuedAt } = sheet
  const signed = rows.filter(({ standing }) => standing === 'signed').length
  return { serial, title, instrument, day, pages, people, signed, issuedAt }
}
