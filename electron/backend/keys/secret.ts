/** What a person types to open locked data. */
import { readRecoveryCode } from '#shared/domain/recovery-code.ts'
import { AppError } from '../app-error.ts'
import type { KeyFile } from '../store/key-file.ts'
import { checkOf } from './key-check.ts'
import { unwrapKey } from './wrapped-key.ts'

export type Secret = { password: string } | { recovery: string }

/** For the command line, tests and machines that nobody sits at. Undefined where neither is set. */
export function secretFrom(environment: Readonly<Record<string, string | undefined>>): Secret | undefined {
  const { IKRAR_PASSWORD: password, IKRAR_RECOVERY: recovery } = environment
  if (password) return { password }
  return recovery ? { recovery } : undefined
}

/** The key in this record, or undefined when the secret does not open it. */
export async function openRecord(record: KeyFile, secret: Secret): Promise<string | undefined> {
  const key = await unwrapped(record, secret)
  return key !== undefined && checkOf(key) === record.check ? key : undefined
}

async function unwrapped({ password, recovery }: KeyFile, secret: Secret): Promise<string | undefined> {
  if ('password' in secret) return password ? unwrapKey(password, secret.password, 'password') : undefined
  const reading = readRecoveryCode(secret.recovery)
  return reading.ok && recovery ? unwrapKey(recovery, reading.code, 'recovery') : undefined
}

export function wrongSecret(secret: Secret): AppError {
  return new AppError('password' in secret ? 'wrong_password' : 'wrong_recovery_code')
}
