import { expect, test } from 'vitest'
import { odsContent } from '../../../../electron/backend/spreadsheets/write/ods-content.ts'

// As XML, since readers that share code with OOXML take the escape away in an ODS too.
test('a name that a workbook would have to escape stands in an ODS as it is, on the sheet and in the cell', () => {
  const text = 'Bagian _x0041_'
  const xml = [...odsContent([{ name: text, columns: [{ header: 'Unit' }], rows: [[text]] }])].join('')
  expect(xml).toContain(`table:name="${text}"`)
  expect(xml).toContain(`<text:p>${text}</text:p>`)
  expect(xml).toContain(`'${text}'.A1:`)
})
