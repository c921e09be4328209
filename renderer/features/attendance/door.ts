/**
 * The line in front of the desk: scans are told to the backend one after the other and none is lost.
 * A verdict exists only once the backend has answered, which it does after the commit. When the
 * backend goes away in between, the same scan is told again under the same nonce, so it counts once.
 */
import type { Attendee, ScanOutcome } from '#shared/contract/attendance.ts'

export type Verdict =
  | { kind: 'answered'; outcome: ScanOutcome }
  /** `isVisit`: of a session or a door; the attendance of the day may stand all the same. */
  | { kind: 'undone'; attendee: Attendee; reason: string; isVisit: boolean }
  /** Nothing was stored, or nobody knows: the card says so and the scan is to be repeated. */
  | { kind: 'failed'; error: unknown }

export type Told = { nonce: string; verdict: Verdict }

export type DoorState = {
  /** The last verdict, until the next. */
  shown: Told | null
  /** The one before it: two quick scans must not hide a refusal. */
  before: Told | null
  /** Scans under way or waiting. */
  waiting: number
  /** The backend is away; the scan under way is told again. */
  repeating: boolean
}

/** Tells the backend once; `signal` breaks off what takes too long. */
export type Telling = (nonce: string, signal: AbortSignal) => Promise<Verdict>

export type DoorSettings = {
  newNonce: () => string
  /** The error leaves open whether the scan was carried out. */
  isOpen: (error: unknown) => boolean
  pause: (ms: number) => Promise<void>
  /** One answer takes milliseconds; after this it is not coming any more. */
  answerWithinMs?: number
  repeats?: number
  repeatAfterMs?: number
}

const START: DoorState = { shown: null, before: null, waiting: 0, repeating: false }

export class Door {
  readonly #settings: Required<DoorSettings>
  readonly #listeners = new Set<() => void>()
  #state = START
  #end: Promise<unknown> = Promise.resolve()

  constructor(settings: DoorSettings) {
    this.#settings = { answerWithinMs: 8_000, repeats: 40, repeatAfterMs: 500, ...settings }
  }

  readonly state = (): DoorState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Joins the line. Never rejects: what went wrong is a verdict too. */
  tell(telling: Telling): Promise<Verdict> {
    const nonce = this.#settings.newNonce()
    this.#set({ waiting: this.#state.waiting + 1 })
    const verdict = this.#end.then(() => this.#tellUntilAnswered(telling, nonce))
    this.#end = verdict.then((answer) => {
      const { shown, waiting } = this.#state
      this.#set({ shown: { nonce, verdict: answer }, before: shown, waiting: waiting - 1, repeating: false })
    })
    return verdict
  }

  async #tellUntilAnswered(telling: Telling, nonce: string): Promise<Verdict> {
    const { repeats, repeatAfterMs, pause, isOpen } = this.#settings
    for (let round = 0; ; round++) {
      try {
        return await this.#tellOnce(telling, nonce)
      } catch (error) {
        if (!isOpen(error) || round >= repeats) return { kind: 'failed', error }
        this.#set({ repeating: true })
        await pause(repeatAfterMs)
      }
    }
  }

  async #tellOnce(telling: Telling, nonce: string): Promise<Verdict> {
    const giveUp = new AbortController()
    const timer = setTimeout(() => giveUp.abort(), this.#settings.answerWithinMs)
    try {
      return await telling(nonce, giveUp.signal)
    } finally {
      clearTimeout(timer)
    }
  }

  #set(change: Partial<DoorState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
