/** The register of certificates and statements: a number once given stays with its person. */
import { z } from 'zod'
import { ofEvent, procedure } from './base.ts'
import { type DocumentKind, documentOptions } from './document-options/index.ts'

/** Papers of which everybody's copy has its own number. */
export const NUMBERED_KINDS = [
  'certificates',
  'attendance_statement',
] as const satisfies readonly DocumentKind[]
export type NumberedKind = (typeof NUMBERED_KINDS)[number]

const asked = ofEvent.extend({ options: documentOptions })

export const holderNumbers = {
  /** How many people the paper is for, and how many of them have a number. */
  numbers: procedure.input(asked).output(z.object({ holders: z.int(), numbered: z.int() })),
  /** Numbers for who has none yet, in the order of the paper. Asked again, it gives none twice. */
  issueNumbers: procedure.input(asked).output(z.object({ issued: z.int(), numbered: z.int() })),
}
