import { Select } from '@mantine/core'
import type { Event } from '#shared/contract/events.ts'
import { clock } from '#shared/domain/time-text.ts'

type SessionChoiceProps = {
  event: Event
  /** The day whose sessions are offered. */
  day: string
  /** A session that is attended on its own, or a step of the agenda. */
  chosen: string | undefined
  onChange: (part: { sessionId?: string; stepId?: string }) => void
}

/** A part of that day, where the list is for it only. Who came is known of sessions, of steps only what is signed. */
export function SessionChoice({ event, day, chosen, onChange }: SessionChoiceProps) {
  const sessions = event.sessions.filter((session) => session.day === day)
  const steps = event.agenda.filter((step) => step.day === day)
  if (sessions.length === 0 && steps.length === 0) return null
  const groups = [
    {
      group: 'Sesi presensi',
      items: sessions.map(({ id, title, opens }) => choice(id, title, opens ?? '')),
    },
    { group: 'Susunan acara', items: steps.map(({ id, title, startTime }) => choice(id, title, startTime)) },
  ].filter(({ items }) => items.length > 0)
  return (
    <Select
      label="Sesi"
      placeholder="Sepanjang hari"
      value={chosen ?? null}
      onChange={(id) => onChange(id === null ? {} : partOf(id, sessions))}
      data={sessions.length === 0 ? groups.flatMap(({ items }) => items) : groups}
      clearable
      clearButtonProps={{ 'aria-label': 'Kembali ke sepanjang hari' }}
    />
  )
}

function partOf(id: string, sessions: readonly { id: string }[]) {
  return sessions.some((session) => session.id === id) ? { sessionId: id } : { stepId: id }
}

function choice(value: string, title: string, time: string) {
  return { value, label: time === '' ? title : `${clock(time)} ${title}` }
}
