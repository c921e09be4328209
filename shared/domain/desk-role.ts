/** What another device may do for an event. A role stands here only when it works. */
export const DESK_ROLES = ['penanda_tangan'] as const
export type DeskRole = (typeof DESK_ROLES)[number]

export const DESK_ROLE_LABELS: Readonly<Record<DeskRole, string>> = {
  penanda_tangan: 'Tanda tangan',
}
