/** What narrows the list of people, and who sees what is written down for them. */
import { Group, Select, Switch, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useEvent } from '../../ui/event-context.tsx'
import type { PledgeView } from './pledge-view.ts'
import classes from './pledges-page.module.css'
import { WitnessField } from './witness-field.tsx'

type ViewBarProps = {
  instrument: InstrumentKind
  view: PledgeView
  onPut: (change: Partial<PledgeView>) => void
}

export function ViewBar({ instrument, view, onPut }: ViewBarProps) {
  const { id: eventId } = useEvent()
  const units = useAsk(ask.participants.facets.queryOptions({ input: { eventId } })).data?.units ?? []
  return (
    <Group gap="sm">
      <TextInput
        className={classes.search}
        aria-label="Cari nama atau NIP"
        placeholder="Cari nama atau NIP …"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={view.query}
        onChange={(e) => onPut({ query: e.currentTarget.value })}
        maxLength={200}
      />
      <Select
        className={classes.unit}
        aria-label="OPD"
        placeholder="Semua OPD"
        value={view.unit === '' ? NO_UNIT : view.unit}
        onChange={(unit) => onPut({ unit: unit === NO_UNIT ? '' : unit })}
        data={units.map(({ label, count }) => ({
          value: label || NO_UNIT,
          label: `${label || 'Tanpa OPD'} (${thousands(count)})`,
        }))}
        searchable
        clearable
        nothingFoundMessage="OPD ini tidak ada dalam daftar"
      />
      <Switch
        label="Hanya yang hadir"
        checked={view.onlyPresent}
        onChange={(e) => onPut({ onlyPresent: e.currentTarget.checked })}
      />
      <Switch
        label="Hanya yang belum"
        checked={view.isWaiting}
        onChange={(e) => onPut({ isWaiting: e.currentTarget.checked, state: null })}
      />
      <WitnessField instrument={instrument} />
    </Group>
  )
}

/** A select takes no empty value. */
const NO_UNIT = ' '
