/** The notes of an event put together, as papers read them. Texts are marked as in shared/domain/rich-text.ts. */
import type { ContentOfKind, StepProgress } from './notes.ts'
import type { Photo } from './photos.ts'

type Item<Content> = Omit<Content, 'kind'> & { id: string }

export type MinutesBody = {
  opening: string
  discussion: Item<ContentOfKind<'discussion'>>[]
  questions: Item<ContentOfKind<'question'>>[]
  /** The decisions, one sentence each. */
  conclusions: string[]
  /** `due` says the day in words where it is known. */
  followUps: Item<ContentOfKind<'follow_up'>>[]
  closing: string
  /** When steps of the agenda really began and ended. */
  progress: StepProgress[]
  /** In their order, without their bytes (store/photos.ts). */
  photos: Photo[]
}
