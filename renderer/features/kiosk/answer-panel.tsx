import {
  IconAlertTriangleFilled,
  IconBarcodeOff,
  IconCircleCheckFilled,
  IconHistory,
  IconUserQuestion,
} from '@tabler/icons-react'
import type { Zone } from '#shared/domain/time.ts'
import { type Answered, answerLook, answerWords } from './answer-look.ts'
import classes from './kiosk-page.module.css'

const ICONS = {
  welcome: IconCircleCheckFilled,
  goodbye: IconCircleCheckFilled,
  already: IconHistory,
  not_a_code: IconBarcodeOff,
  to_desk: IconUserQuestion,
  failed: IconAlertTriangleFilled,
} as const satisfies Record<Answered['kind'], unknown>

export function AnswerPanel({ answer, zone }: { answer: Answered; zone: Zone }) {
  const { word, line } = answerWords(answer, zone)
  const Icon = ICONS[answer.kind]
  const isWelcome = answer.kind === 'welcome'
  return (
    <div className={classes.answer} data-tone={answerLook(answer).tone}>
      <Icon className={classes.icon} aria-hidden />
      <p className={classes.word}>{word}</p>
      {isWelcome && answer.name !== null && <p className={classes.name}>{answer.name}</p>}
      {isWelcome && answer.seat !== null && (
        <p className={classes.seat}>
          Tempat duduk <strong>{answer.seat}</strong>
        </p>
      )}
      <p className={classes.line}>{line}</p>
    </div>
  )
}
