/** One step of a pledge as the hall sees it: who speaks, the line as large as it goes, how far the text is. */
import { IconMicrophone, IconUsersGroup } from '@tabler/icons-react'
import type { Reader } from '#shared/contract/readings.ts'
import type { ReadingStep } from '#shared/domain/reading-steps.ts'
import { capitalised, ordinal } from '#shared/domain/words.ts'
import { FittedText } from './fitted-text.tsx'
import classes from './reading-slide.module.css'
import screen from './screen.module.css'

type ReadingSlideProps = { steps: readonly ReadingStep[]; at: number; reader: Reader | null }

export function ReadingSlide({ steps, at, reader }: ReadingSlideProps) {
  const step = steps[at]
  if (!step) return <div className={screen.screen} />
  return (
    <div className={screen.screen}>
      <header className={classes.head}>
        <span className={classes.part}>{partName(step)}</span>
        {reader && (
          <span className={classes.reader}>
            <span className={classes.readerName}>{reader.name}</span>
            {reader.title !== '' && <span className={classes.readerTitle}>{reader.title}</span>}
          </span>
        )}
      </header>
      <div className={classes.line} data-voice={step.voice}>
        <FittedText className={step.part === 'title' ? classes.title : undefined}>
          {step.text.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </FittedText>
      </div>
      <footer className={classes.foot}>
        <Voice voice={step.voice} />
        <Dots steps={steps} at={at} />
      </footer>
    </div>
  )
}

function partName({ part, point }: ReadingStep): string {
  if (part === 'opening') return 'Pembukaan'
  if (part === 'closing') return 'Penutup'
  return point === null ? '' : capitalised(ordinal(point))
}

const VOICES = {
  reader: { Icon: IconMicrophone, words: 'Dibacakan' },
  hall: { Icon: IconUsersGroup, words: 'Ditirukan bersama' },
  all: { Icon: IconUsersGroup, words: 'Dibaca bersama' },
} as const

function Voice({ voice }: Pick<ReadingStep, 'voice'>) {
  if (voice === 'nobody') return <span />
  const { Icon, words } = VOICES[voice]
  return (
    <span className={classes.voice} data-voice={voice}>
      <Icon className={classes.voiceIcon} aria-hidden />
      {words}
    </span>
  )
}

/** One dot for each part of the text; the part that is read fills up line by line. */
function Dots({ steps, at }: Pick<ReadingSlideProps, 'steps' | 'at'>) {
  const parts = [...Map.groupBy(steps.entries(), ([, step]) => `${step.part} ${step.point ?? ''}`).values()]
  const last = steps.length - 1
  return (
    <span
      className={classes.dots}
      role="progressbar"
      aria-label="Kemajuan pembacaan"
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
    >
      {parts.map((places) => {
        const [first = 0] = places[0] ?? []
        const done = Math.max(0, Math.min(1, (at - first + 1) / places.length))
        return (
          <span key={first} className={classes.dot}>
            <span className={classes.filled} style={{ width: `${done * 100}%` }} />
          </span>
        )
      })}
    </span>
  )
}
