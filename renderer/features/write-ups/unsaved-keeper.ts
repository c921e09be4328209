/**
 * What was typed into the texts of an event and is not stored as an edit yet. It outlives the screen, and is kept in the
 * database in every pause, so that it outlives a crash, too: whoever comes back goes on writing.
 */
import type { UnsavedWriting, WriteUpTextShown } from '#shared/contract/write-ups.ts'
import { SavingPace } from '../../ui/saving-pace.ts'

type Text = Pick<UnsavedWriting, 'kind' | 'edition'>
/** What was seen when the writing began: what somebody else stores meanwhile must be noticed. */
export type Begun = Pick<WriteUpTextShown, 'key' | 'text' | 'version' | 'sourceHash'>
export type Unsaved = { begun: Begun; written: string }
type Place = Text & { part: string }

export type UnsavedStore = {
  keep: (writing: UnsavedWriting) => Promise<unknown>
  forget: (place: Place) => Promise<unknown>
}

export class UnsavedKeeper {
  readonly #store: UnsavedStore
  readonly #kept = new Map<string, UnsavedWriting>()
  readonly #waiting = new Map<string, Place>()
  readonly #listeners = new Set<() => void>()
  readonly #pace = new SavingPace(() => void this.flush())
  #work: Promise<unknown> = Promise.resolve()
  #texts: ReadonlySet<string> = new Set()

  constructor(store: UnsavedStore, kept: readonly UnsavedWriting[]) {
    this.#store = store
    for (const writing of kept) this.#kept.set(keyOf(writing), writing)
    this.#changed()
  }

  /** The texts in which something is not stored yet, as `textKey` names them. */
  readonly state = (): ReadonlySet<string> => this.#texts

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  find(text: Text, part: string): Unsaved | undefined {
    const kept = this.#kept.get(keyOf({ ...text, part }))
    return kept && { begun: { key: part, ...kept.begun }, written: kept.text }
  }

  /** Nothing is kept of what says the same as before. */
  keep({ kind, edition }: Text, { begun, written }: Unsaved): void {
    const { key: part, text, version, sourceHash } = begun
    const place = { kind, edition, part }
    if (written === text) return this.forget(place, part)
    this.#kept.set(keyOf(place), { ...place, text: written, begun: { text, version, sourceHash } })
    this.#put(place)
  }

  /** It was given up. */
  forget({ kind, edition }: Text, part: string): void {
    const place = { kind, edition, part }
    if (this.#kept.delete(keyOf(place))) this.#put(place)
  }

  /** It is an edit now, with which the database has forgotten it. */
  stored(text: Text, part: string): void {
    this.#kept.delete(keyOf({ ...text, part }))
    this.#changed()
  }

  /** Keeps what is not kept yet without waiting for a pause in the writing. */
  flush(): Promise<unknown> {
    this.#pace.stop()
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const [key, place] of waiting) {
      this.#work = this.#work
        .then(() => this.#write(key, place))
        .catch(() => {
          this.#waiting.set(key, place)
          this.#pace.failed()
        })
    }
    return this.#work
  }

  #write(key: string, place: Place): Promise<unknown> {
    const kept = this.#kept.get(key)
    return kept ? this.#store.keep(kept) : this.#store.forget(place)
  }

  #put(place: Place): void {
    this.#waiting.set(keyOf(place), place)
    this.#changed()
    this.#pace.written()
  }

  #changed(): void {
    this.#texts = new Set([...this.#kept.values()].map(textKey))
    for (const listener of this.#listeners) listener()
  }
}

export function textKey({ kind, edition }: Text): string {
  return `${kind} ${edition}`
}

function keyOf({ part, ...text }: Place): string {
  return `${textKey(text)} ${part}`
}
