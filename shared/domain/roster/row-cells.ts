/** The cells of one row by field, tidy, with cells that hold for several rows filled in. */
import type { SheetRow } from '../sheet.ts'
import { hasUnseen, tidy } from '../spelling.ts'
import type { RosterField } from './fields.ts'
import type { Fills } from './fills.ts'
import { isFormulaFailure } from './formula-text.ts'
import type { SheetFacts } from './sheet-facts.ts'

export class RowCells {
  /** Set when the name, or a cell that the reader did not clean, held characters nobody can see. */
  cleaned = false
  /** Set when a cell was asked for whose formula gave no value. */
  failed = false
  /** What other cells say about fields whose own cell is empty. */
  private besides: Map<RosterField, string> | null = null
  private readonly row: SheetRow
  private readonly facts: SheetFacts
  private readonly fills: ReadonlyMap<number, string> | undefined

  constructor(row: SheetRow, facts: SheetFacts, fills: Fills) {
    this.row = row
    this.facts = facts
    this.fills = fills.size === 0 ? undefined : fills.get(row.row)
  }

  /** As it stands, lines and all. */
  raw(field: RosterField): string {
    const column = this.facts.columnOf.get(field)
    const own = column === undefined ? '' : field === 'nip' ? this.nip(column) : this.at(column)
    return this.besides !== null && isNothing(own) ? (this.besides.get(field) ?? '') : own
  }

  /** A text that stands in another cell and belongs to this field; false where the field says something else. */
  offer(field: RosterField, text: string): boolean {
    const own = this.text(field)
    if (own !== null) return own.includes(text)
    this.besides ??= new Map()
    this.besides.set(field, text)
    return true
  }

  /** null where nothing stands, or only a dash. */
  text(field: RosterField): string | null {
    if (field === 'name' && this.isUnseen(field)) this.cleaned = true
    return this.clean(this.raw(field))
  }

  textAt(column: number): string | null {
    return this.clean(this.at(column))
  }

  /** The header of the identity numbers names those of soldiers and police alone. */
  get holdsServiceNumbers(): boolean {
    return this.facts.idIsServiceNumber
  }

  isNumeric(field: RosterField): boolean {
    const { numeric } = this.row
    const column = this.facts.columnOf.get(field)
    return numeric !== undefined && column !== undefined && numeric.includes(column)
  }

  /** The columns whose formulas gave no value, and what stands there instead. */
  failures(): { label: string; seen: string }[] {
    return this.facts.layout.columns.flatMap(({ column, label, field, conflict }) => {
      const seen = field === 'number' || conflict === 'number' ? '' : tidy(this.at(column))
      return isFormulaFailure(seen) ? [{ label, seen: seen.slice(0, 100) }] : []
    })
  }

  private nip(column: number): string {
    const { nipBoxes } = this.facts
    if (nipBoxes.length === 0) return this.at(column)
    return nipBoxes.map((box) => this.at(box)).join('')
  }

  private isUnseen(field: RosterField): boolean {
    const column = this.facts.columnOf.get(field)
    return column !== undefined && this.row.unseen?.includes(column) === true
  }

  private at(column: number): string {
    return this.fills?.get(column) ?? this.row.cells[column] ?? ''
  }

  private clean(raw: string): string | null {
    if (raw === '') return null
    const text = tidy(raw)
    if (text !== raw && !this.cleaned) this.cleaned = hasUnseen(raw)
    if (isNothing(text)) return null
    if (!isFormulaFailure(text)) return text
    this.failed = true
    return null
  }
}

function isNothing(text: string): boolean {
  return text.length <= 3 && /^[-–—._/]*$/.test(text)
}
