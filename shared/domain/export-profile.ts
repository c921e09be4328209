/** For whom data leave the app, and what of a person they may show. The only definition: exports and the centre use it. */

/** 'public' may lie open before anybody; 'internal' is for the accounts (SPJ) and for whoever answers for them. */
export const EXPORT_PROFILES = ['public', 'internal'] as const
export type ExportProfile = (typeof EXPORT_PROFILES)[number]

export const EXPORT_PROFILE_LABELS: Readonly<Record<ExportProfile, string>> = {
  public: 'Publik',
  internal: 'Internal/SPJ',
}

/**
 * What 'public' never shows, by the field's name in the contract: numbers that identify or reach somebody, what was
 * noted about people, why they are absent (illness is health data, UU 27/2022 art. 4), and who sat at which desk.
 */
export const HIDDEN_IN_PUBLIC = [
  ...['nip', 'nik', 'idWritten', 'phone', 'email', 'shortCode', 'seat'],
  ...['note', 'extra', 'reason', 'absence', 'desk', 'witness', 'letterNumber', 'letterDate'],
  ...['signature', 'evidence'],
] as const

/** Nothing of these leaves the laptop as data, in whatever profile: strokes tell a hand from its tracing. */
export const NEVER_EXPORTED = ['strokes', 'salt'] as const

const hidden: ReadonlySet<string> = new Set(HIDDEN_IN_PUBLIC)
const never: ReadonlySet<string> = new Set(NEVER_EXPORTED)

/** Whether `field` may be seen by those the profile is for. */
export function isShown(profile: ExportProfile, field: string): boolean {
  return !never.has(field) && (profile === 'internal' || !hidden.has(field))
}
