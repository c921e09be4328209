/** The steps of the agenda that a speaker or moderator is asked for. */
import type { AgendaStep, Event, Official } from '#shared/contract/events.ts'
import { sortKey } from '#shared/domain/names.ts'
import { fold } from '#shared/domain/spelling.ts'
import { officeOf } from '../same-person.ts'

export type SpeakerRole = 'narasumber' | 'moderator'

/**
 * The agenda names its actors in plain words: a person, an office ("Ketua Bawaslu") or a role ("Moderator").
 * Where it names nobody who fits, a moderator leads all talks, and an only speaker gives them.
 */
export function stepsFor(official: Official, role: SpeakerRole, event: Event): AgendaStep[] {
  const talks = event.agenda.filter(({ kind }) => kind === 'materi')
  const questions = event.agenda.filter(({ kind }) => kind === 'tanya_jawab')
  if (role === 'moderator') return [...talks, ...questions].toSorted(byTime)
  const own = talks.filter(({ actor }) => isNamedIn(actor, official))
  if (own.length > 0) return own
  const speakers = event.officials.filter(({ roles }) => roles.includes('narasumber'))
  return speakers.length === 1 ? talks : []
}

/** From the first step to the last, where the agenda says so; on one day. */
export function timesOf(
  steps: readonly AgendaStep[],
): { day: string; start: string; end: string | null } | null {
  const [first] = steps
  if (!first || first.startTime === '' || steps.some(({ day }) => day !== first.day)) return null
  return { day: first.day, start: first.startTime, end: steps.at(-1)?.endTime || null }
}

function isNamedIn(actor: string, official: Official): boolean {
  const words = fold(actor)
  return [sortKey(official.name), fold(officeOf(official))].some((one) => one !== '' && words.includes(one))
}

function byTime(one: AgendaStep, other: AgendaStep): number {
  return `${one.day} ${one.startTime}`.localeCompare(`${other.day} ${other.startTime}`)
}
