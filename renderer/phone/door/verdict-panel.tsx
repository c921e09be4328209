/** The verdict, readable at arm's length, and what can be done about it at once. */
import { Button } from '@mantine/core'
import type { Attendee } from '#shared/contract/attendance.ts'
import type { DeskOutcome } from '#shared/contract/desk-contract.ts'
import { WRITTEN_VERDICTS } from '#shared/domain/desk-role.ts'
import { clockAt } from '#shared/domain/time-text.ts'
import type { ScanSetting } from '#shared/texts/scan.ts'
import { canBeOverridden } from '#shared/texts/visit.ts'
import { whoStands } from '../../ui/find-person/who-stands.ts'
import type { DoorAnswer, StandInFor } from './asks.ts'
import type { LineState, Told } from './door-line.ts'
import { lookOfAnswer, stepAfter } from './door-look.ts'
import { OverrideForm } from './override-form.tsx'
import { UndoButton } from './undo-button.tsx'
import { UNDO_REASONS } from './undo-reasons.ts'
import classes from './verdict.module.css'

type VerdictPanelProps = {
  line: LineState
  setting: ScanSetting
  isSupervisor: boolean
  onUndo: (entryId: string, reason: string) => void
  onStandIn: (holder: StandInFor) => void
  onOverride: (refused: Told, reason: string) => void
}

export function VerdictPanel(props: VerdictPanelProps) {
  const { shown, before, waiting } = props.line
  const entryId = shown && writtenIn(shown.answer)
  const holder = shown && holderIn(shown)
  return (
    <section className={classes.frame} aria-label="Hasil pindaian">
      <div className={classes.live} aria-live="assertive" aria-atomic="true">
        {shown ? <Shown key={shown.ask.nonce} {...props} told={shown} /> : <Ready />}
      </div>
      <div className={classes.foot}>
        <p className={classes.before}>
          {waiting > 0 ? `Memeriksa ${waiting === 1 ? 'kartu' : `${waiting} kartu`} …` : beforeWords(before)}
        </p>
        {holder && (
          <Button variant="default" size="md" onClick={() => props.onStandIn(holder)}>
            Diwakili
          </Button>
        )}
        {entryId !== null && shown && (
          <UndoButton key={entryId} since={shown.at} onUndo={() => props.onUndo(entryId, UNDO_REASONS[0])} />
        )}
      </div>
    </section>
  )
}

function Ready() {
  return (
    <div className={classes.card} data-tone="plain">
      <h2 className={classes.word}>Siap memindai</h2>
      <p className={classes.step}>Arahkan kamera ke kode QR pada kartu atau undangan.</p>
    </div>
  )
}

function Shown({ told, setting, isSupervisor, onOverride }: VerdictPanelProps & { told: Told }) {
  const { answer } = told
  const { word, tone, icon: Icon } = lookOfAnswer(answer)
  const outcome = answer.kind === 'answered' ? answer.outcome : null
  const attendee = attendeeIn(answer)
  return (
    <div className={classes.card} data-tone={tone} data-verdict={outcome?.kind ?? answer.kind}>
      <h2 className={classes.word}>
        <Icon size={40} aria-hidden />
        {word}
      </h2>
      {attendee && <Who attendee={attendee} outcome={outcome} />}
      {outcome && attendee && <Facts attendee={attendee} outcome={outcome} setting={setting} />}
      <p className={classes.step}>{stepAfter(answer, setting)}</p>
      {outcome && isSupervisor && canBeOverridden(outcome) && (
        <OverrideForm onReason={(reason) => onOverride(told, reason)} />
      )}
    </div>
  )
}

function Who({ attendee, outcome }: { attendee: Attendee; outcome: DeskOutcome | null }) {
  const substitute = outcome && 'substitute' in outcome ? outcome.substitute : null
  const [name, about] = whoStands(attendee, substitute)
  return (
    <div>
      <p className={classes.name} data-long={name.length > 24 || undefined}>
        {name}
      </p>
      <p className={classes.place}>{about}</p>
    </div>
  )
}

function Facts(facts: { attendee: Attendee; outcome: DeskOutcome; setting: ScanSetting }) {
  const { attendee, outcome, setting } = facts
  // Whoever comes now comes now; a clock is only worth reading where it was before.
  const arrivedAt = outcome.kind === 'already' || outcome.kind === 'inside' ? outcome.at : null
  if (!attendee.seat && arrivedAt === null) return null
  return (
    <dl className={classes.facts}>
      {attendee.seat && <Fact term="Kursi" words={attendee.seat} />}
      {arrivedAt !== null && <Fact term="Tiba" words={clockAt(arrivedAt, setting.zone)} />}
      {'desk' in outcome && <Fact term="Di meja" words={outcome.desk} />}
    </dl>
  )
}

function Fact({ term, words }: { term: string; words: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{words}</dd>
    </div>
  )
}

function attendeeIn(answer: DoorAnswer): Attendee | null {
  if (answer.kind === 'undone') return answer.attendee
  return answer.kind === 'answered' && 'attendee' in answer.outcome ? answer.outcome.attendee : null
}

/** What the last scan has written, where it has: that can be taken back. */
function writtenIn(answer: DoorAnswer): string | null {
  const outcome = answer.kind === 'answered' ? answer.outcome : null
  return outcome && WRITTEN_VERDICTS.has(outcome.kind) && 'entryId' in outcome ? outcome.entryId : null
}

/** Whom the card names may have sent somebody else: then that is written down beside it. */
function holderIn({ ask, answer }: Told): StandInFor | null {
  if (ask.kind !== 'code' && ask.kind !== 'person') return null
  const scanId = ask.nonce
  if (answer.kind === 'answered') {
    const { outcome } = answer
    if (!('substitute' in outcome) || outcome.substitute !== null || outcome.kind === 'left') return null
    const { id: participantId, name } = outcome.attendee
    return { scanId, whom: { participantId }, name }
  }
  if (answer.kind !== 'kept' || answer.shown === 'not_a_code') return null
  const whom = ask.kind === 'code' ? { code: ask.code } : { participantId: ask.participantId }
  return { scanId, whom, name: null }
}

function beforeWords(before: Told | null): string {
  if (!before) return ''
  const name = attendeeIn(before.answer)?.name
  return `Sebelumnya: ${lookOfAnswer(before.answer).word}${name === undefined ? '' : ` · ${name}`}`
}
