/** Where one person stands with one pledge. Never a party, never a candidate. */
export const PLEDGE_STATES = ['none', 'spoken', 'signed', 'drawn', 'unable', 'declined', 'later'] as const
export type PledgeState = (typeof PLEDGE_STATES)[number]

/** What can be written down by hand: a drawn signature only comes with its strokes, and stays. */
export const MARKABLE_STATES = ['none', 'spoken', 'signed', 'unable', 'declined', 'later'] as const
export type MarkableState = (typeof MARKABLE_STATES)[number]

export const PLEDGE_STATE_LABELS: Readonly<Record<PledgeState, string>> = {
  none: 'Belum',
  spoken: 'Ikrar lisan',
  signed: 'Tanda tangan basah',
  drawn: 'Tanda tangan gambar',
  unable: 'Berhalangan',
  declined: 'Menolak',
  later: 'Menyusul',
}

/** Still to be asked: whoever has neither vowed nor signed, and has not declined. */
export const WAITING_STATES = ['none', 'unable', 'later'] as const satisfies readonly PledgeState[]

/** In ink or on the screen. */
export function hasSigned(state: PledgeState): boolean {
  return state === 'signed' || state === 'drawn'
}

/** Counts as having pledged. */
export function hasPledged(state: PledgeState): boolean {
  return state === 'spoken' || hasSigned(state)
}
