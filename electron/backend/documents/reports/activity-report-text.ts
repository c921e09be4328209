/** The chapters of a report: introduction, how it went, what came of it, conclusions, end. */
import type { ContentOf } from '#shared/contract/document-content/index.ts'
import type { Event } from '#shared/contract/events.ts'
import { OFFICIAL_ROLE_LABELS } from '#shared/domain/events.ts'
import { numberedLines } from '#shared/domain/rich-text.ts'
import type { WriteUpPart } from '#shared/domain/write-up/part.ts'
import { actOf } from '../agenda-text.ts'
import { DOTS, eventLabels, officialsWith, signedBy } from '../event-facts.ts'
import { nameAndOffice } from '../minutes/minutes-text.ts'
import { turnoutBlocks, turnoutText } from '../minutes/minutes-turnout.ts'
import { pledgeCountBlocks } from '../pledges/pledge-counts.ts'
import { type AssembledText, data, text, titled } from '../write-ups/assembled.ts'
import type { EventTold } from '../write-ups/event-told.ts'
import {
  agendaTables,
  discussionParts,
  followUpTable,
  photoBlocks,
  questionParts,
  sessionTable,
} from '../write-ups/told-parts.ts'

type Written = ContentOf<'activity_report'>

/** `place`: where and when it is signed. */
export function activityReportText(told: EventTold, written: Written, place: string): AssembledText {
  const { event, office } = told
  const signer = officialsWith(event, 'penanggung_jawab', 'pelapor', 'penandatangan')[0]
  return {
    title: 'LAPORAN KEGIATAN',
    under: [event.title.toUpperCase(), `Nomor: ${event.documentNumbers.activity_report || DOTS}`],
    labels: written.addressee === '' ? [] : [{ label: 'Kepada', value: `Yth. ${written.addressee}` }],
    parts: [
      ...titled('chapter', 'introduction', 'PENDAHULUAN', ...introduction(told, written)),
      ...titled('chapter', 'proceedings', 'PELAKSANAAN', ...proceedings(told, written)),
      ...titled('chapter', 'results', 'HASIL', ...results(told)),
      ...titled('chapter', 'conclusions', 'KESIMPULAN DAN SARAN', ...conclusions(told, written)),
      ...titled('chapter', 'closing', 'PENUTUP', text('closing', written.closing.trim() || USUAL_CLOSING)),
    ],
    signatures: [{ ...signedBy(signer, office), place }],
    after: endOf(told, written),
  }
}

const USUAL_CLOSING = 'Demikian laporan ini disusun sebagai bahan pertanggungjawaban pelaksanaan kegiatan.'
/** Lines to write on by hand. */
const BLANK = `${DOTS}\n${DOTS}`

function introduction({ event }: EventTold, written: Written): WriteUpPart[] {
  return [
    ...section('background', 'Latar belakang', orBlank(written.background)),
    ...section('legal-bases', 'Dasar', orBlank(numberedLines(event.legalBases))),
    ...section('purpose', 'Maksud dan tujuan', orBlank(written.purpose)),
  ]
}

function proceedings(told: EventTold, written: Written): WriteUpPart[] {
  const { event, minutes, turnout } = told
  const [, ...whenAndWhere] = eventLabels(event, null)
  const hasMaterials = written.materials.trim() !== ''
  return [
    ...section('preparation', 'Persiapan', written.preparation),
    ...titled(
      ...(['heading', 'when-and-where', 'Waktu dan tempat'] as const),
      data('when-and-where', [{ kind: 'labels', labels: whenAndWhere }]),
    ),
    ...section('organisers', 'Penyelenggara', orBlank(numberedLines(event.organisers))),
    ...titled(
      ...(['heading', 'attendance', 'Peserta'] as const),
      text('attendance', `${turnoutText(turnout)}.`),
      data('attendance:tables', turnoutBlocks(turnout)),
      data('attendance:sessions', sessionTable(told)),
    ),
    ...section('speakers', 'Narasumber dan moderator', numberedLines(speakers(event))),
    ...titled(
      ...(['heading', 'agenda', 'Susunan acara'] as const),
      data('agenda', agendaTables(event, minutes.progress)),
    ),
    ...titled(
      ...(['heading', 'materials', 'Materi'] as const),
      text('materials', written.materials),
      ...(hasMaterials ? [] : discussionParts(minutes)),
    ),
    ...titled('heading', 'questions', 'Tanya jawab', ...questionParts(minutes)),
    ...section('obstacles', 'Kendala dan penyelesaian', written.obstacles),
  ]
}

function speakers({ officials }: Event): string[] {
  return officials.flatMap((official) => {
    const roles = official.roles.filter((role) => role === 'narasumber' || role === 'moderator')
    if (roles.length === 0) return []
    const words = roles.map((role) => OFFICIAL_ROLE_LABELS[role].toLowerCase()).join(' dan ')
    return [`${nameAndOffice(official)}, ${words}`]
  })
}

function results({ event, minutes, pledges, readings }: EventTold): WriteUpPart[] {
  const acts = [...readings, ...pledgeSteps(event, readings.length > 0)]
  const followUps = followUpTable(minutes)
  const isBlank = acts.length === 0 && pledges.length === 0 && followUps.length === 0
  return [
    ...(isBlank ? [text('results', BLANK)] : []),
    ...section('pledge', 'Pembacaan dan penandatanganan', numberedLines(acts)),
    ...titled('heading', 'pledges', 'Rekapitulasi ikrar', data('pledges', pledgeCountBlocks(pledges))),
    ...titled('heading', 'follow-ups', 'Tindak lanjut', data('follow-ups', followUps)),
  ]
}

/** "Pembacaan ikrar oleh Asisten, diikuti seluruh ASN yang hadir": only steps of which it is known who did them. */
function pledgeSteps({ agenda }: Event, isReadingRecorded: boolean): string[] {
  const kinds = isReadingRecorded ? /^penandatanganan/ : /^(?:pembacaan_ikrar|pengucapan|penandatanganan)/
  return agenda.filter(({ kind, actor }) => actor !== '' && kinds.test(kind)).map((step) => `${actOf(step)}.`)
}

function conclusions({ minutes }: EventTold, written: Written): WriteUpPart[] {
  const concluded = written.conclusions.length > 0 ? written.conclusions : minutes.conclusions
  return [
    ...section('decisions', 'Kesimpulan', orBlank(numberedLines(concluded))),
    ...section('suggestions', 'Saran', numberedLines(written.suggestions)),
  ]
}

/** Annexes and copies stand below the signature. */
function endOf({ event, minutes }: EventTold, { annexes, copies }: Written): WriteUpPart[] {
  return [
    ...titled('plain', 'annexes', 'Lampiran:', text('annexes', numberedLines(annexes))),
    ...titled('plain', 'copies', 'Tembusan:', text('copies', numberedLines(copies))),
    ...titled('section', 'photos', 'Dokumentasi', data('photos', photoBlocks(minutes, event))),
  ]
}

function section(key: string, title: string, lines: string): WriteUpPart[] {
  return titled('heading', key, title, text(key, lines))
}

function orBlank(lines: string): string {
  return lines.trim() === '' ? BLANK : lines
}
