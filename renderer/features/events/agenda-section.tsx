import { Stack } from '@mantine/core'
import type { AgendaStep } from '#shared/contract/events.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { Section } from '../../ui/section.tsx'
import { AgendaDay } from './agenda-day.tsx'
import { stepsOfDay } from './draft.ts'
import type { DraftProps } from './draft-props.ts'

export function AgendaSection({ draft, change }: DraftProps) {
  function setSteps(day: string, steps: readonly AgendaStep[]): void {
    // The days stand in the order of the calendar, the steps of a day in the order they were put.
    change({
      agenda: draft.days.flatMap((other) => (other.day === day ? steps : stepsOfDay(draft, other.day))),
    })
  }
  return (
    <Stack>
      {draft.days.map(({ day, startTime }) => (
        <Section
          key={day}
          title={draft.days.length === 1 ? 'Susunan acara' : `Susunan acara ${dayAndDate(day)}`}
          note="Urutan ini menjadi susunan acara di undangan dan notula, dan kerangka Catatan pada hari-H."
        >
          <AgendaDay
            draft={draft}
            day={day}
            dayStart={startTime}
            steps={stepsOfDay(draft, day)}
            onSteps={(steps) => setSteps(day, steps)}
          />
        </Section>
      ))}
    </Stack>
  )
}
