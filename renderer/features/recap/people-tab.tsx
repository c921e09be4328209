/** Everybody who was ever invited: who came to which, who never did, who still owes a pledge. */
import { useState } from 'react'
import { Alert, Button, Group, NativeSelect, NumberInput, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { IconSearch } from '@tabler/icons-react'
import {
  RECAP_GROUPS,
  type RecapChoice,
  type RecapGroup,
  type RecapOverview,
} from '#shared/contract/recap.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { Section } from '../../ui/section.tsx'
import classes from './people-tab.module.css'
import { PeopleTable } from './people-table.tsx'

const GROUP_WORDS: Readonly<Record<RecapGroup, string>> = {
  all: 'Semua orang',
  never: 'Tidak pernah hadir',
  missed: 'Tidak hadir sekurangnya …',
  always: 'Selalu hadir',
  owing: 'Belum berikrar',
}
const PAGE = 50
const PAUSE_MS = 200

export function PeopleTab({ choice, overview }: { choice: RecapChoice; overview: RecapOverview }) {
  const [group, setGroup] = useState<RecapGroup>('all')
  const [missed, setMissed] = useState(2)
  const [typed, setTyped] = useState('')
  const [unit, setUnit] = useState<string | null>(null)
  const [sort, setSort] = useState<'missed' | 'name'>('missed')
  const [offset, setOffset] = useState(0)
  const [query] = useDebouncedValue(typed, PAUSE_MS)
  const asked = useAsk(
    ask.recap.people.queryOptions({
      input: { choice, group, missed, query, unit, sort, offset, limit: PAGE },
      placeholderData: keepPreviousData,
    }),
  )
  const first = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      set(value)
      setOffset(0)
    }
  }
  return (
    <Section title="Orang" note="Setiap orang sekali, di semua kegiatan yang mengundangnya.">
      <search className={classes.bar} aria-label="Saring orang">
        <TextInput
          label="Cari nama atau NIP"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(e) => first(setTyped)(e.currentTarget.value)}
        />
        <NativeSelect
          label="Kehadiran"
          value={group}
          data={RECAP_GROUPS.map((value) => ({ value, label: GROUP_WORDS[value] }))}
          onChange={(e) =>
            first(setGroup)(RECAP_GROUPS.find((one) => one === e.currentTarget.value) ?? 'all')
          }
        />
        {group === 'missed' && (
          <NumberInput
            label="Kali"
            w="6rem"
            min={1}
            max={5_000}
            value={missed}
            onChange={(value) => first(setMissed)(Math.max(1, Number(value) || 1))}
          />
        )}
        <NativeSelect
          label="OPD"
          value={unit ?? '*'}
          data={[
            { value: '*', label: 'Semua OPD' },
            ...overview.units.map((one) => ({ value: one.unit, label: one.label || 'Tanpa OPD' })),
          ]}
          onChange={(e) => first(setUnit)(e.currentTarget.value === '*' ? null : e.currentTarget.value)}
        />
        <NativeSelect
          label="Urutan"
          value={sort}
          data={[
            { value: 'missed', label: 'Paling sering tidak hadir' },
            { value: 'name', label: 'Nama' },
          ]}
          onChange={(e) => first(setSort)(e.currentTarget.value === 'name' ? 'name' : 'missed')}
        />
      </search>
      {asked.sentence !== null && <Alert variant="default">{asked.sentence}</Alert>}
      {asked.data && (
        <>
          <PeopleTable people={asked.data.people} events={overview.events} />
          <Pages
            total={asked.data.total}
            shown={asked.data.people.length}
            offset={offset}
            onTurn={setOffset}
          />
        </>
      )}
    </Section>
  )
}

type PagesProps = { total: number; shown: number; offset: number; onTurn: (offset: number) => void }

function Pages({ total, shown, offset, onTurn }: PagesProps) {
  return (
    <Group justify="space-between" mt="sm">
      <Text size="sm" c="dimmed" role="status">
        {total === 0
          ? 'Tidak ada orang dengan saringan ini.'
          : `${thousands(offset + 1)}–${thousands(offset + shown)} dari ${thousands(total)} orang`}
      </Text>
      {total > PAGE && (
        <Group gap="xs">
          <Button
            variant="default"
            disabled={offset === 0}
            onClick={() => onTurn(Math.max(0, offset - PAGE))}
          >
            Sebelumnya
          </Button>
          <Button variant="default" disabled={offset + PAGE >= total} onClick={() => onTurn(offset + PAGE)}>
            Berikutnya
          </Button>
        </Group>
      )}
    </Group>
  )
}
