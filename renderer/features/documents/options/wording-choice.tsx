/** Which wording a paper prints, where people signed another one than that of today. */
import { Select } from '@mantine/core'
import type { Event } from '#shared/contract/events.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { momentText } from '#shared/domain/time-text.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../../bridge/api.ts'
import { useAsk } from '../../../bridge/ask.ts'

type WordingChoiceProps = {
  event: Event
  instrument: InstrumentKind
  wording: string | undefined
  onChange: (wording: string | undefined) => void
}

const TODAY = 'today'

/** Nothing where everybody signed the wording of today. */
export function WordingChoice({ event, instrument, wording, onChange }: WordingChoiceProps) {
  const progress = useAsk(ask.pledges.progress.queryOptions({ input: { eventId: event.id } }))
  const frozen = progress.data?.find((one) => one.instrument === instrument)?.frozen ?? []
  const earlier = frozen.filter(({ isInUse }) => !isInUse)
  if (earlier.length === 0 && wording === undefined) return null
  return (
    <Select
      label="Naskah"
      description="Tanda tangan tercetak bersama naskah yang ditandatangani."
      value={wording ?? TODAY}
      onChange={(value) => onChange(value === null || value === TODAY ? undefined : value)}
      data={[
        { value: TODAY, label: 'Naskah yang dipakai sekarang' },
        ...earlier.map(({ hash, frozenAt, people }) => ({
          value: hash,
          label: `Naskah sejak ${momentText(frozenAt, event.zone)}: ${thousands(people)} orang`,
        })),
      ]}
      allowDeselect={false}
    />
  )
}
