/** What a berita acara says, put together from the event and what was written for it. */
import type { ContentOf } from '#shared/contract/document-content/index.ts'
import type { AgendaStep, Event } from '#shared/contract/events.ts'
import { recordOpening, recordSubject } from '#shared/domain/official-record.ts'
import { witnessesOfAll } from '#shared/domain/pledge-officials.ts'
import { numberedLines } from '#shared/domain/rich-text.ts'
import { percentage, quantity, thousands } from '#shared/domain/words.ts'
import type { WriteUpPart } from '#shared/domain/write-up/part.ts'
import { doerOf, followersOf } from '../agenda-text.ts'
import { inGroups } from '../evidence/fingerprint.ts'
import { DOTS, eventLabels, officialsWith, onAnyDay, placeOf, signingCity } from '../event-facts.ts'
import { type Turnout, unitTable } from '../minutes/minutes-turnout.ts'
import { officeOf } from '../same-person.ts'
import { type AssembledText, data, text, titled } from '../write-ups/assembled.ts'
import type { EventTold } from '../write-ups/event-told.ts'
import { agendaTables, sessionTable, signatureLines, signingActs } from '../write-ups/told-parts.ts'
import { partyBlock, partyLabels, type RecordPerson, recordParties, WIDEST_LABEL } from './record-parties.ts'

export type RecordFacts = EventTold & {
  /** The day it is made on. */
  day: string
  written: ContentOf<'official_record'>
  /** The newest link of the chain over the pledges; null before the first. */
  chainHead: { sequence: number; link: string } | null
}

export function officialRecordText(facts: RecordFacts): AssembledText {
  const { event, office, day, written } = facts
  const [first, second] = recordParties(event, written)
  return {
    title: 'BERITA ACARA',
    subtitle: (written.subject || recordSubject(event.instruments)).toUpperCase(),
    under: [`Nomor: ${event.documentNumbers['official_record'] || DOTS}`],
    labels: [],
    parts: [
      text('opening', recordOpening(day, placeOf(event) || DOTS)),
      ...partyParts('first', first, 'PIHAK PERTAMA', written.first.as || 'penyelenggara'),
      ...partyParts('second', second, 'PIHAK KEDUA', written.second.as),
      text(
        'statement',
        `menyatakan bahwa telah dilaksanakan kegiatan ${event.title} dengan uraian sebagai berikut.`,
      ),
      ...accountParts(facts),
      text(
        'closing',
        `Demikian Berita Acara ini dibuat dengan sebenarnya dalam rangkap ${quantity(written.copies)} untuk dipergunakan sebagaimana mestinya.`,
      ),
    ],
    signatures: [
      partyBlock(second, office, 'PIHAK KEDUA,'),
      partyBlock(first, office, 'PIHAK PERTAMA,', { city: signingCity(event, office), date: day }),
    ],
    after: [
      ...witnessParts(event, [first, second]),
      ...titled(
        'section',
        'attachments',
        'Lampiran',
        text('attachments', numberedLines(written.attachments)),
      ),
      ...unitAnnex(facts.turnout),
    ],
  }
}

function partyParts(key: string, party: RecordPerson, name: string, as: string): WriteUpPart[] {
  const role = as === '' ? '' : ` (${as})`
  return [
    data(`${key}:labels`, [{ kind: 'labels', labels: partyLabels(party), widest: WIDEST_LABEL }]),
    text(key, `selanjutnya disebut ${name}${role};`),
  ]
}

function accountParts(facts: RecordFacts): WriteUpPart[] {
  const { event, minutes, written } = facts
  return [
    ...titled(
      ...(['item', 'when-and-where', 'Waktu dan tempat'] as const),
      data('when-and-where', [{ kind: 'labels', labels: eventLabels(event, null).slice(1) }]),
    ),
    ...titled(
      ...(['item', 'legal-bases', 'Dasar'] as const),
      text('legal-bases', event.legalBases.length === 0 ? DOTS : numberedLines(event.legalBases)),
    ),
    ...titled(
      ...(['item', 'agenda', 'Susunan acara'] as const),
      data('agenda', agendaTables(event, minutes.progress)),
    ),
    ...titled(
      ...(['item', 'attendance', 'Peserta'] as const),
      ...turnoutParts(facts.turnout),
      data('attendance:sessions', sessionTable(facts)),
    ),
    ...titled('item', 'pledge', 'Pembacaan ikrar', text('pledge', readingLines(facts))),
    ...titled('item', 'signing', 'Penandatanganan', ...signingParts(facts)),
    ...titled(
      ...(['item', 'notes', 'Hal-hal lain'] as const),
      text('notes', written.notes.length === 0 ? DOTS : numberedLines(written.notes)),
    ),
  ]
}

/** More rows than that would part what both sides sign: they stand behind it. */
const MOST_UNITS_WITHIN = 12
const UNITS_BEHIND = 'Rincian menurut perangkat daerah/asal ada pada lampiran berita acara ini.'

function turnoutParts(turnout: Turnout): WriteUpPart[] {
  const table = unitTable(turnout)
  const isShort = turnout.byUnit.length <= MOST_UNITS_WITHIN
  const units = isShort ? table : [{ kind: 'paragraph' as const, text: UNITS_BEHIND }]
  return [...categoryParts(turnout), data('attendance:units', table.length === 0 ? [] : units)]
}

function unitAnnex(turnout: Turnout): WriteUpPart[] {
  if (turnout.byUnit.length <= MOST_UNITS_WITHIN) return []
  return titled(
    ...(['section', 'attendance-annex', 'Lampiran: kehadiran menurut perangkat daerah/asal'] as const),
    data('attendance-annex', unitTable(turnout)),
  )
}

function categoryParts({ invited, present, represented, byCategory, byDay }: Turnout): WriteUpPart[] {
  if (invited === 0) return [text('attendance', `Diundang ${DOTS} orang, hadir ${DOTS} orang.`)]
  const came = `Diundang ${quantity(invited)} orang, hadir ${onAnyDay(byDay)}${quantity(present)} orang (${percentage(present, invited)})`
  const total = represented === 0 ? came : `${came}, ${quantity(represented)} orang di antaranya diwakili`
  if (byCategory.length <= 1) return [text('attendance', `${total}.`)]
  const labels = byCategory.map((line) => ({
    label: line.label,
    value: `diundang ${thousands(line.invited)}, hadir ${thousands(line.present)}`,
  }))
  return [
    text('attendance', `${total}, dengan rincian:`),
    data('attendance:tables', [{ kind: 'labels', labels }]),
  ]
}

/** What was recorded; else, by the agenda, who reads and who follows. Left out where nothing was to be read. */
function readingLines({ event, readings }: RecordFacts): string {
  if (readings.length > 0) return readings.join('\n')
  const steps = event.agenda.filter(({ kind }) => kind === 'pembacaan_ikrar' || kind === 'pengucapan_bersama')
  const named = officialsWith(event, 'pembaca_ikrar').map((one) =>
    [one.name, officeOf(one)].filter((part) => part !== '').join(', '),
  )
  if (steps.length === 0 && named.length === 0) return ''
  const [only = null, ...others] = steps
  if (others.length === 0)
    return `Dibacakan oleh ${named.join('; ') || (only && doerOf(only)) || DOTS}${followed(only)}.`
  return numberedLines(
    steps.map(
      (step) => `${step.title}: dibacakan oleh ${doerOf(step) || named.join('; ') || DOTS}${followed(step)}.`,
    ),
  )
}

function followed(step: AgendaStep | null): string {
  const words = step ? followersOf(step) : ''
  return words === '' ? '' : `, ${words}`
}

/** Whoever keeps this paper can tell later by the link whether a record before it was changed. */
function signingParts({ event, signatures, chainHead: head }: RecordFacts): WriteUpPart[] {
  const lines = text('signing', numberedLines([...signingActs(event), ...signatureLines(signatures, DOTS)]))
  if (head === null) return [lines]
  const closing = `Catatan ikrar dan tanda tangan ditutup dengan mata rantai nomor ${thousands(head.sequence)}, dengan sidik SHA-256:`
  return [
    lines,
    data('chain', [
      { kind: 'paragraph', text: closing },
      { kind: 'paragraph', text: inGroups(head.link) },
    ]),
  ]
}

/** Three empty lines, 15 mm and more. */
const ROOM_TO_SIGN = '\n'.repeat(4)

/** Somebody who is a party does not witness himself. */
function witnessParts(event: Event, parties: readonly RecordPerson[]): WriteUpPart[] {
  const named = witnessesOfAll(event).filter(({ id }) => !parties.some(({ officialId }) => officialId === id))
  const points = named.map(
    (one) => `${[one.name, officeOf(one)].filter((part) => part !== '').join(', ')}${ROOM_TO_SIGN}${DOTS}`,
  )
  const blocks = points.length === 0 ? [] : [{ kind: 'points' as const, points }]
  return titled('section', 'witnesses', 'Saksi-saksi', data('witnesses', blocks))
}
