/** Locking the data at rest, opening it, and what opens it from then on. */
import type { ProtectionState } from '#shared/contract/protection.ts'
import { readRecoveryCode, RECOVERY_RANDOM_BYTES, recoveryCodeOf } from '#shared/domain/recovery-code.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { drawRecoveryPaper } from '../documents/recovery-paper.ts'
import { type Keyring, newHeldKey } from '../keys/keyring.ts'
import { wrapKey } from '../keys/wrapped-key.ts'
import type { Paths } from '../paths.ts'
import { databaseFile, lockFolder } from '../store/data-folder.ts'
import { lockDatabase } from '../store/lock-file.ts'
import { incomingFile, replaceDatabase } from '../store/replace-database.ts'
import { storeError } from '../store/store-error.ts'
import type { CopyMaker } from './copies.ts'
import type { ServiceOf } from './service.ts'

export type ProtectedFolder = {
  paths: Paths
  keyring: Keyring
  /** Throws why the database is not open. */
  requireOpen: () => void
  /** Closes the database, works, and opens it again, whatever came of it. */
  whileShut: (work: () => Promise<void>) => Promise<void>
  /** Opens it once there is a key. */
  reopen: () => Promise<void>
  copies: CopyMaker
}

export function protectionService(
  { announce, clock, randomBytes }: Pick<Context, 'announce' | 'clock' | 'randomBytes'>,
  folder: ProtectedFolder,
): ServiceOf<'protection'> {
  const { keyring } = folder
  const told = () => {
    announce({ kind: 'changed', topic: 'protection' })
    return protectionState(keyring)
  }

  return {
    state: async () => protectionState(keyring),

    unlock: async ({ secret }) => {
      if (!keyring.held) {
        await keyring.unlock(secret)
        await folder.reopen()
      }
      return told()
    },

    lock: async ({ password }) => {
      folder.requireOpen()
      if (keyring.held) throw new AppError('option_not_possible')
      const made = newHeldKey()
      const wrapped = await wrapKey(made.key, password, 'password')
      await folder.whileShut(async () => {
        await keyring.hold({ ...made, file: { ...made.file, password: wrapped, plainCopiesLeft: true } })
        await lockFolderData({ ...folder.paths, key: made.key }, clock())
      })
      // The first locked copy; only then those in the clear go.
      await folder.copies.make('manual')
      return told()
    },

    setPassword: async ({ password }) => {
      await keyring.setPassword(password)
      return told()
    },

    newRecoveryCode: async () => ({ code: recoveryCodeOf(randomBytes(RECOVERY_RANDOM_BYTES)) }),

    recoveryPaper: async ({ code, day }) => {
      const { resources } = folder.paths
      const bytes = await drawRecoveryPaper({ code: soundCode(code), day, resources, createdAt: clock() })
      return new File([new Uint8Array(bytes)], 'kode-pemulihan.pdf', { type: 'application/pdf' })
    },

    keepRecoveryCode: async ({ code }) => {
      await keyring.setRecovery(soundCode(code), clock())
      return told()
    },
  }
}

/** Throws wrong_recovery_code for what was never one. */
function soundCode(typed: string): string {
  const reading = readRecoveryCode(typed)
  if (!reading.ok) throw new AppError('wrong_recovery_code')
  return reading.code
}

/** Of a folder that is not open nothing is told. */
const UNKNOWN = { system: null, password: null, recoveryKeptAt: null, plainCopiesLeft: false }

function protectionState(keyring: Keyring): ProtectionState {
  const { held, isNeeded, hasSystemStore } = keyring
  const { system, password, recoveryKeptAt, plainCopiesLeft } = held?.file ?? UNKNOWN
  return {
    folder: held ? 'open' : isNeeded ? 'closed' : 'plain',
    opensByItself: system !== null && hasSystemStore,
    hasPassword: password !== null,
    recoveryKeptAt,
    plainCopiesLeft,
  }
}

/** A power cut at any moment leaves the plain database or the locked one, whole; the key is on the disk before both. */
async function lockFolderData(paths: Paths, at: number): Promise<void> {
  const unlock = lockFolder(paths)
  try {
    await lockDatabase(databaseFile(paths), incomingFile(paths), paths)
    replaceDatabase(paths, at)
  } catch (error) {
    throw storeError(error)
  } finally {
    unlock()
  }
}
