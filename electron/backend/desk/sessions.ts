/** Devices that were let in. The cookie's token is random and stands nowhere but on the device; here is its hash. */
import { hash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { DeskRole } from '#shared/domain/desk-role.ts'
import type { Context } from '../context.ts'
import {
  type DeskSessionRow,
  findLiveDeskSession,
  insertDeskSession,
  listLiveDeskSessions,
} from '../store/desks.ts'
import type { PairingRequest } from './pairing.ts'

/** Longer than any event day. */
const SESSION_MS = 16 * 60 * 60 * 1000
/** The prefix makes browsers insist on what follows: this host, this path, encrypted. */
const COOKIE = '__Host-ikrar'
const ID_LETTERS_SHOWN = 6

export class Sessions {
  readonly #context: Context
  /** When each was last heard of, since the app was started. */
  readonly #seenAt = new Map<string, number>()
  /** What the cookie of a connection comes to: a device sends the same with every scan. */
  readonly #hashes = new WeakMap<Socket, { cookie: string; tokenHash: Buffer | undefined }>()

  constructor(context: Context) {
    this.#context = context
  }

  /** The session of a request, if it has one that is still good. */
  of(request: IncomingMessage): DeskSessionRow | undefined {
    const tokenHash = this.#tokenHashOf(request)
    const now = this.#context.clock()
    const session = tokenHash && findLiveDeskSession(this.#context.db, tokenHash, now)
    if (!session) return undefined
    this.#seenAt.set(session.id, now)
    return session
  }

  seenAt(sessionId: string): number | null {
    return this.#seenAt.get(sessionId) ?? null
  }

  begin(
    eventId: string,
    { name, operator, witness, device }: PairingRequest,
    { role, token }: { role: DeskRole; token: string },
  ): Promise<void> {
    const { write, clock, newId } = this.#context
    return write((db, tell) => {
      const id = newId()
      const startedAt = clock()
      insertDeskSession(db, {
        ...{ id, eventId, operator, role, tokenHash: hashOf(token) },
        // Signatures are made before a witness; arrivals are not.
        witness: role === 'penanda_tangan' ? witness : '',
        name: freeName(
          name,
          listLiveDeskSessions(db, eventId, startedAt).map((one) => one.name),
        ),
        // Two devices of one kind are told apart on every evidence they leave.
        device: `${device} · ${id.slice(-ID_LETTERS_SHOWN)}`,
        ...{ startedAt, expiresAt: startedAt + SESSION_MS },
      })
      tell('desks', eventId)
    })
  }

  #tokenHashOf({ socket, headers: { cookie = '' } }: IncomingMessage): Buffer | undefined {
    const known = this.#hashes.get(socket)
    if (known?.cookie === cookie) return known.tokenHash
    const token = tokenIn(cookie)
    const tokenHash = token === undefined ? undefined : hashOf(token)
    this.#hashes.set(socket, { cookie, tokenHash })
    return tokenHash
  }
}

export function giveCookie(response: ServerResponse, token: string): void {
  const rules = `Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=${SESSION_MS / 1000}`
  response.setHeader('set-cookie', `${COOKIE}=${token}; ${rules}`)
}

function tokenIn(cookie: string): string | undefined {
  const pairs = cookie.split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([name]) => name === COOKIE)?.[1]
}

function hashOf(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}

/** "Tablet", and where there is one already, "Tablet 2". */
function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name} ${number}`
    if (!taken.includes(tried)) return tried
  }
}
