/** The chapters of a report: introduction, how it went, what came of it, conclusions, end. */
import type { ContentOf } from '#shared/contract/document-content/index.ts'
import type { Event } from '#shared/contract/events.ts'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import { OFFICIAL_ROLE_LABELS } from '#shared/domain/events.ts'
import { roman } from '#shared/domain/words.ts'
import { followersOf } from '../agenda-text.ts'
import { DOTS, eventLabels } from '../event-facts.ts'
import { lettered, paragraphs, pointsOf } from '../flow/flow-parts.ts'
import type { FlowBlock } from '../kit/flow-block.ts'
import { nameAndOffice } from '../minutes/minutes-content.ts'
import { agendaBlocks, discussionBlocks, followUpBlocks, questionBlocks } from '../minutes/minutes-parts.ts'
import { type Turnout, turnoutBlocks, turnoutText } from '../minutes/minutes-turnout.ts'
import { type PledgeCounts, pledgeCountBlocks } from '../pledges/pledge-counts.ts'

export type ReportFacts = {
  event: Event
  written: ContentOf<'activity_report'>
  minutes: MinutesBody
  turnout: Turnout
  pledges: PledgeCounts[]
  /** What is recorded of readings aloud, a sentence each. */
  readings: string[]
}

export function activityReportBlocks(facts: ReportFacts): FlowBlock[] {
  const chapters: readonly (readonly [title: string, blocks: FlowBlock[]])[] = [
    ['PENDAHULUAN', introduction(facts)],
    ['PELAKSANAAN', proceedings(facts)],
    ['HASIL', results(facts)],
    ['KESIMPULAN DAN SARAN', conclusions(facts)],
    ['PENUTUP', closing(facts)],
  ]
  return chapters.flatMap(([title, blocks], index): FlowBlock[] => [
    { kind: 'chapter', text: `${roman(index + 1)}. ${title}` },
    ...blocks,
  ])
}

function introduction({ event, written }: ReportFacts): FlowBlock[] {
  return lettered([
    ['Latar belakang', orBlank(paragraphs(written.background))],
    ['Dasar', orBlank(pointsOf(event.legalBases))],
    ['Maksud dan tujuan', orBlank(paragraphs(written.purpose))],
  ])
}

function proceedings({ event, written, minutes, turnout }: ReportFacts): FlowBlock[] {
  const [, ...whenAndWhere] = eventLabels(event, null)
  const materials = paragraphs(written.materials)
  return lettered([
    ['Persiapan', paragraphs(written.preparation)],
    ['Waktu dan tempat', [{ kind: 'labels', labels: whenAndWhere }]],
    ['Penyelenggara', orBlank(pointsOf(event.organisers))],
    ['Peserta', [{ kind: 'paragraph', text: `${turnoutText(turnout)}.` }, ...turnoutBlocks(turnout)]],
    ['Narasumber dan moderator', pointsOf(speakers(event))],
    ['Susunan acara', agendaBlocks(event)],
    ['Materi', materials.length > 0 ? materials : discussionBlocks(minutes)],
    ['Tanya jawab', questionBlocks(minutes)],
    ['Kendala dan penyelesaian', paragraphs(written.obstacles)],
  ])
}

function speakers({ officials }: Event): string[] {
  return officials.flatMap((official) => {
    const roles = official.roles.filter((role) => role === 'narasumber' || role === 'moderator')
    if (roles.length === 0) return []
    const words = roles.map((role) => OFFICIAL_ROLE_LABELS[role].toLowerCase()).join(' dan ')
    return [`${nameAndOffice(official)}, ${words}`]
  })
}

function results({ event, minutes, pledges, readings }: ReportFacts): FlowBlock[] {
  return orBlank(
    lettered([
      ['Pembacaan dan penandatanganan', pointsOf([...readings, ...pledgeSteps(event, readings.length > 0)])],
      ['Rekapitulasi ikrar', pledgeCountBlocks(pledges)],
      ['Tindak lanjut', followUpBlocks(minutes)],
    ]),
  )
}

/** "Pembacaan ikrar oleh Asisten, diikuti seluruh ASN yang hadir": only steps of which it is known who did them. */
function pledgeSteps({ agenda }: Event, isReadingRecorded: boolean): string[] {
  const kinds = isReadingRecorded ? /^penandatanganan/ : /^(?:pembacaan_ikrar|pengucapan|penandatanganan)/
  return agenda
    .filter(({ kind, actor }) => actor !== '' && kinds.test(kind))
    .map((step) =>
      [`${step.title} oleh ${step.actor}`, followersOf(step)].filter((part) => part !== '').join(', '),
    )
}

function conclusions({ written, minutes }: ReportFacts): FlowBlock[] {
  const concluded = written.conclusions.length > 0 ? written.conclusions : minutes.conclusions
  return lettered([
    ['Kesimpulan', orBlank(pointsOf(concluded))],
    ['Saran', pointsOf(written.suggestions)],
  ])
}

function closing({ written }: ReportFacts): FlowBlock[] {
  const ends = paragraphs(written.closing)
  const usual: FlowBlock = {
    kind: 'paragraph',
    text: 'Demikian laporan ini disusun sebagai bahan pertanggungjawaban pelaksanaan kegiatan.',
  }
  return ends.length > 0 ? ends : [usual]
}

/** Lines to write on by hand. */
function orBlank(blocks: FlowBlock[]): FlowBlock[] {
  const line: FlowBlock = { kind: 'paragraph', text: DOTS }
  return blocks.length > 0 ? blocks : [line, line]
}
