import { expect, test } from 'vitest'
import { read, utils } from '@e965/xlsx'
import { odsPieces } from '../../../../electron/backend/spreadsheets/write/write-ods.ts'

test('a name that a workbook would have to escape stands in an ODS as it is, on the sheet and in the cell', async () => {
  const text = 'Bagian _x0041_ B'
  const pieces: Uint8Array[] = []
  const sheet = { name: text, columns: [{ header: 'Unit' }], rows: [[text]] }
  for await (const piece of odsPieces([sheet])) pieces.push(piece)
  const { SheetNames, Sheets } = read(Buffer.concat(pieces))
  expect(SheetNames).toEqual([text])
  expect(utils.sheet_to_json(Sheets[text] ?? {}, { header: 1 })).toEqual([['Unit'], [text]])
})
