/**
 * What can be said about a row or a sheet of a roster. The sentences are in shared/texts/roster.ts:
 * each code here has one there.
 */

export const REJECTION_CODES = [
  'no_name',
  'vacant',
  'example',
  'formula_error',
  'name_too_long',
  'unnumbered',
  'duplicate_nip',
  'duplicate_nik',
] as const
export type RejectionCode = (typeof REJECTION_CODES)[number]

export const WARNING_CODES = [
  'nip_precision',
  'nip_length',
  'nip_birth_date',
  'nip_gender',
  'nip_appointment',
  'nip_lama',
  'nip_several',
  'nik_precision',
  'nik_length',
  'phone_odd',
  'phone_several',
  'email_odd',
  'gender_odd',
  'duplicate_nip',
  'duplicate_nik',
  'duplicate_name',
  'mixed_script',
  'odd_characters',
  'cleaned',
  'name_several',
  'name_office',
  'other_name',
  'joined_rows',
  'no_number',
  'formula_error',
  'text_too_long',
  'unclear_text',
  'unclear_name',
] as const
export type WarningCode = (typeof WARNING_CODES)[number]

/** Why a row holds nobody. */
export const IGNORED_REASONS = [
  'title',
  'header',
  'numbers',
  'section',
  'repeated_header',
  'subtotal',
  'footer',
  'continuation',
  'blank',
  'stray_text',
  'list_text',
  'sheet_not_used',
  'table_not_used',
] as const
export type IgnoredReason = (typeof IGNORED_REASONS)[number]

/** Why a sheet is not read as a roster. */
export const SHEET_REASONS = [
  'empty_sheet',
  'hidden_sheet',
  'instructions',
  'recap',
  'reference_list',
  'header_not_found',
  'no_name_column',
  'no_people',
] as const
export type SheetReason = (typeof SHEET_REASONS)[number]

/** `seen` is what stood in the cell, `row` and `sheet` the other row of a duplicate. */
export type ProblemData = Record<string, string | number>

export type RowWarning = { code: WarningCode; data: ProblemData }
