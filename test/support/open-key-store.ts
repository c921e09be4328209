/**
 * Stands in for the key store of the system, which no test machine has: keeps nothing secret, so that a test opens
 * a locked folder without waiting for a password to be stretched.
 */
import type { SystemKeyStore } from '../../electron/backend/keys/system-key-store.ts'
import { readKeyFile } from '../../electron/backend/store/key-file.ts'

export const openKeyStore: SystemKeyStore = {
  wrap: async (key) => Buffer.from(key).toString('base64'),
  unwrap: async (wrapped) => unwrapped(wrapped),
}

const unwrapped = (wrapped: string) => Buffer.from(wrapped, 'base64').toString()

/** Undefined where the folder has none. */
export function keyIn(data: string): string | undefined {
  const system = readKeyFile({ data })?.system
  return system ? unwrapped(system) : undefined
}
