import { Button, Group, Text } from '@mantine/core'
import { IconListCheck, IconPlus } from '@tabler/icons-react'
import type { EventSession } from '#shared/contract/stand.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { moved } from '../../ui/line-list/moved.ts'
import { Section } from '../../ui/section.tsx'
import { stepsOfDay } from './draft.ts'
import type { DraftProps } from './draft-props.ts'
import { newSession, sessionsStillMissing } from './new-stands.ts'
import { SessionRow } from './session-row.tsx'
import classes from './stands.module.css'

const NOTE =
  'Bagian kegiatan yang kehadirannya dicatat tersendiri. Tanpa sesi, presensi mencatat kehadiran per hari saja.'

export function SessionsSection({ draft, change }: DraftProps) {
  const { days, sessions } = draft
  function put(day: string, ofDay: readonly EventSession[]): void {
    change({
      sessions: days.flatMap((other) =>
        other.day === day ? ofDay : sessions.filter((session) => session.day === other.day),
      ),
    })
  }
  return days.map(({ day }) => {
    const ofDay = sessions.filter((session) => session.day === day)
    const proposed = sessionsStillMissing(stepsOfDay(draft, day), ofDay)
    return (
      <Section key={day} title={days.length === 1 ? 'Sesi' : `Sesi ${dayAndDate(day)}`} note={NOTE}>
        <SessionList sessions={ofDay} onSessions={(next) => put(day, next)} />
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => put(day, [...ofDay, newSession({ day, title: '', opens: null, closes: null })])}
          >
            Tambah sesi
          </Button>
          {proposed.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconListCheck size={18} aria-hidden />}
              onClick={() => put(day, [...ofDay, ...proposed])}
            >
              Buat {proposed.length} sesi dari susunan acara
            </Button>
          )}
        </Group>
      </Section>
    )
  })
}

type SessionListProps = {
  sessions: readonly EventSession[]
  onSessions: (sessions: EventSession[]) => void
}

function SessionList({ sessions, onSessions }: SessionListProps) {
  if (sessions.length === 0) {
    return (
      <Text size="sm" c="dimmed" mb="md">
        Belum ada sesi.
      </Text>
    )
  }
  return (
    <>
      <div className={`${classes.line} ${classes.session} ${classes.head}`} aria-hidden>
        <span>Nama sesi</span>
        <span>Dibuka</span>
        <span>Ditutup</span>
        <span>Kapasitas</span>
      </div>
      <ol className={classes.list}>
        {sessions.map((session, index) => (
          <SessionRow
            key={session.id}
            number={index + 1}
            session={session}
            isFirst={index === 0}
            isLast={index === sessions.length - 1}
            onChange={(patch) => onSessions(sessions.with(index, { ...session, ...patch }))}
            onMove={(by) => onSessions(moved(sessions, index, index + by))}
            onRemove={() => onSessions(sessions.toSpliced(index, 1))}
          />
        ))}
      </ol>
    </>
  )
}
