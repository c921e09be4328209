import { useState } from 'react'
import { Group, NativeSelect, Text, TextInput, Title } from '@mantine/core'
import type { MissingPerson } from '#shared/contract/muster.ts'
import { ABSENCE_LABELS, ABSENCE_REASONS, UNEXPLAINED_LABEL } from '#shared/domain/muster.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import { useDesk } from '../../devices/desk.ts'
import classes from './missing-people.module.css'

/** Nobody looks through more; the field above finds the rest. */
const MOST_SHOWN = 100
const REASONS = [
  { value: '', label: UNEXPLAINED_LABEL },
  ...ABSENCE_REASONS.map((value) => ({ value, label: ABSENCE_LABELS[value] })),
]

type MissingPeopleProps = { eventId: string; day: string; unit: string }

export function MissingPeople({ eventId, day, unit }: MissingPeopleProps) {
  const [query, setQuery] = useState('')
  const asked = useAsk(ask.muster.missing.queryOptions({ input: { eventId, day, unit } }))
  const people = asked.data ?? []
  const found = people.filter(({ name }) => name.toLowerCase().includes(query.trim().toLowerCase()))
  if (people.length === 0) return null
  return (
    <section aria-labelledby="missing-people">
      <Group justify="space-between" mb={4}>
        <Title order={3} size="h5" id="missing-people">
          Menurut nama
        </Title>
        {people.length > 8 && (
          <TextInput
            size="xs"
            placeholder="Cari nama"
            aria-label="Cari nama yang belum hadir"
            value={query}
            onChange={(e) => setQuery(e.currentTarget.value)}
          />
        )}
      </Group>
      <ul className={classes.people}>
        {found.slice(0, MOST_SHOWN).map((person) => (
          <Person key={person.id} {...{ eventId, day, person }} />
        ))}
      </ul>
      {found.length > MOST_SHOWN && (
        <Text size="sm" c="dimmed">
          dan {thousands(found.length - MOST_SHOWN)} orang lagi; cari namanya di atas.
        </Text>
      )}
    </section>
  )
}

function Person({ eventId, day, person }: { eventId: string; day: string; person: MissingPerson }) {
  const desk = useDesk()
  const explain = useTell(ask.muster.explain.mutationOptions())
  return (
    <li className={classes.person}>
      <span>
        {person.name}
        {person.position && <small className={classes.position}>{person.position}</small>}
      </span>
      <NativeSelect
        aria-label={`Keterangan ${person.name}`}
        data={REASONS}
        value={explain.isPending ? (explain.variables.reason ?? '') : (person.reason ?? '')}
        onChange={(e) => {
          const reason = ABSENCE_REASONS.find((one) => one === e.currentTarget.value) ?? null
          const told = { eventId, day, nonce: crypto.randomUUID(), desk: desk.name }
          explain.mutate({ ...told, participantId: person.id, reason })
        }}
      />
    </li>
  )
}
