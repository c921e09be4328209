import type { Office, OfficeDraft } from '#shared/contract/office.ts'

export type LetterheadLine = OfficeDraft['letterhead']['lines'][number]

export const MOST_LINES = 6

export const SIZES = [
  { value: 'small', label: 'Kecil' },
  { value: 'normal', label: 'Sedang' },
  { value: 'large', label: 'Besar' },
] as const satisfies readonly { value: LetterheadLine['size']; label: string }[]

export const RULES = [
  { value: 'thick', label: 'Tebal' },
  { value: 'double', label: 'Ganda' },
  { value: 'single', label: 'Tipis' },
  { value: 'none', label: 'Tanpa garis' },
] as const satisfies readonly { value: OfficeDraft['letterhead']['rule']; label: string }[]

export const STYLES = [
  { value: 'pemda', label: 'Pemerintah daerah: jabatan dan nama huruf besar, dengan pangkat' },
  { value: 'anri', label: 'ANRI: huruf biasa, tanpa pangkat' },
] as const satisfies readonly { value: OfficeDraft['style']; label: string }[]

export const PAPERS = [
  { value: 'F4', label: 'F4 (215 × 330 mm)' },
  { value: 'A4', label: 'A4 (210 × 297 mm)' },
] as const satisfies readonly { value: OfficeDraft['paper']; label: string }[]

/** The usual three lines: the region, the institution, its address. */
export const EMPTY_OFFICE: OfficeDraft = {
  name: '',
  letterhead: {
    lines: [
      { text: '', size: 'normal', bold: true },
      { text: '', size: 'large', bold: true },
      { text: '', size: 'small', bold: false },
    ],
    rule: 'thick',
  },
  city: '',
  paper: 'F4',
  style: 'pemda',
  houseStyle: null,
}

export const LINE_HINTS = [
  'PEMERINTAH KABUPATEN …',
  'NAMA INSTANSI',
  'Alamat, telepon, laman, pos-el',
] as const

export function draftOfOffice({ name, letterhead, city, paper, style, houseStyle }: Office): OfficeDraft {
  return { name, letterhead, city, paper, style, houseStyle }
}

/** Lines left empty are no lines. */
export function tidyOffice(draft: OfficeDraft): OfficeDraft {
  const lines = draft.letterhead.lines.filter(({ text }) => text.trim() !== '')
  return { ...draft, letterhead: { ...draft.letterhead, lines } }
}

export function isSameOffice(a: OfficeDraft, b: OfficeDraft): boolean {
  const said = ({ name, letterhead, city, paper, style, houseStyle }: OfficeDraft): string =>
    JSON.stringify([
      name,
      letterhead.lines.map(({ text, size, bold }) => [text, size, bold]),
      letterhead.rule,
      city,
      paper,
      style,
      houseStyle && Object.entries(houseStyle).toSorted(),
    ])
  return said(tidyOffice(a)) === said(tidyOffice(b))
}
