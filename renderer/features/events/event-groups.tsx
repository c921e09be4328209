import { Badge, Text, Title } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { EventLine } from '#shared/contract/events.ts'
import type { EventStage } from '#shared/domain/event-stage.ts'
import { EVENT_KIND_LABELS } from '#shared/domain/events.ts'
import { percentage } from '#shared/domain/words.ts'
import { daysText } from '#shared/domain/time-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { thousands } from '../../ui/format.ts'
import { stageOf } from '../../ui/stage-of.ts'
import { useNow } from '../../ui/use-now.ts'
import { EventMenu } from './event-menu.tsx'
import rows from '../../ui/rows.module.css'
import classes from './event-groups.module.css'

const HEADINGS: readonly { stage: EventStage; heading: string }[] = [
  { stage: 'during', heading: 'Berlangsung sekarang' },
  { stage: 'before', heading: 'Berikutnya' },
  { stage: 'after', heading: 'Sudah lewat' },
]

export function EventGroups({ events, archived }: { events: readonly EventLine[]; archived: boolean }) {
  const now = useNow(60_000)
  if (events.length === 0) {
    return (
      <EmptyState icon={IconArchive} title="Arsip masih kosong">
        Kegiatan yang sudah selesai dapat disimpan di sini lewat menu kegiatannya.
      </EmptyState>
    )
  }
  if (archived) return <EventList events={events.toSorted(newestFirst)} label="Arsip" />
  return HEADINGS.map(({ stage, heading }) => {
    const group = events.filter((event) => stageOf(event, now) === stage)
    if (group.length === 0) return null
    return (
      <section key={stage} aria-labelledby={`kelompok-${stage}`} className={classes.group}>
        <Title order={2} id={`kelompok-${stage}`} mb="xs">
          {heading}
        </Title>
        <EventList events={group.toSorted(stage === 'after' ? newestFirst : soonestFirst)} label={heading} />
      </section>
    )
  })
}

function EventList({ events, label }: { events: readonly EventLine[]; label: string }) {
  return (
    <ul className={rows.list} aria-label={label}>
      {events.map((event) => (
        <li key={event.id} className={classes.event}>
          <div className={rows.words}>
            <Link to="/kegiatan/$eventId" params={{ eventId: event.id }} className={rows.opens}>
              {event.title}
            </Link>
            <Text size="sm" c="dimmed">
              {[daysText(event.days.map(({ day }) => day)), event.venue, event.city]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
          <div className={classes.facts}>
            {event.isExample && (
              <Badge variant="outline" color="gray" radius="sm" tt="none">
                Contoh
              </Badge>
            )}
            <Text size="sm" c="dimmed">
              {EVENT_KIND_LABELS[event.kind]}
            </Text>
            <Text size="sm">{turnout(event)}</Text>
          </div>
          <EventMenu event={event} />
        </li>
      ))}
    </ul>
  )
}

function turnout({ participants, present }: EventLine): string {
  if (participants === 0) return 'Belum ada peserta'
  if (present === 0) return `${thousands(participants)} peserta`
  return `${thousands(present)} dari ${thousands(participants)} hadir (${percentage(present, participants)})`
}

function firstDay({ days }: EventLine): string {
  return days.map(({ day }) => day).toSorted()[0] ?? ''
}

function soonestFirst(a: EventLine, b: EventLine): number {
  return firstDay(a).localeCompare(firstDay(b))
}

function newestFirst(a: EventLine, b: EventLine): number {
  return soonestFirst(b, a)
}
