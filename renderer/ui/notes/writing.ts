/** What every editor is given. */
import type { StepProgress } from '#shared/contract/notes.ts'
import type { Zone } from '#shared/domain/time.ts'
import { showDone } from '../notice.tsx'
import type { NoteDraft } from './note-fields.ts'
import type { NoteSources } from './note-sources.ts'

export type Writing = {
  notes: readonly NoteDraft[]
  put: (note: NoteDraft) => void
  sources: NoteSources
  zone: Zone
  progress: readonly StepProgress[]
  /** Puts another time to a step; null takes it back. */
  correct: (stepId: string, mark: 'start' | 'finish', at: number | null) => void
}

/** Taken away, and back with one click. */
export function removed({ put }: Writing, note: NoteDraft, sentence: string): void {
  put({ ...note, removed: true })
  showDone(sentence, () => put(note))
}
