import { Select } from '@mantine/core'
import type { Event } from '#shared/contract/events.ts'
import { clock } from '#shared/domain/time-text.ts'

type SessionChoiceProps = {
  event: Event
  /** The day whose sessions are offered. */
  day: string
  stepId: string | undefined
  onChange: (stepId: string | undefined) => void
}

/** A step of that day's agenda, where the list is for one session only. */
export function SessionChoice({ event, day, stepId, onChange }: SessionChoiceProps) {
  const steps = event.agenda.filter((step) => step.day === day)
  if (steps.length === 0) return null
  return (
    <Select
      label="Sesi"
      placeholder="Sepanjang hari"
      value={stepId ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      data={steps.map(({ id, title, startTime }) => ({
        value: id,
        label: startTime === '' ? title : `${clock(startTime)} ${title}`,
      }))}
      clearable
      clearButtonProps={{ 'aria-label': 'Kembali ke sepanjang hari' }}
    />
  )
}
