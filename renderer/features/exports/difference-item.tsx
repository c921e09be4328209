/** One thing that does not agree: what it is, the people concerned, and the way to where it is put right. */
import { useState } from 'react'
import { Badge, Button, Group, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { FoundDifference } from '#shared/contract/reconciliation.ts'
import { ABSENCE_LABELS } from '#shared/domain/muster.ts'
import type { DifferenceKind } from '#shared/domain/reconciliation.ts'
import { thousands } from '#shared/domain/words.ts'
import { differenceRemedy, differenceTitle, WAY_LABELS } from '#shared/texts/reconciliation.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { LinkButton, TextLink } from '../../ui/link-button.tsx'
import classes from './exports-page.module.css'

type Props = { eventId: string; difference: FoundDifference }

const FIRST_SHOWN = 10

const PLACES = {
  arrival_off_list: { to: '/kegiatan/$eventId/presensi', label: 'Buka Presensi' },
  arrival_off_days: { to: '/kegiatan/$eventId/rincian', label: 'Buka rincian kegiatan' },
  pledge_without_presence: { to: '/kegiatan/$eventId/ikrar', label: 'Buka Ikrar' },
  more_reasons_than_missing: { to: '/kegiatan/$eventId/presensi/barisan', label: 'Buka Kekuatan barisan' },
  came_despite_reason: { to: '/kegiatan/$eventId/presensi/barisan', label: 'Buka Kekuatan barisan' },
} as const satisfies Partial<Record<DifferenceKind, object>>

/** Totals that disagree without a row behind them are put right nowhere in particular. */
function placeOf(kind: DifferenceKind) {
  return kind === 'does_not_add_up' || kind === 'ways_disagree' ? null : PLACES[kind]
}

export function DifferenceItem({ eventId, difference }: Props) {
  const { kind, keepsBack, people, totals } = difference
  const place = placeOf(kind)
  const offList = people.filter(({ isOffList }) => isOffList).map(({ id }) => id)
  return (
    <li className={classes.difference}>
      <Group gap="xs" mb={2}>
        <Text fw={600}>{differenceTitle(difference)}</Text>
        <Badge variant="outline" color="gray" tt="none">
          {keepsBack === 'none' ? 'Untuk diketahui' : 'Perlu diperbaiki'}
        </Badge>
      </Group>
      <Text size="sm">{differenceRemedy(difference)}</Text>
      {place && (
        <Group gap="sm" my="xs">
          <LinkButton to={place.to} params={{ eventId }} variant="default" size="sm">
            {place.label}
          </LinkButton>
          {kind === 'arrival_off_list' && offList.length > 0 && <PutBack eventId={eventId} ids={offList} />}
        </Group>
      )}
      {totals.length > 0 && (
        <ul className={classes.totals}>
          {totals.map(({ way, count }) => (
            <li key={way}>
              {WAY_LABELS[way]}: {thousands(count)}
            </li>
          ))}
        </ul>
      )}
      <PeopleConcerned {...{ eventId, difference }} />
    </li>
  )
}

/** A few of them, so that the next thing to put right is in sight, too. */
function PeopleConcerned({ eventId, difference: { people, count } }: Props) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? people : people.slice(0, FIRST_SHOWN)
  if (people.length === 0) return null
  return (
    <>
      <ul className={classes.people}>
        {shown.map((person) => (
          <li key={person.id}>
            <PersonLine eventId={eventId} person={person} />
          </li>
        ))}
      </ul>
      {count > shown.length && <Text size="sm">dan {thousands(count - shown.length)} orang lagi</Text>}
      {people.length > FIRST_SHOWN && (
        <Button variant="subtle" size="sm" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Tampilkan lebih sedikit' : `Tampilkan ${thousands(people.length)} nama`}
        </Button>
      )}
    </>
  )
}

function PersonLine({ eventId, person }: { eventId: string; person: FoundDifference['people'][number] }) {
  const { name, unit, isOffList, reason } = person
  const about = [unit, reason === null ? null : ABSENCE_LABELS[reason].toLowerCase()]
    .filter(Boolean)
    .join(', ')
  return (
    <>
      {isOffList ? (
        name
      ) : (
        <TextLink to="/kegiatan/$eventId/peserta" params={{ eventId }} search={{ query: name }}>
          {name}
        </TextLink>
      )}
      {about === '' ? '' : ` (${about})`}
    </>
  )
}

function PutBack({ eventId, ids }: { eventId: string; ids: string[] }) {
  const restore = useTell(ask.participants.restore.mutationOptions(), {
    done: ({ restored }) => `${thousands(restored)} orang kembali dalam daftar peserta.`,
  })
  return (
    <Button
      variant="default"
      size="sm"
      leftSection={<IconArrowBackUp size={18} aria-hidden />}
      loading={restore.isPending}
      onClick={() => restore.mutate({ eventId, ids })}
    >
      Kembalikan {ids.length === 1 ? '' : `${thousands(ids.length)} orang `}ke daftar peserta
    </Button>
  )
}
