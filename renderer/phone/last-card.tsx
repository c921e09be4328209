/** How the last one ended; heard by screen readers as well as seen. */
import { Button } from '@mantine/core'
import { clockAt } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import {
  LOST_WORDS,
  lostSentence,
  NOT_OPENED_WORDS,
  type NotOpened,
  notOpenedSentence,
} from '#shared/texts/signing.ts'
import type { SigningEnd } from '../ui/signing/drawing.ts'
import classes from './phone.module.css'

/** What is told over the next card: how the last one ended, or why it could not be opened. */
export type LastAnswer = NotOpened | Exclude<SigningEnd, { kind: 'left' }> | { kind: 'not_reached' }

type LastCardProps = { last: LastAnswer | null; zone: Zone; onTakeOver: () => void }

export function LastCard({ last, zone, onTakeOver }: LastCardProps) {
  const told = last && wordsOf(last, zone)
  return (
    <div aria-live="assertive" aria-atomic="true">
      {last && told && (
        <section className={classes.last} data-tone={told.tone} aria-label="Hasil terakhir">
          <h2 className={classes.word}>{told.word}</h2>
          {'signer' in last && <p className={classes.signer}>{last.signer.name}</p>}
          <p className={classes.sentence}>{told.sentence}</p>
          {last.kind === 'being_signed' && (
            <Button size="md" variant="default" onClick={onTakeOver}>
              Ambil alih di sini
            </Button>
          )}
        </section>
      )}
    </div>
  )
}

function wordsOf(last: LastAnswer, zone: Zone): { tone: 'ok' | 'warn'; word: string; sentence: string } {
  if (last.kind === 'accepted') {
    const at = clockAt(last.at, zone)
    return {
      ...{ tone: 'ok', word: 'Tanda tangan diterima' },
      sentence: `Tersimpan di laptop pukul ${at}. Silakan kartu berikutnya.`,
    }
  }
  if (last.kind === 'not_reached') {
    return { tone: 'warn', word: 'Laptop belum terjangkau', sentence: NOT_REACHED }
  }
  if (last.kind === 'taken_over' || last.kind === 'closed') {
    return { tone: 'warn', word: LOST_WORDS[last.kind], sentence: lostSentence(last, zone) }
  }
  return { tone: 'warn', word: NOT_OPENED_WORDS[last.kind], sentence: notOpenedSentence(last, zone) }
}

const NOT_REACHED = 'Kartunya belum dibuka dan tidak ada yang hilang. Periksa Wi-Fi, lalu pindai sekali lagi.'
