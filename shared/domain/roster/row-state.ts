/** What the rows above one row come to. */
import type { SheetRow } from '../sheet.ts'

/** Between rows: whether the closing block has begun, whether the row before was a person, or empty. */
export type RowState = {
  inFooter: boolean
  afterPerson: boolean
  afterGap: boolean
  /** The row of the last person, with what was joined to it. */
  last: SheetRow | null
}

/** Whether the row above is a person's. */
export function isRightBelow(state: RowState): state is RowState & { last: SheetRow } {
  return state.afterPerson && !state.afterGap && state.last !== null
}
