/** The draft a new event begins with: a template filled for this office, or a plain rapat koordinasi. */
import type { EventDraft } from '#shared/contract/events.ts'
import type { Office } from '#shared/contract/office.ts'
import { type Election, electionWording } from '#shared/domain/election.ts'
import { type EventOutline, type EventTemplate, fillEventTemplate } from '#shared/domain/event-templates.ts'
import { AGENDA_STEP_LABELS, type AgendaStepKind } from '#shared/domain/events.ts'
import { type CivilDate, timeOfMinutes } from '#shared/domain/time.ts'
import { APEL_GATES } from '#shared/domain/session-plan.ts'
import { newId } from '../../ui/new-id.ts'
import { newDoors } from './new-stands.ts'
import type { Surroundings } from './use-surroundings.ts'

/** What is asked before a template is chosen; all of it is guessed first. */
export type Occasion = { region: string; election: Election; day: CivilDate }

const MEETING_STEPS: readonly { kind: AgendaStepKind; minutes: number }[] = [
  { kind: 'registrasi', minutes: 30 },
  { kind: 'pembukaan', minutes: 5 },
  { kind: 'doa', minutes: 5 },
  { kind: 'arahan', minutes: 30 },
  { kind: 'materi', minutes: 45 },
  { kind: 'tanya_jawab', minutes: 45 },
  { kind: 'penutupan', minutes: 5 },
]
const MEETING_START_MINUTES = 8 * 60 + 30

export function draftFromTemplate(
  template: EventTemplate,
  occasion: Occasion,
  surroundings: Surroundings,
): EventDraft {
  return draftFromOutline(fillEventTemplate(template, occasion), occasion, surroundings)
}

/** Of the six kinds only the meeting is not modelled on an event that was really held. */
export function draftOfMeeting(occasion: Occasion, surroundings: Surroundings): EventDraft {
  return draftFromOutline(meetingOutline(occasion), occasion, surroundings)
}

type Outline = Omit<EventOutline, 'roles' | 'agenda'> & {
  agenda: Omit<EventOutline['agenda'][number], 'role'>[]
}

function meetingOutline({ region, election, day }: Occasion): Outline {
  let minutes = MEETING_START_MINUTES
  const startTime = timeOfMinutes(minutes)
  const agenda = MEETING_STEPS.map(({ kind, minutes: length }) => {
    const begins = timeOfMinutes(minutes)
    minutes += length
    return {
      day,
      kind,
      title: AGENDA_STEP_LABELS[kind],
      startTime: begins,
      endTime: timeOfMinutes(minutes),
      follower: '',
    }
  })
  const place = region.trim() === '' ? '' : ` Tingkat ${region.trim()}`
  return {
    kind: 'rakor',
    title: `Rapat Koordinasi Netralitas ASN${place} pada ${electionWording(election).nameWithYear}`,
    theme: '',
    targetParticipants: 'Pimpinan perangkat daerah dan camat',
    pledgeSubject: 'Pegawai ASN',
    instruments: [],
    day: { day, startTime, endTime: timeOfMinutes(minutes) },
    agenda,
  }
}

function draftFromOutline(
  outline: Outline,
  { election }: Occasion,
  { office, last, zone }: Surroundings,
): EventDraft {
  return {
    officeId: office?.id ?? null,
    kind: outline.kind,
    title: outline.title,
    theme: outline.theme,
    organisers: last?.organisers ?? (office ? [office.name] : []),
    legalBases: [],
    venue: '',
    city: office?.city || last?.city || '',
    province: last?.province ?? '',
    zone: last?.zone ?? zone,
    days: [outline.day],
    targetParticipants: outline.targetParticipants,
    electionKind: election.kind,
    electionYear: election.year,
    pledgeSubject: outline.pledgeSubject,
    instruments: [...outline.instruments],
    documentNumbers: {},
    letterheads: {},
    pledgeSettings: {},
    officials: [],
    agenda: outline.agenda.map(({ day, kind, title, startTime, endTime, follower }) => ({
      id: newId(),
      day,
      kind,
      title,
      startTime,
      endTime,
      follower,
      actor: '',
    })),
    sessions: [],
    doors: outline.kind === 'apel' ? newDoors(APEL_GATES) : [],
  }
}

/** "PEMERINTAH KABUPATEN KUPANG" and the like name the region; '' where nothing does. */
export function regionOf(office: Pick<Office, 'name' | 'letterhead'> | undefined): string {
  const lines = office ? [office.name, ...office.letterhead.lines.map(({ text }) => text)] : []
  for (const line of lines) {
    const [, level, name] = /\b(kabupaten|kota|provinsi)\s+([\p{L} ]+)/iu.exec(line) ?? []
    if (level !== undefined && name !== undefined) return `${capitalised(level)} ${capitalised(name.trim())}`
  }
  return ''
}

function capitalised(words: string): string {
  return words.toLowerCase().replace(/(^|\s)\p{L}/gu, (start) => start.toUpperCase())
}
