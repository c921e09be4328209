import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clipboardTable } from '../../../../../renderer/features/participants/clipboard-table.ts'

describe('rows for the clipboard', () => {
  test('every cell is marked as text, so a spreadsheet keeps all 18 digits', () => {
    const { html, plain } = clipboardTable(['Nama', 'NIP'], [['Budi', '198001012005011999']])
    expect(html).toContain(`<td style="mso-number-format:'\\@'" sdnum="1033;0;@">198001012005011999</td>`)
    expect(plain).toBe('Nama\tNIP\r\nBudi\t198001012005011999')
  })

  test('signs of HTML in a name stay signs', () => {
    const { html } = clipboardTable(['Nama'], [['<b>"Budi" & Siti</b>']])
    expect(html).toContain('&#60;b&#62;&#34;Budi&#34; &#38; Siti&#60;/b&#62;')
  })

  test('a cell that begins like a formula is disarmed in the plain text', () => {
    const { plain } = clipboardTable(['Catatan'], [['=1+1'], ['+62812'], ['-'], ['@x']])
    expect(plain.split('\r\n').slice(1)).toEqual(["'=1+1", "'+62812", "'-", "'@x"])
  })

  test('whatever stands in the cells, rows and columns stay what they were', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 30 })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 }), (rows) => {
        const { plain, html } = clipboardTable(['A', 'B', 'C'], rows)
        const lines = plain.split('\r\n')
        expect(lines).toHaveLength(rows.length + 1)
        for (const line of lines) expect(line.split('\t')).toHaveLength(3)
        expect(html.match(/<td /g) ?? []).toHaveLength(rows.length * 3)
        expect(html.match(/<tr>/g)).toHaveLength(rows.length + 1)
      }),
    )
  })
})
