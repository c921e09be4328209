/** Daftar hadir: zig-zag signature cells, repeated head, blank rows, signature block. */
import type { AttendanceAudience } from '#shared/contract/document-options/attendance-list.ts'
import type { Event } from '#shared/contract/events.ts'
import { dayAndDate, timeRange } from '#shared/domain/time-text.ts'
import { AppError } from '../../app-error.ts'
import type { ReadableDb } from '../../store/db.ts'
import { listFirstEntries } from '../../store/visits.ts'
import type { AttendanceListData } from './attendance-list-data.ts'
import { attendanceGroups, countAttending, type SessionOfList } from './attendance-lines.ts'
import { drawAttendancePart } from './attendance-table.ts'
import { capturedSignatures } from '../captured-signatures.ts'
import { chosenSigners } from '../chosen-signers.ts'
import type { LoadContext, Offer, OptionsOf, PaperDocument } from '../document.ts'
import { attendanceEvidence } from '../evidence/evidence-data.ts'
import { drawEvidence } from '../evidence/evidence-drawing.ts'
import { eventLabels } from '../event-facts.ts'
import { drawFooters } from '../kit/footer.ts'
import type { Label } from '../kit/label-block.ts'
import { setRunningHead } from '../kit/running-head.ts'
import { somebody } from '../people.ts'
import { speakersOf } from '../speakers.ts'

const TITLES: Readonly<Record<AttendanceAudience, string>> = {
  participants: 'Daftar Hadir Peserta',
  guests: 'Daftar Hadir Undangan',
  speakers: 'Daftar Hadir Narasumber',
  committee: 'Daftar Hadir Panitia',
}

export const attendanceList: PaperDocument<'attendance_list', AttendanceListData> = {
  kind: 'attendance_list',
  stage: 'at_event',
  isTable: true,

  offers: (event) => [
    {
      title: 'Daftar hadir',
      purpose: 'Daftar peserta dengan kolom tanda tangan berselang-seling.',
      options: { kind: 'attendance_list' },
    },
    {
      title: 'Daftar hadir undangan dan Forkopimda',
      purpose: 'Tamu dan pimpinan menurut urutan protokol, tanpa kolom NIP.',
      options: { kind: 'attendance_list', audience: 'guests', order: 'protocol', blankRows: 4 },
    },
    ...(speakersOf(event).length === 0 ? [] : [SPEAKERS]),
    {
      title: 'Daftar hadir panitia',
      purpose: 'Pejabat yang bertugas dan peserta berkategori panitia.',
      options: { kind: 'attendance_list', audience: 'committee', blankRows: 4 },
    },
  ],

  load: (db, options, context) => {
    const { event, letterhead } = context
    const part = partOf(event, options)
    const day = part?.day ?? context.day
    const groups = attendanceGroups(db, options, { ...context, day }, sessionOf(db, event, options))
    if (options.blankRows === 0 || options.grouping !== 'none') somebody(groups.flatMap(({ lines }) => lines))
    const title = TITLES[options.audience]
    return {
      title,
      label: 'IKR · daftar-hadir',
      page: options.paper,
      letterhead,
      ...(options.sheetMarks ? { marksFor: { instrument: null, day } } : {}),
      audience: options.audience,
      evidence: options.withEvidence
        ? attendanceEvidence(
            db,
            event,
            day,
            groups.flatMap(({ lines }) => lines),
          )
        : null,
      captured: capturedSignatures(db, {
        ...{ eventId: event.id, paper: { instrument: null, day }, textHash: '' },
        signatures: options.signatures,
      }),
      parts: groups.map(({ label, ...group }) => ({
        ...group,
        labels: [...labelsOf(event, day, part), ...(label ? [label] : [])],
        runningHead: [title, dayAndDate(day), label?.value ?? event.title].join(' · '),
      })),
      privacyNote: options.privacyNote ? privacyNote(context) : '',
      signatures: chosenSigners(options, context, day),
    }
  },

  countPeople: (db, options, context) => {
    const { event } = context
    const part = [...event.sessions, ...event.agenda].find(({ id }) => isChosen(id, options))
    const session = sessionOf(db, event, options)
    const count = countAttending(db, options, part ? { ...context, day: part.day } : context, session)
    // The committee signs on blank rows where nobody was named.
    return options.audience === 'committee' && count === 0 ? null : count
  },

  layout: (data, paper) => {
    data.parts.forEach((part, index) => {
      setRunningHead(paper, '')
      if (index > 0) paper.newPage()
      setRunningHead(paper, part.runningHead)
      const group = part.labels.at(-1)?.value
      if (data.parts.length > 1 && group !== undefined) paper.bookmark(group)
      drawAttendancePart(part, data, paper)
    })
    drawEvidence(paper, data.evidence, data.title)
    drawFooters(paper, (page) => `${data.label} · lembar ${page}`)
  },
}

const SPEAKERS: Offer = {
  title: 'Daftar hadir narasumber',
  purpose: 'Narasumber dan moderator dengan materinya, untuk pertanggungjawaban honorarium.',
  options: { kind: 'attendance_list', audience: 'speakers', blankRows: 0 },
}

type Options = OptionsOf<'attendance_list'>

/** The part of the event that a list is for: a session, or a step of the agenda. */
type Part = { day: string; title: string; starts: string | null; ends: string | null }

function isChosen(id: string, { sessionId, stepId }: Options): boolean {
  return id === (sessionId ?? stepId)
}

/** Throws AppError option_not_possible for one that the event does not have any more. */
function partOf(event: Event, options: Options): Part | undefined {
  if (options.sessionId === undefined && options.stepId === undefined) return undefined
  const session = event.sessions.find(({ id }) => id === options.sessionId)
  if (session) return { day: session.day, title: session.title, starts: session.opens, ends: session.closes }
  const step = event.agenda.find(({ id }) => isChosen(id, options))
  if (!step) throw new AppError('option_not_possible')
  const { day, title, startTime, endTime } = step
  return { day, title, starts: startTime || null, ends: endTime || null }
}

function sessionOf(db: ReadableDb, event: Event, { sessionId }: Options): SessionOfList | null {
  const session = event.sessions.find(({ id }) => id === sessionId)
  if (!session) return null
  const { id, day, categories: invited } = session
  return { invited, entries: listFirstEntries(db, { eventId: event.id, day, sessionId: id }) }
}

/** A session is named, and its time takes the place of the time of the day. */
function labelsOf(event: Event, day: string, part: Part | undefined): Label[] {
  const labels = eventLabels(event, day)
  if (!part) return labels
  const { title, starts, ends } = part
  return labels.flatMap((label) => {
    if (label.label === 'Kegiatan') return [label, { label: 'Sesi', value: title }]
    if (label.label !== 'Waktu' || starts === null) return [label]
    return [{ ...label, value: timeRange(starts, ends, event.zone) }]
  })
}

function privacyNote({ event, office }: LoadContext): string {
  const by = office?.name ?? event.organisers[0]
  return `Data dalam daftar ini dipakai untuk administrasi kegiatan${by ? ` oleh ${by}` : ''}.`
}
