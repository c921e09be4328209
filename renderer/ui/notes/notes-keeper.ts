/**
 * Keeps the notes while they are written: saves in every pause and at least every second, on leaving, too; and where
 * another desk has written the same note meanwhile brings both together without losing a word of either.
 */
import type { Note, NoteSaved } from '#shared/contract/notes.ts'
import { isBlank, isSameNote, type NoteDraft } from './note-fields.ts'
import { SavingPace } from '../saving-pace.ts'
import { type ClashChoice, mergeNote, type NoteClash, settleClash } from './merge-note.ts'

export type NotesState = {
  /** As they stand on the screen, those that were taken away included. */
  notes: readonly NoteDraft[]
  status: 'saved' | 'changed' | 'saving' | 'failed'
  /** UTC milliseconds; null while nothing was ever saved. */
  savedAt: number | null
  /** Both wrote here; both texts are stored. */
  clashes: readonly NoteClash[]
  error: unknown
}

/** Answers what stands where `expected` is no longer the version that is stored. */
export type SaveNote = (note: NoteDraft, expected: number | null) => Promise<NoteSaved>

type Kept = {
  /** As it is stored, or was offered. */
  base: Note | undefined
  mine: NoteDraft
  /** What was sent last: if it comes back as the version of another, the answer was lost and nobody else wrote. */
  sent: NoteDraft | undefined
}

export class NotesKeeper {
  readonly #save: SaveNote
  readonly #listeners = new Set<() => void>()
  readonly #kept = new Map<string, Kept>()
  #state: NotesState
  readonly #pace = new SavingPace(() => void this.flush())
  #saving: Promise<void> | null = null

  constructor(save: SaveNote, stored: readonly Note[]) {
    this.#save = save
    this.#state = { notes: [], status: 'saved', savedAt: null, clashes: [], error: null }
    this.hear(stored)
  }

  readonly state = (): NotesState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  put(note: NoteDraft): void {
    const kept = this.#kept.get(note.id)
    if (kept) kept.mine = note
    else this.#kept.set(note.id, { base: undefined, mine: note, sent: undefined })
    this.#set({ status: 'changed' })
    this.#pace.written()
  }

  /** What is stored, also by others; a note that is being written here is brought together at its next save. */
  hear(stored: readonly Note[]): void {
    for (const note of stored) {
      const kept = this.#kept.get(note.id)
      const isOlder = (note.updatedAt ?? 0) < (kept?.base?.updatedAt ?? 0)
      if (kept && (isOlder || isWaiting(kept))) continue
      this.#kept.set(note.id, { base: note, mine: draftOf(note), sent: undefined })
    }
    this.#set({})
  }

  settle(clash: NoteClash, choice: ClashChoice): void {
    const kept = this.#kept.get(clash.noteId)
    this.#set({ clashes: this.#state.clashes.filter((one) => one !== clash) })
    if (kept) this.put(settleClash(kept.mine, clash, choice))
  }

  /** Saves what is not saved yet without waiting for a pause in the writing. */
  async flush(): Promise<void> {
    this.#pace.stop()
    if (this.#saving) await this.#saving
    this.#saving = this.#saveAll().finally(() => (this.#saving = null))
    await this.#saving
  }

  async #saveAll(): Promise<void> {
    // One note that is refused keeps no other from being saved.
    const failed = new Map<Kept, unknown>()
    const next = () => [...this.#kept.values()].find((kept) => isWaiting(kept) && !failed.has(kept))
    for (let kept = next(); kept; kept = next()) {
      if (this.#state.status !== 'saving') this.#set({ status: 'saving' })
      await this.#saveOne(kept).catch((error: unknown) => failed.set(kept, error))
    }
    const [error] = failed.values()
    this.#set(failed.size === 0 ? { status: 'saved', error: null } : { status: 'failed', error })
    if (failed.size > 0) this.#pace.failed()
  }

  async #saveOne(kept: Kept): Promise<void> {
    const sending = kept.mine
    const before = kept.sent
    kept.sent = sending
    const answer = await this.#save(sending, kept.base?.updatedAt ?? null)
    const { note } = answer
    if (answer.kind === 'changed' && !(before && isSameNote(before, note))) this.#bringTogether(kept, note)
    kept.base = note
    this.#set({ savedAt: note.updatedAt ?? this.#state.savedAt })
  }

  #bringTogether(kept: Kept, theirs: Note): void {
    const merged = mergeNote(kept.base && draftOf(kept.base), kept.mine, draftOf(theirs))
    kept.mine = merged.note
    kept.sent = undefined
    this.#set({ clashes: [...this.#state.clashes, ...merged.clashes] })
  }

  #set(change: Partial<NotesState>): void {
    const notes = [...this.#kept.values()].map(({ mine }) => mine)
    const known = [...this.#kept.values()].map(({ base }) => base?.updatedAt ?? 0)
    const savedAt = Math.max(0, ...known) || null
    this.#state = { ...this.#state, savedAt, ...change, notes }
    for (const listener of this.#listeners) listener()
  }
}

/** A note that was begun and left blank is on the screen only. */
function isWaiting({ base, mine }: Kept): boolean {
  if (!base) return !isBlank(mine) && !mine.removed
  return !isSameNote(base, mine)
}

function draftOf({ updatedAt: _version, ...note }: Note): NoteDraft {
  return note
}
