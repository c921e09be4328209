/**
 * A button that has nothing to do, but may hold the keyboard: whoever moved a row to the end with it would lose the place
 * if it were disabled. What it does has to be guarded where it is pressed.
 */
export function idleWhere(idle: boolean): { 'data-disabled'?: true; 'aria-disabled'?: true } {
  return idle ? { 'data-disabled': true, 'aria-disabled': true } : {}
}
