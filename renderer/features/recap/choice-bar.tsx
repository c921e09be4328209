/** Which events: a period, a kind, an institution, or some by name. */
import { useState } from 'react'
import { Button, NativeSelect } from '@mantine/core'
import { IconListCheck, IconX } from '@tabler/icons-react'
import type { RecapChoice } from '#shared/contract/recap.ts'
import { EVENT_KIND_LABELS, EVENT_KINDS } from '#shared/domain/events.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { OptionalDayInput } from '../../ui/optional-day-input.tsx'
import classes from './choice-bar.module.css'
import { EventChoice } from './event-choice.tsx'

type ChoiceBarProps = {
  choice: RecapChoice
  everything: RecapChoice
  onChoose: (choice: RecapChoice) => void
}

export function ChoiceBar({ choice, everything, onChoose }: ChoiceBarProps) {
  const [isChoosing, setChoosing] = useState(false)
  const offices = useAsk(ask.offices.list.queryOptions()).data ?? []
  const { from, until, kinds, officeId, eventIds } = choice
  return (
    <search className={classes.bar} aria-label="Kegiatan yang direkap">
      <OptionalDayInput
        label="Dari"
        placeholder="awal"
        value={from ?? ''}
        onChange={(day) => onChoose({ ...choice, from: day === '' ? null : day })}
      />
      <OptionalDayInput
        label="Sampai"
        placeholder="akhir"
        value={until ?? ''}
        onChange={(day) => onChoose({ ...choice, until: day === '' ? null : day })}
      />
      <NativeSelect
        label="Jenis"
        value={kinds?.[0] ?? ''}
        data={[
          { value: '', label: 'Semua jenis' },
          ...EVENT_KINDS.map((kind) => ({ value: kind, label: EVENT_KIND_LABELS[kind] })),
        ]}
        onChange={(e) => {
          const kind = EVENT_KINDS.find((one) => one === e.currentTarget.value)
          onChoose({ ...choice, kinds: kind ? [kind] : null })
        }}
      />
      <NativeSelect
        label="Instansi"
        value={officeId ?? ''}
        data={[
          { value: '', label: 'Semua instansi' },
          ...offices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(e) =>
          onChoose({ ...choice, officeId: e.currentTarget.value === '' ? null : e.currentTarget.value })
        }
      />
      <Button
        variant="default"
        leftSection={<IconListCheck size={18} aria-hidden />}
        onClick={() => setChoosing(true)}
      >
        {eventIds === null ? 'Pilih kegiatan' : `${thousands(eventIds.length)} kegiatan dipilih`}
      </Button>
      {choice !== everything && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconX size={18} aria-hidden />}
          onClick={() => onChoose(everything)}
        >
          Semua kegiatan
        </Button>
      )}
      <EventChoice
        opened={isChoosing}
        choice={choice}
        onClose={() => setChoosing(false)}
        onChoose={(ids) => {
          setChoosing(false)
          onChoose({ ...choice, eventIds: ids })
        }}
      />
    </search>
  )
}
