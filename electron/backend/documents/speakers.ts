/** Who speaks and who runs the event, among the officials; and on what they speak, as the agenda says. */
import type { AgendaStep, Event, Official } from '#shared/contract/events.ts'
import type { OfficialRole } from '#shared/domain/events.ts'
import { sortKey } from '#shared/domain/names.ts'
import { fold } from '#shared/domain/spelling.ts'

const SPEAKERS: readonly OfficialRole[] = ['narasumber', 'moderator']
const COMMITTEE: readonly OfficialRole[] = ['pelapor', 'pembawa_acara', 'notulis']

export function speakersOf(event: Event): Official[] {
  return event.officials.filter(({ roles }) => roles.some((role) => SPEAKERS.includes(role)))
}

export function committeeOf(event: Event): Official[] {
  return event.officials.filter(({ roles }) => roles.some((role) => COMMITTEE.includes(role)))
}

/** The talks and discussions of an official: those whose doer names the person, the office, or "Moderator". */
export function talksOf(event: Event, official: Official): AgendaStep[] {
  const known = [sortKey(official.name), fold(official.officeTitle)].filter((key) => key !== '')
  const moderates = official.roles.includes('moderator')
  return event.agenda.filter(({ kind, actor }) => {
    if (kind !== 'materi' && kind !== 'tanya_jawab') return false
    const doer = ` ${fold(actor)} `
    return known.some((key) => doer.includes(` ${key} `)) || (moderates && doer.includes(' moderator '))
  })
}
