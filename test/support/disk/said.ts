/** What a process that works on a recorded disk says as soon as it was answered. */
export const SAID = [
  'event',
  'person',
  'entry',
  'delivered',
  'package',
  'pledges',
  'note',
  'imported',
  'copy',
  'second copy',
  'restoring',
  'restored',
  'opened',
  'locked',
] as const
/** Something that was answered; `id` is of the row or the file that must be there from then on. */
export type Said = { what: (typeof SAID)[number]; id: string }

export type Say = (what: Said['what'], id: string) => void
