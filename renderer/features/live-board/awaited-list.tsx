/** For whom one waits at the entrance, first in protocol first. */
import { useState } from 'react'
import { Box, Button, Modal } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { AwaitedPerson } from '#shared/contract/arrivals.ts'
import { OFFICIAL_ROLE_LABELS } from '#shared/domain/events.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import paperClasses from '../../ui/paper/paper-dialog.module.css'
import { Section } from '../../ui/section.tsx'
import classes from './awaited-list.module.css'
import { AwaitedPaper } from './awaited-paper.tsx'

/** Nobody reads further than this while people come in. */
const MOST_SHOWN = 60
const TITLE = 'Pimpinan dan pejabat yang ditunggu'

export function AwaitedList({ eventId, day }: { eventId: string; day: string }) {
  const [isPrinting, setIsPrinting] = useState(false)
  const asked = useAsk(ask.arrivals.awaited.queryOptions({ input: { eventId, day } }))
  if (!asked.data) return <Section title={TITLE}>{asked.sentence}</Section>
  const { arrivedIds, awaited, unlisted } = asked.data
  const leaderIds = [...awaited.flatMap(({ participantId }) => participantId ?? []), ...arrivedIds]
  const all = leaderIds.length
  return (
    <Section
      title={TITLE}
      note={all > 0 && `${thousands(awaited.length)} dari ${thousands(all)} belum datang`}
      actions={
        awaited.length > 0 && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => setIsPrinting(true)}
          >
            Cetak daftar
          </Button>
        )
      }
    >
      {awaited.length === 0 && (
        <p className={classes.empty}>
          {all === 0
            ? 'Tidak ada pimpinan atau pejabat dalam daftar peserta.'
            : 'Semua pimpinan dan pejabat sudah datang.'}
        </p>
      )}
      {awaited.length > 0 && (
        <Box className={classes.scroll} tabIndex={0} role="group" aria-label={TITLE}>
          <ul className={classes.people}>
            {awaited.slice(0, MOST_SHOWN).map((person) => (
              <Person key={person.participantId} person={person} />
            ))}
          </ul>
          {awaited.length > MOST_SHOWN && (
            <p className={classes.unlisted}>
              dan {thousands(awaited.length - MOST_SHOWN)} orang lagi; semuanya ada pada daftar cetak.
            </p>
          )}
        </Box>
      )}
      {unlisted.length > 0 && (
        <p className={classes.unlisted}>
          Tidak ada dalam daftar peserta, jadi kedatangannya tidak tercatat: {unlisted.map(named).join('; ')}.
        </p>
      )}
      <Modal
        opened={isPrinting}
        onClose={() => setIsPrinting(false)}
        fullScreen
        title={TITLE}
        classNames={{ content: paperClasses.content, body: paperClasses.body }}
      >
        {isPrinting && <AwaitedPaper eventId={eventId} day={day} leaderIds={leaderIds} />}
      </Modal>
    </Section>
  )
}

function Person({ person }: { person: AwaitedPerson }) {
  const { name, position, unit, seat, roles } = person
  const home = [position, unit].filter((part) => part !== '')
  const notes = [
    ...roles.map((role) => OFFICIAL_ROLE_LABELS[role]),
    ...(seat === '' ? [] : [`kursi ${seat}`]),
  ]
  return (
    <li className={classes.person}>
      <span className={classes.name}>{name}</span>
      <span className={classes.home}>{home.join(' · ')}</span>
      {notes.length > 0 && <span className={classes.home}>{notes.join(' · ')}</span>}
    </li>
  )
}

function named({ name, position }: AwaitedPerson): string {
  return position === '' ? name : `${name} (${position})`
}
