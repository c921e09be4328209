/** The card over the search field: whose turn it is, or how the last one ended. */
import type { ComponentType } from 'react'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconQrcode, IconUserX } from '@tabler/icons-react'
import { clockAt } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import { LOST_WORDS, lostSentence, NOT_OPENED_WORDS, notOpenedSentence } from '#shared/texts/signing.ts'
import { placeOf } from '../../ui/signing/signing-sheet.tsx'
import classes from './answer-card.module.css'
import type { OpenAnswer } from './this-laptop.ts'

type AnswerCardProps = { answer: OpenAnswer | null; zone: Zone; onTakeOver: () => void }

export function AnswerCard({ answer, zone, onTakeOver }: AnswerCardProps) {
  const { tone, word, sentence, icon: Icon } = told(answer, zone)
  const signer = answer && 'signer' in answer ? answer.signer : null
  return (
    <section className={classes.card} data-tone={tone} aria-label="Hasil terakhir">
      <div aria-live="assertive" aria-atomic="true" className={classes.live}>
        <h2 className={classes.word}>
          <Icon size={36} aria-hidden />
          {word}
        </h2>
        {signer && (
          <div>
            <p className={classes.name}>{signer.name}</p>
            <p className={classes.place}>{placeOf(signer)}</p>
          </div>
        )}
        <p className={classes.next}>{sentence}</p>
      </div>
      {answer?.kind === 'being_signed' && (
        <Button size="md" variant="default" onClick={onTakeOver}>
          Ambil alih di sini
        </Button>
      )}
    </section>
  )
}

type Icon = ComponentType<{ size?: number; 'aria-hidden'?: boolean }>
type Told = { tone: 'plain' | 'ok' | 'warn' | 'bad'; word: string; sentence: string; icon: Icon }

const READY: Told = {
  tone: 'plain',
  word: 'Siap memindai',
  sentence:
    'Pindai kode QR pada kartu penanda tangan. Tanpa kartu: ketik nama, NIP, atau kode pendeknya, lalu tekan Enter.',
  icon: IconQrcode,
}

function told(answer: OpenAnswer | null, zone: Zone): Told {
  if (answer === null) return READY
  switch (answer.kind) {
    case 'accepted':
      return {
        ...{ tone: 'ok', word: 'Tanda tangan diterima', icon: IconCircleCheck },
        sentence: `Tersimpan pukul ${clockAt(answer.at, zone)}. Silakan pindai kartu berikutnya.`,
      }
    case 'taken_over':
    case 'closed':
      return warned(LOST_WORDS[answer.kind], lostSentence(answer, zone))
    case 'already_signed':
    case 'being_signed':
    case 'not_meant':
      return warned(NOT_OPENED_WORDS[answer.kind], notOpenedSentence(answer, zone))
    case 'unknown':
    case 'other_event':
    case 'revoked':
    case 'removed':
    case 'paper_code':
    case 'sheet_code':
    case 'not_a_code':
      return {
        ...{ tone: 'bad', word: NOT_OPENED_WORDS[answer.kind], icon: IconUserX },
        sentence: notOpenedSentence(answer, zone),
      }
  }
}

function warned(word: string, sentence: string): Told {
  return { tone: 'warn', word, sentence, icon: IconAlertTriangle }
}
