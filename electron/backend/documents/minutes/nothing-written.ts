import type { MinutesBody } from '#shared/contract/minutes.ts'

/** The minutes before anybody wrote. */
export const NOTHING_WRITTEN: MinutesBody = {
  opening: '',
  discussion: [],
  questions: [],
  conclusions: [],
  followUps: [],
  closing: '',
  progress: [],
  photos: [],
}
