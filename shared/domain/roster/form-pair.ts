/** One line of a form: a label and what is filled in behind it. */
import type { SheetRow } from '../sheet.ts'
import { tidy } from '../spelling.ts'
import type { RosterField } from './fields.ts'
import { foldLabel, readLabel } from './header-label.ts'

export type FormPair = {
  label: string
  /** The same for spellings of one field. */
  key: string
  field: RosterField | null
  value: string
  isNumeric: boolean
  /** Of the value; null where it stands in the cell of its label. */
  column: number | null
}

const inOneCell = /^([^:=]{2,60}?)\s*[:=]\s*(.*)$/s
const counter = /^\(?(?:\d{1,2}|[a-z])\s*[.)]*$/i

/** Several where pairs stand beside each other; none where the row is no line of a form. */
export function pairsOf(row: SheetRow): FormPair[] {
  const filled = [...row.cells.entries()].filter(([, cell]) => tidy(cell) !== '')
  const cells = filled.length > 1 && counter.test(tidy(filled[0]?.[1] ?? '')) ? filled.slice(1) : filled
  const colons = cells.flatMap(([, cell], place) => (place > 0 && /^\s*[:=]/.test(cell) ? [place] : []))
  if (colons.length > 0 && colons[0] === 1)
    return colons.map((at, turn) => colonPair(row, cells, at, colons[turn + 1]))
  const [first, second] = cells
  if (first === undefined) return []
  const split = inOneCell.exec(tidy(first[1]) === '' ? '' : first[1].trim())
  if (split !== null && cells.length === 1) return pairsInText(first[1].trim())
  if (split !== null && split[2] === '') return [pair(row, split[1] ?? '', cells.slice(1))]
  // Without a colon only words that can be nothing but a label are one.
  const isPlain = second !== undefined && cells.length === 2 && isLabel(first[1]) && !isLabel(second[1])
  return isPlain ? [pair(row, first[1], [second])] : []
}

type Cells = readonly (readonly [number, string])[]

function colonPair(row: SheetRow, cells: Cells, at: number, next: number | undefined): FormPair {
  const values = cells.slice(at, next === undefined ? undefined : next - 1)
  return pair(row, cells[at - 1]?.[1] ?? '', values)
}

function pair(row: SheetRow, label: string, values: Cells): FormPair {
  const texts = values.map(([, cell], place) => (place === 0 ? cell.replace(/^\s*[:=]+\s*/, '') : cell))
  const filled = values.find((_, place) => texts[place]?.trim() !== '')
  const isNumeric = filled !== undefined && row.numeric?.includes(filled[0]) === true
  const value = texts.filter((text) => text.trim() !== '').join(' ')
  return { ...meaningOf(label), value, isNumeric, column: filled?.[0] ?? null }
}

/** `Nama: Budi, NIP: 1980…, Jabatan: Guru` in one line. */
function pairsInText(text: string): FormPair[] {
  const starts = [...text.matchAll(labelWithin)].filter(
    ({ index, 1: label = '' }) =>
      index === 0 || (readLabel(label)?.exact === true && !/\S/.test(text[index - 1] ?? ' ')),
  )
  const from = starts.length > 1 && starts[0]?.index === 0 ? starts.map(({ index }) => index) : [0]
  return from.flatMap((start, turn) => {
    const piece = text.slice(start, from[turn + 1]).replace(/[\s,;|]+$/, '')
    const [, label = '', value = ''] = inOneCell.exec(piece) ?? []
    // `Yang bertanda tangan di bawah ini:` has nothing to fill in.
    const isSentence = value === '' && readLabel(label)?.exact !== true
    return label === '' ||
      isSentence ||
      label.split(' ').length > 6 ||
      (/^\d/.test(value) && /\d$/.test(label))
      ? []
      : [
          {
            ...meaningOf(label.replace(/^[-•*]\s*/, '').replaceAll('*', '')),
            value: value.replace(/^\*+\s*|\*+$/g, ''),
            isNumeric: false,
            column: null,
          },
        ]
  })
}

const labelWithin = /(\p{L}[\p{L}./ ]{1,30}?)\s*[:=]\s*/gu

function meaningOf(written: string): Pick<FormPair, 'label' | 'key' | 'field'> {
  const label = tidy(written)
    .replace(/\s*[:=]+$/, '')
    .replace(/^\(?(?:\d{1,2}|[a-z])\s*[.)]\s*/i, '')
  const meaning = readLabel(label)
  const isField = meaning?.exact === true && meaning.parts.length === 0
  return { label, key: isField ? meaning.field : foldLabel(label), field: isField ? meaning.field : null }
}

function isLabel(text: string): boolean {
  const label = tidy(text)
  return !/^[lp]$/i.test(label) && readLabel(label)?.exact === true
}
