/** Any error that reached the window, as a sentence for the person in front of it. */
import { ORPCError } from '@orpc/client'
import type { ErrorCode, ErrorData } from '#shared/contract/errors.ts'
import { errorSentence, isErrorCode } from '#shared/texts/errors.ts'
import { ConnectionLost } from './port-link.ts'

const LOST =
  'Sambungan ke data terputus sebelum ada jawaban, jadi belum tentu tersimpan. Data sebelumnya aman. Periksa sebentar, lalu ulangi bila perlu.'
const NOT_ACCEPTED =
  'Ada isian yang belum dapat diterima, jadi belum disimpan. Isian Anda masih ada di layar. Periksa isian yang kosong atau terlalu panjang.'

/** The code of a promise that was not kept; undefined for anything else. */
export function errorCodeOf(error: unknown): ErrorCode | undefined {
  return error instanceof ORPCError && isErrorCode(error.code) ? error.code : undefined
}

export function sentenceOf(error: unknown): string {
  if (error instanceof ConnectionLost) return LOST
  if (isAbort(error)) return errorSentence('cancelled')
  if (!(error instanceof ORPCError)) return errorSentence('internal')
  if (isErrorCode(error.code)) return errorSentence(error.code, plainData(error.data))
  return error.code === 'BAD_REQUEST' ? NOT_ACCEPTED : errorSentence('internal')
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

function plainData(data: unknown): ErrorData {
  if (typeof data !== 'object' || data === null) return {}
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  )
}
