/** What the four written texts are made of: titles, text that can be edited, and what only the data tell. */

export const WRITE_UP_KINDS = ['minutes', 'official_record', 'activity_report', 'press_release'] as const
export type WriteUpKind = (typeof WRITE_UP_KINDS)[number]

export const WRITE_UP_LABELS: Readonly<Record<WriteUpKind, string>> = {
  minutes: 'Notula',
  official_record: 'Berita acara',
  activity_report: 'Laporan kegiatan',
  press_release: 'Siaran pers',
}

export type Label = { label: string; value: string }
export type DataColumn = { head: string; share: number; align?: 'left' | 'center' | 'right' | undefined }
export type PlainBlock =
  | { kind: 'subheading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'points'; points: string[] }
  | { kind: 'labels'; labels: Label[]; widest?: string }
  | { kind: 'table'; columns: DataColumn[]; rows: string[][] }
/** What follows the data and is never edited: figures are corrected where they come from. */
export type DataBlock =
  | PlainBlock
  /** `hash`: SHA-256 of the picture; the picture itself stays where it is kept. */
  | { kind: 'photos'; photos: PhotoShown[] }
export type PhotoShown = { photoId: string; hash: string; caption: string; widthPx: number; heightPx: number }

/**
 * A chapter is counted in Roman numerals, a heading by letters, an item by numbers; a section is a heading and a
 * plain title an item that is not counted.
 */
export type TitleLevel = 'chapter' | 'heading' | 'section' | 'item' | 'plain'
export type TitlePart = { kind: 'title'; key: string; level: TitleLevel; text: string }
/** `title` stands over it, counted as an item; '' for none. As a headline it is set large. */
export type TextPart = {
  kind: 'text'
  key: string
  title: string
  text: string
  isHeadline?: boolean | undefined
}
export type DataPart = { kind: 'data'; key: string; blocks: DataBlock[] }
export type WriteUpPart = TitlePart | TextPart | DataPart

export function isEmptyPart(part: WriteUpPart): boolean {
  if (part.kind === 'title') return false
  return part.kind === 'text' ? part.text.trim() === '' : part.blocks.length === 0
}
