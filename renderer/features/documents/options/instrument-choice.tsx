import { Select } from '@mantine/core'
import type { Event } from '#shared/contract/events.ts'
import { INSTRUMENT_LABELS, type InstrumentKind } from '#shared/domain/events.ts'
import { isCommon } from '#shared/domain/instrument.ts'
import { textOf } from '#shared/domain/text-id.ts'
import { TextNote } from './text-note.tsx'

type InstrumentChoiceProps = {
  event: Event
  value: InstrumentKind
  onChange: (instrument: InstrumentKind) => void
}

/** A pakta is each person's own paper and not among them. Nothing to choose where the event has only one. */
export function InstrumentChoice({ event, value, onChange }: InstrumentChoiceProps) {
  const shared = event.instruments.filter(isCommon)
  return (
    <>
      {shared.length > 1 && (
        <Select
          label="Naskah"
          value={value}
          onChange={(instrument) => instrument && onChange(instrument)}
          data={shared.map((one) => ({ value: one, label: INSTRUMENT_LABELS[one] }))}
          allowDeselect={false}
        />
      )}
      <TextNote eventId={event.id} textId={textOf(value)} />
    </>
  )
}
