/** What PostgreSQL, TLS and the network say, in the words of our errors. Their own sentences may quote data. */
import type { ErrorCode } from '#shared/contract/errors.ts'
import { AppError } from '../app-error.ts'

/** SQLSTATE, whole or by its class, the longest first; IK… are raised by resources/central/0002-sending.sql. */
const BY_STATE: readonly [prefix: string, code: ErrorCode][] = [
  ['28P01', 'central_password'],
  ['28', 'central_role_refused'],
  ['42501', 'central_role_refused'],
  ['IK001', 'central_role_refused'],
  ['IK002', 'central_event_of_others'],
  ['3D000', 'central_no_database'],
  ['3F000', 'central_not_prepared'],
  ['42883', 'central_not_prepared'],
  ['42P01', 'central_not_prepared'],
  ['53100', 'central_full'],
  ['25006', 'central_read_only'],
  ['57P', 'central_broken_off'],
  ['08', 'central_broken_off'],
  // Too many connections, no memory, a lock or a time that ran out, a deadlock: all of them pass.
  ['53', 'central_busy'],
  ['55P03', 'central_busy'],
  ['57014', 'central_busy'],
  ['40', 'central_busy'],
  ['58', 'central_disk_failed'],
  ['XX001', 'central_disk_failed'],
  ['22', 'central_rejected'],
  ['23', 'central_rejected'],
  ['IK003', 'central_rejected'],
]

const UNREACHABLE: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN'],
  ...['ETIMEDOUT', 'EADDRNOTAVAIL', 'EINVAL'],
])
const BROKEN_OFF: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED'])
/** Of OpenSSL and of Node: the certificate is not from whom it should be, or not for this name. */
const OF_CERTIFICATE = /CERT|ISSUER|SIGNED|LEAF_SIGNATURE|^ERR_TLS_/

/** pg has no codes of its own for these. */
const BY_MESSAGE: readonly [pattern: RegExp, code: ErrorCode][] = [
  [/does not support SSL/, 'central_no_tls'],
  [/timeout expired|Query read timeout/, 'central_unreachable'],
  [/Connection terminated|Client has encountered a connection error|not queryable/, 'central_broken_off'],
  [/SASL|password must be a string/, 'central_password'],
]

/** Anything that is not of the way to the centre comes back as it is. */
export function centralError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error
  const code = codeOf(error)
  return code ? new AppError(code, {}, { cause: error }) : error
}

function codeOf(error: Error): ErrorCode | undefined {
  // Several addresses of one name, none of which answered.
  if (error instanceof AggregateError) return 'central_unreachable'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (UNREACHABLE.has(code)) return 'central_unreachable'
  if (BROKEN_OFF.has(code)) return 'central_broken_off'
  if (OF_CERTIFICATE.test(code)) return 'central_certificate'
  const byState = /^[0-9A-Z]{5}$/.test(code)
    ? BY_STATE.find(([prefix]) => code.startsWith(prefix))
    : undefined
  return byState?.[1] ?? BY_MESSAGE.find(([pattern]) => pattern.test(error.message))?.[1]
}

/** What may be over in a moment; nothing was lost, so it is tried again. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof AppError &&
    ['central_broken_off', 'central_busy', 'central_unreachable'].includes(error.code)
  )
}
