/** When a step of the agenda really began and ended; both can be corrected. */
import type { AgendaStep } from '#shared/contract/events.ts'
import { toLocal, toUtcMs } from '#shared/domain/time.ts'
import { TimeField } from '../time-field.tsx'
import classes from './part-editor.module.css'
import type { Writing } from './writing.ts'

export function StepTimes({ step, writing }: { step: AgendaStep; writing: Writing }) {
  const { zone, progress, correct } = writing
  const known = progress.find(({ stepId }) => stepId === step.id)
  const startedAt = known?.startedAt ?? null
  const finishedAt = known?.finishedAt ?? null
  const shown = (at: number | null) => (at === null ? '' : toLocal(at, zone).time)
  const put = (mark: 'start' | 'finish', before: number | null) => (time: string) => {
    if (time === shown(before)) return
    const day = before === null ? step.day : toLocal(before, zone).date
    correct(step.id, mark, toUtcMs(day, time, zone))
  }
  return (
    <div className={classes.times}>
      <TimeField
        label="Mulai"
        placeholder="jj.mm"
        value={shown(startedAt)}
        onChange={put('start', startedAt)}
        onEmpty={() => correct(step.id, 'start', null)}
      />
      <TimeField
        label="Selesai"
        placeholder="jj.mm"
        value={shown(finishedAt)}
        onChange={put('finish', finishedAt)}
        onEmpty={() => correct(step.id, 'finish', null)}
      />
    </div>
  )
}
