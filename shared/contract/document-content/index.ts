/** What the clerk writes for a paper of one event, beside the facts the event has anyway: one line per kind. */
import { z } from 'zod'
import { invitationsContent } from './invitations.ts'

const written = <Kind extends string, Body extends z.ZodType>(kind: Kind, body: Body) =>
  z.object({ kind: z.literal(kind), body })

export const documentContent = z.discriminatedUnion('kind', [written('invitations', invitationsContent)])
export type DocumentContent = z.infer<typeof documentContent>
export type ContentKind = DocumentContent['kind']
export type ContentOf<Kind extends ContentKind> = Extract<DocumentContent, { kind: Kind }>['body']

export const CONTENT_KINDS: readonly ContentKind[] = documentContent.options.map(
  (content) => content.shape.kind.value,
)
