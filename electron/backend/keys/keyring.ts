/** The key of one data folder: found, made, asked for, wrapped anew. */
import { randomUUID } from 'node:crypto'
import { AppError } from '../app-error.ts'
import type { Paths } from '../paths.ts'
import { databaseFile, dataCopyFolder } from '../store/data-folder.ts'
import { type DatabaseKind, databaseKind } from '../store/database-kind.ts'
import { type KeyFile, readKeyFile, readRecords, writeKeyFile } from '../store/key-file.ts'
import { opensWith } from '../store/opens-with.ts'
import { checkOf, newKey } from './key-check.ts'
import { openRecord, type Secret, wrongSecret } from './secret.ts'
import type { SystemKeyStore } from './system-key-store.ts'
import { Tries } from './tries.ts'
import { wrapKey } from './wrapped-key.ts'

export type KeyringOptions = {
  paths: Paths
  clock: () => number
  /** Null where the computer has none that deserves the name. */
  systemStore: SystemKeyStore | null
  /** Tried when nothing else opens the folder. */
  secret?: Secret | undefined
}
/** A key and what was written down about it. */
export type HeldKey = { key: string; file: KeyFile }

export class Keyring {
  readonly #paths: Paths
  readonly #systemStore: SystemKeyStore | null
  readonly #secret: Secret | undefined
  readonly #tries: Tries
  #held: HeldKey | undefined
  #isNeeded = false

  constructor({ paths, clock, systemStore, secret }: KeyringOptions) {
    this.#paths = paths
    this.#systemStore = systemStore
    this.#secret = secret
    this.#tries = new Tries(clock)
  }

  /** Undefined while the folder is plain, or locked and not opened yet. */
  get held(): HeldKey | undefined {
    return this.#held
  }

  /** The folder is locked, whether it is open now or not. Meaningless beside a plain database. */
  get isNeeded(): boolean {
    return this.#isNeeded
  }

  get hasSystemStore(): boolean {
    return this.#systemStore !== null
  }

  /** What opens a database of this kind; a new folder gets a key of its own where this computer can keep it. Throws data_locked. */
  async find(kind: DatabaseKind): Promise<string | undefined> {
    if (kind === 'plain') {
      this.#held = undefined
      this.#isNeeded = false
      return undefined
    }
    if (this.#held) return this.#held.key
    const known = this.#records()
    if (known.length === 0) return this.#begin(kind)
    this.#isNeeded = true
    const bySystem = await this.#bySystem(known)
    if (bySystem) {
      this.#held = bySystem
      return bySystem.key
    }
    const bySecret = this.#secret && (await this.#bySecret(known, this.#secret))
    if (!bySecret) throw new AppError('data_locked')
    await this.hold(bySecret)
    return bySecret.key
  }

  /** Without a record a locked file is only a damaged one. */
  async #begin(kind: DatabaseKind): Promise<string | undefined> {
    if (kind !== 'none' || !this.#systemStore) return undefined
    const made = newHeldKey()
    await this.hold(made)
    return made.key
  }

  /** Throws wrong_password, wrong_recovery_code, too_many_tries. */
  async unlock(secret: Secret): Promise<void> {
    await this.hold(await this.guarded(secret, () => this.#bySecret(this.#records(), secret)))
  }

  /** Tries a secret on `open`, more and more slowly where it is wrong. */
  async guarded<T>(secret: Secret, open: () => Promise<T | undefined>): Promise<T> {
    this.#tries.begin()
    const opened = await open()
    if (opened === undefined) {
      this.#tries.wrong()
      throw wrongSecret(secret)
    }
    this.#tries.right()
    return opened
  }

  /** From now on this is the key of the folder. On the disk before it returns. */
  async hold({ key, file }: HeldKey): Promise<void> {
    const system = (await this.#systemStore?.wrap(key)) ?? file.system
    this.#write({ key, file: { ...file, system } })
  }

  /** Changes what was written down about the held key. */
  change(changes: Pick<KeyFile, 'plainCopiesLeft'>): void {
    if (this.#held) this.#write({ ...this.#held, file: { ...this.#held.file, ...changes } })
  }

  /** Throws data_locked while no key is held, database_busy where another took its place meanwhile. */
  async setPassword(password: string): Promise<void> {
    const { key } = this.#required()
    this.#rewrite(key, { password: await wrapKey(key, password, 'password') })
  }

  /** `code` as readRecoveryCode answers it. Any code from before opens nothing any more. Throws as setPassword. */
  async setRecovery(code: string, keptAt: number): Promise<void> {
    const { key } = this.#required()
    this.#rewrite(key, { recovery: await wrapKey(key, code, 'recovery'), recoveryKeptAt: keptAt })
  }

  /** Wrapping takes a while: only now the file is read that is changed, for another change may have come before. */
  #rewrite(wrapped: string, changes: Partial<KeyFile>): void {
    const { key, file } = this.#required()
    if (key !== wrapped) throw new AppError('database_busy')
    this.#write({ key, file: { ...file, ...changes } })
  }

  #required(): HeldKey {
    if (!this.#held) throw new AppError('data_locked')
    return this.#held
  }

  #write(held: HeldKey): void {
    writeKeyFile(this.#paths, held.file)
    this.#held = held
    this.#isNeeded = true
  }

  /** That of the folder first, then those beside the copies: one of them may be older than the last change. */
  #records(): KeyFile[] {
    const own = readKeyFile(this.#paths)
    const others = readRecords(dataCopyFolder(this.#paths)).filter(({ id }) => id !== own?.id)
    return [...(own ? [own] : []), ...others]
  }

  async #bySystem(records: readonly KeyFile[]): Promise<HeldKey | undefined> {
    const opened: HeldKey[] = []
    for (const file of records) {
      const key = file.system === null ? undefined : await this.#systemStore?.unwrap(file.system)
      if (key !== undefined && checkOf(key) === file.check) opened.push({ key, file })
    }
    return this.#fitting(opened)
  }

  async #bySecret(records: readonly KeyFile[], secret: Secret): Promise<HeldKey | undefined> {
    const opened: HeldKey[] = []
    for (const file of records) {
      const key = await openRecord(file, secret)
      if (key !== undefined) opened.push({ key, file })
    }
    return this.#fitting(opened)
  }

  /** The one that opens the database; where it opens with none it is damaged, and any of them is as good. */
  #fitting(opened: readonly HeldKey[]): HeldKey | undefined {
    const file = databaseFile(this.#paths)
    const fits = ({ key }: HeldKey) =>
      databaseKind(file) === 'locked' && opensWith(file, { ...this.#paths, key })
    return opened.find(fits) ?? opened[0]
  }
}

export function newHeldKey(): HeldKey {
  const key = newKey()
  const file: KeyFile = {
    version: 1,
    id: randomUUID(),
    check: checkOf(key),
    system: null,
    password: null,
    recovery: null,
    recoveryKeptAt: null,
    plainCopiesLeft: false,
  }
  return { key, file }
}
