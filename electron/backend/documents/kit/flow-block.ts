/** The parts that papers of running text are set from, on paper and in Word alike. */
import type { Label } from './label-block.ts'

export type TableColumn = {
  head: string
  /** Part of the width of the page. */
  share: number
  align?: 'left' | 'center' | 'right'
}
export type FlowBlock =
  /** Centred; the parts of a report. */
  | { kind: 'chapter'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'subheading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'points'; points: string[] }
  /** `widest` sets the colons of several blocks below each other. */
  | { kind: 'labels'; labels: Label[]; widest?: string }
  | { kind: 'table'; columns: TableColumn[]; rows: string[][] }
