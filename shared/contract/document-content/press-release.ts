import { z } from 'zod'
import { day, id, text } from '../base.ts'

/** What a press release says beside what the data of the event tell. Nobody is quoted with words that were not entered. */
export const pressReleaseContent = z.object({
  /** Empty takes one made of the organiser and the name of the event. */
  headline: text(300).default(''),
  /** "Untuk disiarkan segera", or until when it is held back. */
  embargo: text(200).default('Untuk disiarkan segera'),
  releaseDate: z.union([day, z.literal('')]).default(''),
  /** In their order; an empty one prints a visible blank. */
  quotes: z.array(z.object({ officialId: id, words: text(2000).default('') })).default([]),
  /** Further paragraphs. */
  notes: z.array(text(3000).min(1)).default([]),
  /** What the institution is, in a few lines. */
  about: text(2000).default(''),
  /** Narahubung. */
  contactName: text(200).default(''),
  contactPhone: text(50).default(''),
  contactEmail: text(200).default(''),
})
