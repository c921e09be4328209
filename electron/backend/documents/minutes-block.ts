/** The parts that minutes are set from, on paper and in Word alike. */

export type TableColumn = {
  head: string
  /** Part of the width of the page. */
  share: number
  align?: 'left' | 'center' | 'right'
}
export type MinutesBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'subheading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'points'; points: string[] }
  | { kind: 'table'; columns: TableColumn[]; rows: string[][] }
