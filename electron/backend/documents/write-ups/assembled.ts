/** A written text as the data alone tell it, and the small words its parts are built with. */
import type {
  DataBlock,
  Label,
  TextPart,
  TitleLevel,
  TitlePart,
  WriteUpPart,
} from '#shared/domain/write-up/part.ts'
import type { SignedBlock } from '../kit/signatures.ts'

export type AssembledText = {
  title: string
  /** As bold as the title, below it. */
  subtitle?: string
  /** What stands below the title, e.g. the number. */
  under: string[]
  labels: Label[]
  parts: WriteUpPart[]
  signatures: SignedBlock[]
  /** What follows the signatures. */
  after: WriteUpPart[]
}

/** `key` is that of what stands below it. */
export function titled(
  level: TitleLevel,
  key: string,
  title: string,
  ...below: WriteUpPart[]
): WriteUpPart[] {
  const part: TitlePart = { kind: 'title', key: `${key}:title`, level, text: title }
  return [part, ...below]
}

/** Lines of simple rich text; `title` is counted among those around it. */
export function text(key: string, lines: string | readonly string[], title = ''): TextPart {
  return { kind: 'text', key, title, text: (typeof lines === 'string' ? lines : lines.join('\n')).trim() }
}

export function data(key: string, blocks: DataBlock[]): WriteUpPart {
  return { kind: 'data', key, blocks }
}
