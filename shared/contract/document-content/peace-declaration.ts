import { z } from 'zod'
import { text } from '../base.ts'

/** Who signs the declaration beside the officials of the event. */
export const peaceDeclarationContent = z.object({
  parties: z
    .array(
      z.object({
        name: text(200).default(''),
        /** The office, or the party, institution or group this person signs for. */
        represents: text(300).default(''),
      }),
    )
    .max(200)
    .default([]),
})
