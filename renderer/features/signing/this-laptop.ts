import type { NotOpened } from '#shared/texts/signing.ts'
import type { SigningEnd } from '../../ui/signing/drawing.ts'

/** Both windows of a laptop are one device. */
export const THIS_LAPTOP = 'Laptop'

/** What the desk is told after somebody came, or instead of it. */
export type OpenAnswer = NotOpened | Exclude<SigningEnd, { kind: 'left' }>
