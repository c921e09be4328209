/**
 * An approved text as it is kept: everything that is drawn, as plain JSON. Its hash is over these very characters, so
 * they are written once and never put together again.
 */
import { createHash } from 'node:crypto'
import type { WriteUpKind } from '#shared/domain/write-up/part.ts'
import type { FlowContent, FlowData } from '../flow/flow-paper.ts'
import type { LetterheadData } from '../kit/letterhead.ts'
import type { ApprovedPart } from './differences.ts'
import type { TextBlock } from './text-blocks.ts'

export type StoredText = {
  format: 1
  kind: WriteUpKind
  edition: number
  number: string
  approvedBy: string
  approvedAt: number
  /** Of what was looked at, without its number (composedHash). */
  approvedContentHash: string
  paper: StoredPaper
  /** As the screen shows it. */
  parts: ApprovedPart[]
  after: ApprovedPart[]
  /** What the text itself said of every part when its addendum was approved; null of the text itself. */
  basis: ApprovedPart[] | null
}

type StoredContent = Omit<FlowContent, 'blocks' | 'after'> & { blocks: TextBlock[]; after: TextBlock[] }
type StoredLetterhead = Omit<LetterheadData, 'leftLogo' | 'rightLogo'> & {
  leftLogo: string | null
  rightLogo: string | null
}
/** Logos in base64. */
export type StoredPaper = Omit<FlowData, 'content' | 'letterhead'> & {
  content: StoredContent
  letterhead: StoredLetterhead | null
}

export function writeStoredText(text: StoredText): string {
  return JSON.stringify(text)
}

/** Written by writeStoredText; whoever doubts it compares the hash. */
export function readStoredText(json: string): StoredText {
  return JSON.parse(json) as StoredText
}

export function storedTextHash(json: string): string {
  return createHash('sha256').update(json).digest('hex')
}

export function storedLetterhead(head: LetterheadData | null): StoredLetterhead | null {
  const coded = (logo: Uint8Array | null) => logo && Buffer.from(logo).toString('base64')
  return head && { ...head, leftLogo: coded(head.leftLogo), rightLogo: coded(head.rightLogo) }
}

export function drawnLetterhead(head: StoredLetterhead | null): LetterheadData | null {
  const bytes = (logo: string | null) => (logo === null ? null : new Uint8Array(Buffer.from(logo, 'base64')))
  return head && { ...head, leftLogo: bytes(head.leftLogo), rightLogo: bytes(head.rightLogo) }
}

/** What the text said of every part when this edition of it was approved. */
export function basisOf({ parts, after, basis }: StoredText): ApprovedPart[] {
  return basis ?? [...parts, ...after]
}
