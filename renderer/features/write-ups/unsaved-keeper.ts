/**
 * What was typed into the texts of an event and is not stored as an edit yet. It outlives the screen, and is kept in the
 * database in every pause, so that it outlives a crash, too: whoever comes back goes on writing.
 */
import type { UnsavedWriting, WriteUpTextShown } from '#shared/contract/write-ups.ts'

type Text = Pick<UnsavedWriting, 'kind' | 'edition'>
/** What was seen when the writing began: what somebody else stores meanwhile must be noticed. */
export type Begun = Pick<WriteUpTextShown, 'key' | 'text' | 'version' | 'sourceHash'>
export type Unsaved = { begun: Begun; written: string }
type Place = Text & { part: string }

export type UnsavedStore = {
  keep: (writing: UnsavedWriting) => Promise<unknown>
  forget: (place: Place) => Promise<unknown>
}

const PAUSE_MS = 400
const KEPT_WITHIN_MS = 900

export class UnsavedKeeper {
  readonly #store: UnsavedStore
  readonly #kept = new Map<string, UnsavedWriting>()
  readonly #waiting = new Map<string, Place>()
  readonly #listeners = new Set<() => void>()
  #pause: ReturnType<typeof setTimeout> | undefined
  #latest: ReturnType<typeof setTimeout> | undefined
  #work: Promise<unknown> = Promise.resolve()
  #texts: ReadonlySet<string> = new Set()

  constructor(store: UnsavedStore, kept: readonly UnsavedWriting[]) {
    this.#store = store
    for (const writing of kept) this.#kept.set(keyOf(writing), writing)
    this.#changed()
  }

  /** The texts in which something is not stored yet, as `textKey` names them. */
  readonly texts = (): ReadonlySet<string> => this.#texts

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

  /** It is an edit now, or was given up. */
  forget({ kind, edition }: Text, part: string): void {
    const place = { kind, edition, part }
    if (this.#kept.delete(keyOf(place))) this.#put(place)
  }

  /** What can't be kept now is tried again with the next word. */
  flush(): Promise<unknown> {
    clearTimeout(this.#pause)
    clearTimeout(this.#latest)
    this.#latest = undefined
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const [key, place] of waiting) {
      this.#work = this.#work.then(() => this.#write(key, place)).catch(() => this.#waiting.set(key, place))
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
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => void this.flush(), PAUSE_MS)
    this.#latest ??= setTimeout(() => void this.flush(), KEPT_WITHIN_MS)
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
