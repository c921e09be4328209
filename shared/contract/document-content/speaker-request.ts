import { z } from 'zod'
import { id, text } from '../base.ts'
import { letter } from './letter.ts'

/** What a request to speakers and moderators says beside the facts of the event. */
export const speakerRequestContent = z.object({
  ...letter,
  /** Topics that the agenda does not name, each for one official. */
  topics: z.array(z.object({ officialId: id, topic: text(500) })).default([]),
  /** What is asked of the speaker, e.g. to send the slides by a certain day. */
  requests: z.array(text(1000).min(1)).default([]),
  /** Narahubung; empty leaves the sentence out. */
  contact: text(300).default(''),
})
