/** The parts that papers of running text are set from, on paper and in Word alike. */
import type { Run } from '#shared/domain/rich-text.ts'
import type { Label } from './label-block.ts'

export type TableColumn = {
  head: string
  /** Part of the width of the page. */
  share: number
  align?: 'left' | 'center' | 'right' | undefined
}
export type FlowBlock =
  /** Centred; the parts of a report. */
  | { kind: 'chapter'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'subheading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** A paragraph in which some words are bold. */
  | { kind: 'runs'; runs: Run[] }
  | { kind: 'points'; points: string[] }
  /** Points in which some words are bold, or that have bullets instead of numbers. */
  | { kind: 'list'; isNumbered: boolean; items: Run[][] }
  /** `widest` sets the colons of several blocks below each other. */
  | { kind: 'labels'; labels: Label[]; widest?: string }
  | { kind: 'table'; columns: TableColumn[]; rows: string[][] }
  /** Two beside each other, each with its caption. */
  | { kind: 'photos'; photos: FlowPhoto[] }

/** A PNG or JPEG; `caption` begins with its number. */
export type FlowPhoto = { bytes: Uint8Array; caption: string }
