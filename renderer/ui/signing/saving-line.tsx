/** Whether what was drawn is on the disk, and why a press on Terima did not accept yet. */
import { ORPCError } from '@orpc/client'
import { IconCheck, IconCloudUpload, IconInfoCircle } from '@tabler/icons-react'
import { errorSentence, isErrorCode } from '#shared/texts/errors.ts'
import { REFUSAL_SENTENCES } from '#shared/texts/signing.ts'
import type { DrawingState } from './drawing.ts'
import classes from './saving-line.module.css'

export function SavingLine({ state }: { state: DrawingState }) {
  const { tone, words } = told(state)
  const Icon = tone === 'saved' ? IconCheck : tone === 'waiting' ? IconCloudUpload : IconInfoCircle
  return (
    <p className={classes.line} data-tone={tone} role="status">
      {words !== '' && <Icon size={18} aria-hidden />}
      {words}
    </p>
  )
}

type Told = { tone: 'none' | 'saved' | 'waiting' | 'warn'; words: string }

function told({ trouble, refusal, unsaved, strokes }: DrawingState): Told {
  if (trouble) return { tone: 'warn', words: trouble.away ? AWAY : sentenceOf(trouble.error) }
  if (refusal) return { tone: 'warn', words: REFUSAL_SENTENCES[refusal] }
  if (unsaved > 0) return { tone: 'waiting', words: 'Menyimpan goresan …' }
  if (strokes.length > 0) return { tone: 'saved', words: 'Goresan tersimpan, belum diterima.' }
  return { tone: 'none', words: 'Bubuhkan tanda tangan di dalam bidang.' }
}

const AWAY =
  'Sambungan terputus. Goresan disimpan di perangkat ini dan dikirim begitu tersambung; belum ada yang hilang.'

function sentenceOf(error: unknown): string {
  const known = error instanceof ORPCError && isErrorCode(error.code)
  return `${errorSentence(known ? error.code : 'internal')} Goresan masih ada di layar ini dan terus dicoba disimpan.`
}
