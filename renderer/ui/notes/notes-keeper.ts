/**
 * Keeps the notes while they are written: saves a second after the last key and on leaving, and when
 * another window has saved meanwhile brings both together without losing a word of either.
 */
import type { MinutesBody } from '#shared/contract/minutes.ts'
import { type ConflictChoice, mergeNotes, type NotesConflict, settleConflict } from './merge-notes.ts'

export type SavedNotes = { body: MinutesBody; updatedAt: number | null }

export type NotesState = {
  body: MinutesBody
  status: 'saved' | 'changed' | 'saving' | 'failed'
  /** UTC milliseconds; null while nothing was ever saved. */
  savedAt: number | null
  /** Both wrote here. While any is left nothing is saved by itself. */
  conflicts: readonly NotesConflict[]
  error: unknown
}

export type NotesStore = {
  load: () => Promise<SavedNotes>
  /** Rejects with an error that `isChangedMeanwhile` knows when `expected` is no longer what is stored. */
  save: (expected: number | null, body: MinutesBody) => Promise<SavedNotes>
  isChangedMeanwhile: (error: unknown) => boolean
}

export const SAVE_AFTER_MS = 1_000
const TRY_AGAIN_MS = 5_000

export class NotesKeeper {
  readonly #store: NotesStore
  readonly #listeners = new Set<() => void>()
  #base: SavedNotes
  #state: NotesState
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> | null = null

  constructor(store: NotesStore, saved: SavedNotes) {
    this.#store = store
    this.#base = saved
    this.#state = { body: saved.body, status: 'saved', savedAt: saved.updatedAt, conflicts: [], error: null }
  }

  readonly state = (): NotesState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  put(body: MinutesBody): void {
    this.#set({ body, status: 'changed' })
    this.#saveIn(SAVE_AFTER_MS)
  }

  /** What another window saved; while something is being written here, the next save brings it in. */
  hear(saved: SavedNotes): void {
    const { status, conflicts } = this.#state
    const isNewer = (saved.updatedAt ?? 0) > (this.#base.updatedAt ?? 0)
    if (!isNewer || status !== 'saved' || conflicts.length > 0) return
    this.#base = saved
    this.#set({ body: saved.body, savedAt: saved.updatedAt })
  }

  settle(conflict: NotesConflict, choice: ConflictChoice): void {
    const conflicts = this.#state.conflicts.filter(({ key }) => key !== conflict.key)
    this.#set({ body: settleConflict(this.#state.body, conflict, choice), conflicts, status: 'changed' })
    this.#saveIn(0)
  }

  /** Like `flush`; whoever leaves an undecided conflict leaves both texts. */
  async leave(): Promise<void> {
    for (const conflict of this.#state.conflicts) this.settle(conflict, 'both')
    await this.flush()
  }

  /** Saves what is not saved yet without waiting for a pause in the writing. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#save()
  }

  #saveIn(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#save(), ms)
  }

  async #save(): Promise<void> {
    if (this.#saving) await this.#saving
    const { status, conflicts, body } = this.#state
    if (status === 'saved' || conflicts.length > 0) return
    this.#saving = this.#saveOnce(body)
    await this.#saving
    this.#saving = null
  }

  async #saveOnce(body: MinutesBody): Promise<void> {
    this.#set({ status: 'saving' })
    try {
      this.#base = await this.#store.save(this.#base.updatedAt, body)
      const unchanged = this.#state.body === body
      this.#set({ status: unchanged ? 'saved' : 'changed', savedAt: this.#base.updatedAt, error: null })
    } catch (error) {
      if (this.#store.isChangedMeanwhile(error)) await this.#bringTogether()
      else this.#fail(error)
    }
  }

  async #bringTogether(): Promise<void> {
    try {
      const theirs = await this.#store.load()
      const merged = mergeNotes(this.#base.body, this.#state.body, theirs.body)
      this.#base = theirs
      this.#set({ ...merged, status: 'changed', error: null })
      if (merged.conflicts.length === 0) this.#saveIn(0)
    } catch (error) {
      this.#fail(error)
    }
  }

  /** The text stays on the screen and is tried again. */
  #fail(error: unknown): void {
    this.#set({ status: 'failed', error })
    this.#saveIn(TRY_AGAIN_MS)
  }

  #set(change: Partial<NotesState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** A line that was begun and left blank is on the screen only. */
export function withoutBlankLines(body: MinutesBody): MinutesBody {
  return { ...body, conclusions: body.conclusions.filter((line) => line.trim() !== '') }
}
