/**
 * Letting a device in: it proves that it saw the laptop's screen, shows four words, and waits until
 * somebody at the laptop has compared them and clicked. What is kept here is gone when the app ends.
 */
import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import type { PairAnswer, PairAsk } from '#shared/contract/desk-link.ts'
import { PAIRING_CODE_DIGITS } from '#shared/contract/desk-words.ts'
import type { DeskRole } from '#shared/domain/desk-role.ts'
import { pairingWords } from '#shared/domain/pairing-words.ts'
import { Rate } from './rates.ts'

/** OWASP ASVS 6.5.5: at most ten minutes. */
const INVITATION_MS = 10 * 60 * 1000
const REQUEST_MS = 5 * 60 * 1000
const MOST_WAITING = 12
const MOST_WAITING_OF_ADDRESS = 3
const TRIES_PER_MINUTE = 5
const WRONG_CODES_IN_ALL = 20
/** PAIRING_SECRET in base64url. */
const SECRET_BYTES = 16
const TOKEN_BYTES = 32

export type Invitation = { role: DeskRole; secret: string; code: string | null; expiresAt: number }

type Verdict = 'waiting' | 'allowed' | 'refused'
export type PairingRequest = {
  id: string
  name: string
  operator: string
  witness: string
  device: string
  /** What the invitation was for; whoever clicks may decide otherwise. */
  role: DeskRole
  words: string[]
  askedAt: number
}
type Waiting = PairingRequest & {
  address: string
  tokenHash: Buffer
  /** `deciding`: somebody has clicked, and what follows is being written. */
  verdict: Verdict | 'deciding'
  /** Since somebody clicked; a device that sleeps meanwhile hears of it when it wakes. */
  answeredAt: number | null
  /** Of the session it gets when it is allowed. */
  sessionToken: string
  heard: Set<() => void>
}

type Given = {
  clock: () => number
  newId: () => string
  randomBytes: (count: number) => Uint8Array
  /** Somebody asks, or does no longer. */
  changed: () => void
}

export class Pairing {
  readonly #given: Given
  readonly #tries: Rate
  readonly #waiting = new Map<string, Waiting>()
  #invitation: Invitation | undefined
  #wrongCodes = 0
  #role: DeskRole = 'petugas_meja'

  constructor(given: Given) {
    this.#given = given
    this.#tries = new Rate(TRIES_PER_MINUTE, 60_000, given.clock)
  }

  /** Another secret and another code; the ones before are void. Without a role it is for the same one. */
  invite(role = this.#role): void {
    this.#wrongCodes = 0
    this.#role = role
    this.#invitation = {
      role,
      secret: Buffer.from(this.#given.randomBytes(SECRET_BYTES)).toString('base64url'),
      code: String(randomInt(10 ** PAIRING_CODE_DIGITS)).padStart(PAIRING_CODE_DIGITS, '0'),
      expiresAt: this.#given.clock() + INVITATION_MS,
    }
    this.#given.changed()
  }

  invitation(): Invitation | null {
    if (this.#invitation && this.#given.clock() >= this.#invitation.expiresAt) this.#invitation = undefined
    return this.#invitation ?? null
  }

  /** Throttled tries are told from wrong ones: 'too_often' has to wait a minute. */
  ask(asked: PairAsk, from: { address: string; device: string }): PairAnswer | 'too_often' {
    if (!this.#tries.take(from.address)) return 'too_often'
    if (!this.#isRight(asked.proof)) return { kind: 'wrong' }
    const waiting = this.requests()
    const ofAddress = waiting.filter(({ id }) => this.#waiting.get(id)?.address === from.address)
    if (waiting.length >= MOST_WAITING || ofAddress.length >= MOST_WAITING_OF_ADDRESS)
      return { kind: 'too_many_waiting' }
    const token = this.#newToken()
    const request: Waiting = {
      ...{
        id: this.#given.newId(),
        name: asked.name,
        operator: asked.operator,
        witness: asked.witness ?? '',
      },
      ...{ device: from.device, role: this.#role },
      ...{ words: pairingWords(hashOf(token)), askedAt: this.#given.clock(), address: from.address },
      ...{
        tokenHash: hashOf(Buffer.from(token.toString('base64url'))),
        verdict: 'waiting' as const,
        answeredAt: null,
      },
      ...{ sessionToken: this.#newToken().toString('base64url'), heard: new Set<() => void>() },
    }
    this.#waiting.set(request.id, request)
    // Used once: the next device sees another code.
    this.invite()
    return { kind: 'asked', token: token.toString('base64url'), words: request.words, role: request.role }
  }

  /** Who still waits for an answer, longest first. */
  requests(): PairingRequest[] {
    this.#forgetOld()
    return [...this.#waiting.values()].filter(({ verdict }) => verdict === 'waiting').map(shown)
  }

  /**
   * What somebody at the laptop clicked. `letIn` begins the session; its device hears of it only afterwards.
   * False where it has been answered before or is too old.
   */
  async answer(
    requestId: string,
    letIn: ((request: PairingRequest, sessionToken: string) => Promise<void>) | null,
  ): Promise<boolean> {
    this.#forgetOld()
    const request = this.#waiting.get(requestId)
    if (request?.verdict !== 'waiting') return false
    request.verdict = 'deciding'
    try {
      await letIn?.(shown(request), request.sessionToken)
    } catch (error) {
      request.verdict = 'waiting'
      throw error
    }
    request.verdict = letIn ? 'allowed' : 'refused'
    request.answeredAt = this.#given.clock()
    for (const wake of request.heard) wake()
    this.#given.changed()
    return true
  }

  /**
   * How it stands with the request of this token, at the latest after `mostMs`; undefined where there is none.
   * Asked again because the answer got lost, it is the same.
   */
  async heard(
    token: string,
    mostMs: number,
  ): Promise<{ verdict: 'waiting' | 'refused' } | { verdict: 'allowed'; sessionToken: string } | undefined> {
    this.#forgetOld()
    const hash = hashOf(Buffer.from(token))
    const request = [...this.#waiting.values()].find(({ tokenHash }) => timingSafeEqual(tokenHash, hash))
    if (!request) return undefined
    if (isOpen(request)) await woken(request.heard, mostMs)
    if (request.verdict === 'allowed') return { verdict: 'allowed', sessionToken: request.sessionToken }
    return { verdict: isOpen(request) ? 'waiting' : 'refused' }
  }

  /** Nobody may come in any more, and whoever waits is told so. */
  end(): void {
    this.#invitation = undefined
    for (const request of this.#waiting.values()) {
      if (isOpen(request)) request.verdict = 'refused'
      for (const wake of request.heard) wake()
    }
  }

  #isRight(proof: PairAsk['proof']): boolean {
    const invitation = this.invitation()
    if (!invitation) return false
    if ('secret' in proof) return isSame(proof.secret, invitation.secret)
    if (invitation.code === null) return false
    if (isSame(proof.code, invitation.code)) return true
    this.#wrongCodes++
    // The secret of the QR code cannot be guessed and stays.
    if (this.#wrongCodes >= WRONG_CODES_IN_ALL) {
      this.#invitation = { ...invitation, code: null }
      this.#given.changed()
    }
    return false
  }

  #newToken(): Buffer {
    return Buffer.from(this.#given.randomBytes(TOKEN_BYTES))
  }

  #forgetOld(): void {
    const now = this.#given.clock()
    for (const { id, askedAt, answeredAt } of this.#waiting.values()) {
      if (now - (answeredAt ?? askedAt) > REQUEST_MS) this.#waiting.delete(id)
    }
  }
}

function isOpen({ verdict }: Waiting): boolean {
  return verdict === 'waiting' || verdict === 'deciding'
}

/** Resolves when somebody wakes it, or when the time is over. */
async function woken(heard: Set<() => void>, mostMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, mostMs)
  heard.add(resolve)
  await promise
  heard.delete(resolve)
  clearTimeout(timer)
}

function shown({ id, name, operator, witness, device, role, words, askedAt }: Waiting): PairingRequest {
  return { id, name, operator, witness, device, role, words, askedAt }
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

/** In a time that tells nothing about where they differ. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(hashOf(Buffer.from(one)), hashOf(Buffer.from(other)))
}
