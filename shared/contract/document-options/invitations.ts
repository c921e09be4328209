import { z } from 'zod'
import { paper } from '../base.ts'
import { people } from './people.ts'
import { signatureFields } from './signature-fields.ts'

/** A letter to everybody, with the personal code or without it, or one letter with a list of who is invited. */
export const INVITATION_FORMS = ['personal', 'personal_without_code', 'list'] as const
export type InvitationForm = (typeof INVITATION_FORMS)[number]

export const invitations = z.object({
  kind: z.literal('invitations'),
  paper: paper.default('F4'),
  ...signatureFields,
  form: z.enum(INVITATION_FORMS).default('personal'),
  ...people,
})
