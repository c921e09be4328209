/** How far a text or a rule from outside has been checked; always shown beside it. */
export const CERTAINTIES = ['official', 'press', 'weak', 'unverified', 'design'] as const
