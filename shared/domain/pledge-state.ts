/** Where one person stands with one pledge. Never a party, never a candidate. */
export const PLEDGE_STATES = ['none', 'spoken', 'signed', 'unable', 'declined', 'later'] as const
export type PledgeState = (typeof PLEDGE_STATES)[number]

export const PLEDGE_STATE_LABELS: Readonly<Record<PledgeState, string>> = {
  none: 'Belum',
  spoken: 'Ikrar lisan',
  signed: 'Tanda tangan basah',
  unable: 'Berhalangan',
  declined: 'Menolak',
  later: 'Menyusul',
}

/** Counts as having pledged. */
export function hasPledged(state: PledgeState): boolean {
  return state === 'spoken' || state === 'signed'
}
