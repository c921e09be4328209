/** The verdict, readable at arm's length, and what can be done about it at once. */
import type { Attendee } from '#shared/contract/attendance.ts'
import type { DeskOutcome } from '#shared/contract/desk-contract.ts'
import { representing } from '#shared/domain/substitute.ts'
import { clockAt } from '#shared/domain/time-text.ts'
import type { ScanSetting } from '#shared/texts/scan.ts'
import { canBeOverridden } from '#shared/texts/visit.ts'
import { placeWords } from '../../ui/find-person/place-words.ts'
import type { DoorAnswer, DoorAsk } from './asks.ts'
import type { LineState, Told } from './door-line.ts'
import { lookOfAnswer, stepAfter } from './door-look.ts'
import { OverrideForm } from './override-form.tsx'
import { UndoButton } from './undo-button.tsx'
import classes from './verdict.module.css'

type VerdictPanelProps = {
  line: LineState
  setting: ScanSetting
  isSupervisor: boolean
  onUndo: (entryId: string, reason: string) => void
  onOverride: (ask: DoorAsk, reason: string) => void
}

export function VerdictPanel(props: VerdictPanelProps) {
  const { shown, before, waiting } = props.line
  return (
    <section className={classes.frame} aria-label="Hasil pindaian">
      <div className={classes.live} aria-live="assertive" aria-atomic="true">
        {shown ? <Shown key={shown.ask.nonce} {...props} told={shown} /> : <Ready />}
      </div>
      {(waiting > 0 || before) && (
        <p className={classes.before}>
          {waiting > 0 ? `Memeriksa ${waiting === 1 ? 'kartu' : `${waiting} kartu`} …` : beforeWords(before)}
        </p>
      )}
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

function Shown({ told, setting, isSupervisor, onUndo, onOverride }: VerdictPanelProps & { told: Told }) {
  const { ask, answer, at } = told
  const { word, tone, icon: Icon } = lookOfAnswer(answer)
  const outcome = answer.kind === 'answered' ? answer.outcome : null
  const attendee = attendeeIn(answer)
  const entryId = outcome?.kind === 'welcome' ? outcome.entryId : null
  return (
    <div className={classes.card} data-tone={tone} data-verdict={outcome?.kind ?? answer.kind}>
      <h2 className={classes.word}>
        <Icon size={40} aria-hidden />
        {word}
      </h2>
      {attendee && <Who attendee={attendee} outcome={outcome} />}
      {outcome && attendee && <Facts attendee={attendee} outcome={outcome} setting={setting} />}
      <p className={classes.step}>{stepAfter(answer, setting)}</p>
      {entryId !== null && <UndoButton since={at} onUndo={() => onUndo(entryId, SLIP)} />}
      {outcome && isSupervisor && canBeOverridden(outcome) && (
        <OverrideForm onReason={(reason) => onOverride(ask, reason)} />
      )}
    </div>
  )
}

/** Of a clerk the laptop writes it by itself; a supervisor gives it as his own. */
const SLIP = 'Salah pindai'

function Who({ attendee, outcome }: { attendee: Attendee; outcome: DeskOutcome | null }) {
  const substitute = outcome && 'substitute' in outcome ? outcome.substitute : null
  const { name } = substitute ?? attendee
  return (
    <div>
      <p className={classes.name} data-long={name.length > 24 || undefined}>
        {name}
      </p>
      <p className={classes.place}>
        {substitute ? `${representing(attendee)} · ${attendee.name}` : placeWords(attendee)}
      </p>
    </div>
  )
}

function Facts(facts: { attendee: Attendee; outcome: DeskOutcome; setting: ScanSetting }) {
  const { attendee, outcome, setting } = facts
  const arrivedAt = 'at' in outcome ? outcome.at : null
  if (!attendee.seat && arrivedAt === null) return null
  return (
    <dl className={classes.facts}>
      {attendee.seat && <Fact term="Kursi" words={attendee.seat} />}
      {arrivedAt !== null && <Fact term="Tiba" words={clockAt(arrivedAt, setting.zone)} />}
      {outcome.kind === 'already' && <Fact term="Di meja" words={outcome.desk} />}
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

function beforeWords(before: Told | null): string {
  if (!before) return ''
  const name = attendeeIn(before.answer)?.name
  return `Sebelumnya: ${lookOfAnswer(before.answer).word}${name === undefined ? '' : ` · ${name}`}`
}
