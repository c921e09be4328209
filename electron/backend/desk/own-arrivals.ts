/** Whom each device has just let in: for a few seconds it may take that back by itself. */
import { OWN_UNDO_MS, WRITTEN_VERDICTS } from '#shared/domain/desk-role.ts'

/** The way to the laptop takes its time, too, and an answer that got lost is asked for again. */
const ON_THE_WAY_MS = 5_000

export class OwnArrivals {
  readonly #clock: () => number
  readonly #last = new Map<string, { entryId: string; at: number }>()

  constructor(clock: () => number) {
    this.#clock = clock
  }

  note(sessionId: string, answer: unknown): void {
    if (typeof answer !== 'object' || answer === null) return
    if (!('kind' in answer) || !WRITTEN_VERDICTS.has(String(answer.kind))) return
    if (!('entryId' in answer) || typeof answer.entryId !== 'string') return
    this.#last.set(sessionId, { entryId: answer.entryId, at: this.#clock() })
  }

  mayUndo(sessionId: string, entryId: unknown): boolean {
    const last = this.#last.get(sessionId)
    return last?.entryId === entryId && this.#clock() - (last?.at ?? 0) <= OWN_UNDO_MS + ON_THE_WAY_MS
  }
}
