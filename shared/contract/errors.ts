/**
 * Broken promises: a call that could not be carried out. Each code has one sentence in
 * shared/texts/errors.ts. A refusal an operator can act on is an answer, not an error.
 */
import { z } from 'zod'

/** Numbers and plain words for the sentence; never personal data. */
export const errorData = z.record(z.string(), z.union([z.string(), z.number()]))
export type ErrorData = z.infer<typeof errorData>

export const ERROR_CODES = [
  // What was asked for
  'not_found',
  'event_archived',
  'changed_meanwhile',
  'nip_taken',
  'has_attendance',
  'nothing_to_undo',
  'already_undone',
  'place_gone',
  'nobody_to_print',
  'not_reconciled',
  'recap_not_reconciled',
  'option_not_possible',
  'write_up_locked',
  'write_up_in_check',
  'write_up_unchecked',
  'write_up_not_approved',
  'event_running',
  'no_rehearsal',
  'not_in_rehearsal',
  'labels_off_sheet',
  'number_pattern_unusable',
  'picture_not_usable',
  'photo_not_readable',
  'photo_not_usable',
  // Texts and what travels between laptops
  'text_missing',
  'text_incomplete',
  'unknown_placeholder',
  'not_a_package',
  'package_damaged',
  'package_newer',
  'package_older',
  'not_an_event_package',
  'wrong_package_words',
  'package_changed',
  'laptop_unknown',
  'stick_gone',
  'not_an_archive',
  'archive_damaged',
  'archive_newer',
  'archive_changed',
  'wrong_archive_words',
  'not_a_key_file',
  'key_file_damaged',
  'key_file_newer',
  'key_of_own_event',
  // Other devices on the network
  'desk_not_open',
  'desk_elsewhere',
  'address_gone',
  'port_taken',
  // Certified signatures
  'not_a_signing_key',
  'wrong_passphrase',
  'signing_key_missing',
  'signing_key_unsuitable',
  'pdf_not_signable',
  'signature_field_taken',
  // The centre (PostgreSQL)
  'central_not_set',
  'central_password_missing',
  'central_unreachable',
  'central_no_tls',
  'central_certificate',
  'central_password',
  'central_role_refused',
  'central_no_database',
  'central_not_prepared',
  'central_older',
  'central_newer',
  'central_changed',
  'central_event_of_others',
  'central_broken_off',
  'central_busy',
  'central_full',
  'central_disk_failed',
  'central_read_only',
  'central_rejected',
  'not_a_certificate',
  // Foreign files
  'not_a_spreadsheet',
  'empty_file',
  'password_protected',
  'damaged_file',
  'too_many_rows',
  'too_many_columns',
  'too_large',
  'no_people_found',
  'out_of_time',
  'out_of_memory',
  'cancelled',
  'import_expired',
  'reading_expired',
  // The data folder and its disk
  'data_locked',
  'wrong_password',
  'wrong_recovery_code',
  'too_many_tries',
  'copy_locked',
  'data_in_use',
  'database_newer',
  'database_damaged',
  'database_busy',
  'not_our_database',
  'disk_full',
  'disk_failed',
  'folder_not_writable',
  'copy_damaged',
  'sqlite_too_old',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

const withData = { data: errorData.optional() }
/** With a name, so that the declaration of the contract does not repeat every code at every procedure. */
export interface ErrorSchemas extends Record<ErrorCode, typeof withData> {}
// fromEntries forgets the keys it was given.
export const errorSchemas = Object.fromEntries(ERROR_CODES.map((code) => [code, withData])) as ErrorSchemas
