/** What the clerk is filling in: made from an event or a template, checked, and tidied before it is stored. */
import type { AgendaStep, Event, EventDraft, Official } from '#shared/contract/events.ts'
import { addDays } from '#shared/domain/time.ts'
import { newId } from '../../ui/new-id.ts'

/** The parts of the form, as its tabs are named. */
export type DraftPart = 'pokok' | 'dasar' | 'pejabat' | 'acara' | 'sesi' | 'naskah'
export type DraftProblem = { part: DraftPart; sentence: string }

export function draftOf(event: Event): EventDraft {
  const {
    id: _id,
    number: _number,
    isExample: _isExample,
    archivedAt: _archivedAt,
    createdAt: _c,
    updatedAt: _u,
    ...draft
  } = event
  return draft
}

/** Lines left empty are no lines. */
export function tidy(draft: EventDraft): EventDraft {
  return {
    ...draft,
    organisers: filledIn(draft.organisers),
    legalBases: filledIn(draft.legalBases),
    days: draft.days.toSorted((a, b) => a.day.localeCompare(b.day)),
    documentNumbers: Object.fromEntries(
      Object.entries(draft.documentNumbers).filter(([, number]) => number.trim() !== ''),
    ),
  }
}

export function isSameDraft(a: EventDraft, b: EventDraft): boolean {
  return JSON.stringify(sorted(tidy(a))) === JSON.stringify(sorted(tidy(b)))
}

/** Why the draft can't be stored yet; empty when it can. */
export function problemsOf(draft: EventDraft): DraftProblem[] {
  const problems: DraftProblem[] = []
  const tell = (part: DraftPart, sentence: string): number => problems.push({ part, sentence })
  if (draft.title.trim() === '') tell('pokok', 'Nama kegiatan belum diisi.')
  const days = draft.days.map(({ day }) => day)
  if (new Set(days).size < days.length) tell('pokok', 'Ada tanggal yang tertulis dua kali.')
  if (draft.days.some(({ startTime, endTime }) => endTime !== null && endTime <= startTime)) {
    tell('pokok', 'Ada hari yang jam selesainya tidak sesudah jam mulainya.')
  }
  if (draft.pledgeSubject.trim() === '') tell('dasar', 'Siapa yang berikrar belum diisi.')
  if (draft.officials.some(({ name }) => name.trim() === ''))
    tell('pejabat', 'Ada pejabat yang namanya belum diisi.')
  if (draft.agenda.some(({ title }) => title.trim() === ''))
    tell('acara', 'Ada acara yang namanya belum diisi.')
  if (draft.sessions.some(({ title }) => title.trim() === ''))
    tell('sesi', 'Ada sesi yang namanya belum diisi.')
  if (draft.doors.some(({ name }) => name.trim() === '')) tell('sesi', 'Ada pintu yang namanya belum diisi.')
  return problems
}

export function newOfficial(roles: Official['roles']): Official {
  return {
    id: newId(),
    name: '',
    prefix: '',
    officeTitle: '',
    definitiveTitle: '',
    onBehalf: '',
    through: '',
    rank: '',
    nip: '',
    roles,
  }
}

/** One more day after the last one, at the same hours. */
export function withNextDay(draft: EventDraft): EventDraft {
  const last = draft.days.at(-1)
  return last ? { ...draft, days: [...draft.days, { ...last, day: addDays(last.day, 1) }] } : draft
}

/** A day that moves takes its agenda and its sessions along. */
export function withDayMoved(draft: EventDraft, index: number, day: string): EventDraft {
  const before = draft.days[index]?.day
  const days = draft.days.map((other, i) => (i === index ? { ...other, day } : other))
  if (draft.days.filter((other) => other.day === before).length !== 1) return { ...draft, days }
  const along = <Part extends { day: string }>(part: Part): Part =>
    part.day === before ? { ...part, day } : part
  return { ...draft, days, agenda: draft.agenda.map(along), sessions: draft.sessions.map(along) }
}

/** A day that goes leaves its agenda and its sessions to the first one, so that nothing written is lost. */
export function withoutDay(draft: EventDraft, index: number): EventDraft {
  const days = draft.days.filter((_, i) => i !== index)
  const known = new Set(days.map(({ day }) => day))
  const first = days[0]?.day
  if (first === undefined) return draft
  const kept = <Part extends { day: string }>(part: Part): Part =>
    known.has(part.day) ? part : { ...part, day: first }
  return { ...draft, days, agenda: draft.agenda.map(kept), sessions: draft.sessions.map(kept) }
}

/** The agenda of a day follows its days, and within a day the order it stands in. */
export function stepsOfDay(draft: EventDraft, day: string): AgendaStep[] {
  return draft.agenda.filter((step) => step.day === day)
}

function filledIn(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** Keys in one order, so that two drafts compare by what they say. */
function sorted(draft: EventDraft): [string, unknown][] {
  return Object.entries(draft).toSorted(([a], [b]) => a.localeCompare(b))
}
