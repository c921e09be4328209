/** What the hall sees now, what comes next, and the two keys that turn. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { Projection } from '#shared/contract/projector.ts'
import type { ReadingStep } from '#shared/domain/reading-steps.ts'
import { ReadingSlide } from '../../ui/projection/reading-slide.tsx'
import type { SteeringAction } from '../../ui/projection/steering-keys.ts'
import type { ReadingSteps } from '../../ui/projection/use-reading-steps.ts'
import { PROJECTOR_MODE_LABELS } from './projector-modes.ts'
import classes from './reading-view.module.css'

type ReadingViewProps = {
  projection: Projection
  text: ReadingSteps
  onAction: (action: SteeringAction) => void
}

export function ReadingView({ projection, text: { steps, at, sentence }, onAction }: ReadingViewProps) {
  const { reader, mode } = projection
  const isReading = mode === 'reading'
  return (
    <section className={classes.view} aria-label="Yang dilihat hadirin">
      <Text size="sm" c="dimmed" role="status">
        {stateWords(projection, steps.length, at)}
      </Text>
      {sentence !== null && <Alert variant="default">{sentence}</Alert>}
      <div className={classes.now} data-off={!isReading || projection.dark || undefined}>
        <ReadingSlide steps={steps} at={at} reader={reader} />
      </div>
      <div className={classes.next}>
        <Text size="sm" c="dimmed" component="span">
          Berikutnya
        </Text>
        <span className={classes.nextLine}>{nextWords(steps, at)}</span>
      </div>
      <Group grow>
        <Button
          h={56}
          fz="md"
          variant="default"
          leftSection={<IconChevronLeft size={22} aria-hidden />}
          disabled={!isReading}
          onClick={() => onAction('back')}
        >
          Kembali
        </Button>
        <Button
          h={56}
          fz="md"
          rightSection={<IconChevronRight size={22} aria-hidden />}
          disabled={!isReading}
          onClick={() => onAction('next')}
        >
          Lanjut
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        <kbd>Spasi</kbd> atau <kbd>Page Down</kbd> lanjut · <kbd>Page Up</kbd> kembali · <kbd>Home</kbd> dari
        awal · <kbd>B</kbd> gelap. Pengendali presentasi nirkabel dapat dipakai.
      </Text>
    </section>
  )
}

function stateWords({ mode, dark, callAndResponse }: Projection, count: number, at: number): string {
  if (dark) return 'Layar gelap. Tombol lanjut menerangkannya lagi pada baris yang sama.'
  if (mode !== 'reading')
    return `Hadirin melihat ${PROJECTOR_MODE_LABELS[mode].toLowerCase()}. Di bawah ini baris yang menunggu.`
  if (count === 0) return 'Naskah ini belum ditulis, jadi belum ada yang dapat dibacakan.'
  const voices = callAndResponse ? 'ditirukan baris demi baris' : 'dibaca bersama'
  return `Langkah ${at + 1} dari ${count}, ${voices}.`
}

function nextWords(steps: readonly ReadingStep[], at: number): string {
  const next = steps[at + 1]
  if (!next) return steps.length === 0 ? '' : 'Selesai. Tekan «Ikrar dibacakan» untuk mencatatnya.'
  return next.voice === 'hall' ? `Ditirukan: ${next.text.join(' ')}` : next.text.join(' ')
}
