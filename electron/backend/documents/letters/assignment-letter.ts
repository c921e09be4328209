/** Surat tugas: on what ground, who is sent, and for what. */
import { asksForParticipants } from '#shared/contract/document-options/people.ts'
import type { ContentOf } from '#shared/contract/document-content/index.ts'
import type { Event } from '#shared/contract/events.ts'
import type { Participant } from '#shared/contract/participants.ts'
import { formatRank } from '#shared/domain/rank.ts'
import { daysText } from '#shared/domain/time-text.ts'
import type { ReadableDb } from '../../store/db.ts'
import {
  type Assigned,
  type AssignmentLetterData,
  drawAssignmentLetter,
} from './assignment-letter-drawing.ts'
import type { LoadContext, OptionsOf, PaperDocument } from '../document.ts'
import { DOTS, eventLabels, placeOf, signedBy, signerOf } from '../event-facts.ts'
import { organisedBy, placeAndDate } from './letter.ts'
import { countPeople, isOfVillage, originOf, peopleOf, positionOf, somebody } from '../people.ts'
import { writtenFor } from '../written.ts'

/** Rows to write on where nobody was named yet. */
const BLANK_ROWS = 4

export const assignmentLetter: PaperDocument<'assignment_letter', AssignmentLetterData> = {
  kind: 'assignment_letter',
  stage: 'before',

  offers: () => [
    {
      title: 'Surat tugas',
      purpose:
        'Menugaskan panitia yang Anda tulis, atau peserta yang dipilih, untuk kegiatan ini. Kalimatnya susunan Ikrar, bukan bentuk resmi.',
      options: { kind: 'assignment_letter' },
    },
  ],

  load: (db, options, context) => {
    const { event, office, letterhead } = context
    const written = writtenFor(db, event.id, 'assignment_letter')
    const bases = [...event.legalBases, ...written.bases]
    return {
      title: 'Surat Tugas',
      label: '',
      page: options.paper,
      letterhead,
      number: `Nomor: ${event.documentNumbers['assignment_letter'] || DOTS}`,
      bases: bases.length === 0 ? [DOTS] : bases,
      assigned: assignedBy(db, options, context, written),
      tasks: written.tasks.length === 0 ? [taskOf(event, options)] : written.tasks,
      signatures: [
        { ...signedBy(signerOf(event), office), place: placeAndDate(context, written.letterDate) },
      ],
      copies: written.copies,
    }
  },

  countPeople: (db, options, context) => {
    if (asksForParticipants(options)) return countPeople(db, options, context)
    return writtenFor(db, context.event.id, 'assignment_letter').assignees.length || null
  },

  layout: (data, paper) => drawAssignmentLetter(paper, data),
}

function assignedBy(
  db: ReadableDb,
  options: OptionsOf<'assignment_letter'>,
  context: LoadContext,
  { assignees }: ContentOf<'assignment_letter'>,
): Assigned[] {
  if (asksForParticipants(options))
    return somebody(peopleOf(db, options, context)).map((person) =>
      participantAssigned(person, context.event.province),
    )
  if (assignees.length > 0) return assignees
  return Array.from({ length: BLANK_ROWS }, () => ({ name: '', nip: '', rank: '', position: '' }))
}

function participantAssigned(person: Participant, province: string): Assigned {
  const position = [positionOf(person, province), originOf(person, province)].filter((part) => part !== '')
  return {
    name: person.name,
    nip: person.nip ?? '',
    rank: person.rank === null ? '' : formatRank(person.rank),
    // "Kepala Desa Hansisi", but "Analis, Dinas Kesehatan".
    position: position.join(isOfVillage(person) ? ' ' : ', '),
  }
}

function taskOf(event: Event, options: OptionsOf<'assignment_letter'>): string {
  const what = asksForParticipants(options) ? 'Menghadiri' : 'Melaksanakan tugas sebagai panitia'
  const time = eventLabels(event, null).find(({ label }) => label === 'Waktu')?.value ?? DOTS
  return `${what} kegiatan ${event.title}${organisedBy(event)}, pada hari ${daysText(event.days.map(({ day }) => day))}, pukul ${time}, bertempat di ${placeOf(event) || DOTS}.`
}
