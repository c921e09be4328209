/** The server of the centre as it was set, and its password: sealed where the folder has a key, else only remembered. */
import type { CentralState } from '#shared/contract/central.ts'
import { AppError } from '../../app-error.ts'
import type { CentralAccess } from '../../central/connection.ts'
import type { Context } from '../../context.ts'
import { openText, sealText } from '../../keys/sealed-text.ts'
import {
  deleteCentralServer,
  findCentralServer,
  type StoredServer,
  upsertCentralServer,
} from '../../store/central.ts'
import { certificateShown } from './certificate-file.ts'

const PURPOSE = 'kata sandi pusat'

export type ServerChange = Omit<StoredServer, 'sealedPassword' | 'ca'> & {
  /** Undefined leaves what there is. */
  ca: string | null | undefined
  password: string | null
}

export class CentralSettings {
  readonly #context: Context
  /** Of `placeOf`; forgotten with the process. */
  readonly #remembered = new Map<string, string>()

  constructor(context: Context) {
    this.#context = context
  }

  state(): CentralState {
    const stored = findCentralServer(this.#context.db)
    const keepsPassword = this.#context.paths.key !== undefined
    if (!stored) return { server: null, password: 'missing', keepsPassword }
    const { host, port, database, user, ca } = stored
    const kept = this.#kept(stored) === undefined ? undefined : 'kept'
    const password = kept ?? (this.#remembered.has(accountOf(stored)) ? 'session' : 'missing')
    const certificate = ca === null ? null : certificateShown(ca)
    return { server: { host, port, database, user, certificate }, password, keepsPassword }
  }

  /** Throws central_not_set, central_password_missing. */
  access(): CentralAccess {
    const stored = this.#required()
    const password = this.#remembered.get(accountOf(stored)) ?? this.#kept(stored)
    if (password === undefined) throw new AppError('central_password_missing')
    const { host, port, database, user, ca } = stored
    return { host, port, database, user, ca, password }
  }

  async save({ ca, password, ...place }: ServerChange): Promise<void> {
    const before = findCentralServer(this.#context.db)
    // A password that was given to one account is never shown to another.
    const stays = before && accountOf(before) === accountOf(place) ? before.sealedPassword : null
    const sealedPassword = password === null ? stays : this.#sealed(password)
    if (password !== null) this.#remembered.set(accountOf(place), password)
    await this.#put({ ...place, ca: ca === undefined ? (before?.ca ?? null) : ca, sealedPassword })
  }

  async enterPassword(password: string): Promise<void> {
    const stored = this.#required()
    this.#remembered.set(accountOf(stored), password)
    await this.#put({ ...stored, sealedPassword: this.#sealed(password) })
  }

  async forget(): Promise<void> {
    this.#remembered.clear()
    await this.#context.write((db, tell) => {
      deleteCentralServer(db)
      tell('central')
    })
  }

  /** 'host:port/database' */
  place(): string {
    return placeOf(this.#required())
  }

  async #put(server: StoredServer): Promise<void> {
    const { clock, write } = this.#context
    await write((db, tell) => {
      upsertCentralServer(db, server, clock())
      tell('central')
    })
  }

  #required(): StoredServer {
    const stored = findCentralServer(this.#context.db)
    if (!stored) throw new AppError('central_not_set')
    return stored
  }

  #kept({ sealedPassword }: StoredServer): string | undefined {
    const { key } = this.#context.paths
    return key === undefined || !sealedPassword ? undefined : openText(key, PURPOSE, sealedPassword)
  }

  #sealed(password: string): Uint8Array | null {
    const { key } = this.#context.paths
    return key === undefined ? null : sealText(key, PURPOSE, password)
  }
}

type Place = Pick<StoredServer, 'host' | 'port' | 'database'>

const placeOf = ({ host, port, database }: Place) => `${host}:${port}/${database}`
const accountOf = (account: Place & { user: string }) => `${account.user}@${placeOf(account)}`
