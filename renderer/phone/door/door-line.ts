/** The line in front of a desk: several cards may be in the camera's picture, and each has its turn. */
import type { DoorAnswer, DoorAsk, DoorTeller } from './asks.ts'

export type Told = { ask: DoorAsk; answer: DoorAnswer; at: number }
export type LineState = {
  /** The last answer, until the next. */
  shown: Told | null
  /** The one before it: two quick scans must not hide a refusal. */
  before: Told | null
  waiting: number
}

export class DoorLine {
  readonly #teller: DoorTeller
  readonly #answered: (told: Told) => void
  readonly #listeners = new Set<() => void>()
  #state: LineState = { shown: null, before: null, waiting: 0 }
  #end: Promise<unknown> = Promise.resolve()

  constructor(teller: DoorTeller, answered: (told: Told) => void) {
    this.#teller = teller
    this.#answered = answered
  }

  readonly state = (): LineState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  tell(ask: DoorAsk): Promise<DoorAnswer> {
    this.#set({ waiting: this.#state.waiting + 1 })
    const turn = this.#end.then(() => this.#teller(ask))
    // Whatever fails here, the next card has its turn.
    this.#end = turn
      .then(
        (answer) => this.#show({ ask, answer, at: Date.now() }),
        () => this.#set({ waiting: this.#state.waiting - 1 }),
      )
      .catch(() => undefined)
    return turn
  }

  #show(told: Told): void {
    const { shown, waiting } = this.#state
    this.#set({ shown: told, before: shown, waiting: waiting - 1 })
    this.#answered(told)
  }

  #set(change: Partial<LineState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
