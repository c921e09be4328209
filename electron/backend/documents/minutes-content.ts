/** What the minutes say, put together once and set twice: as PDF and as a Word document. */
import type { AgendaStep, Event, Official } from '#shared/contract/events.ts'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import type { Office } from '#shared/contract/office.ts'
import { clock, dayAndDate } from '#shared/domain/time-text.ts'
import { DOTS, eventLabels, officialsWith, signedBy, signingCity } from './event-facts.ts'
import type { Label } from './kit/label-block.ts'
import type { SignedBlock } from './kit/signatures.ts'
import type { MinutesBlock, TableColumn } from './minutes-block.ts'
import { type Turnout, turnoutBlocks, turnoutText } from './minutes-turnout.ts'

export type MinutesContent = {
  title: string
  number: string
  labels: Label[]
  blocks: MinutesBlock[]
  /** Notulis at the left, who led the event at the right. */
  signatures: SignedBlock[]
}

export type MinutesFacts = {
  event: Event
  office: Office | null
  body: MinutesBody
  turnout: Turnout
  /** The day on which the minutes are signed. */
  signedOn: string
}

export function minutesContent(facts: MinutesFacts): MinutesContent {
  const { event, body } = facts
  return {
    title: 'NOTULA',
    number: `Nomor: ${event.documentNumbers.minutes || DOTS}`,
    labels: labelsOf(facts),
    blocks: lettered([
      ['Pembukaan', paragraphs(body.opening)],
      ['Dasar', event.legalBases.length === 0 ? [] : [{ kind: 'points', points: event.legalBases }]],
      ['Peserta', turnoutBlocks(facts.turnout)],
      ['Susunan acara', agendaBlocks(event)],
      ['Pembahasan', discussionBlocks(body)],
      ['Tanya jawab', questionBlocks(body)],
      ['Kesimpulan', body.conclusions.length === 0 ? [] : [{ kind: 'points', points: body.conclusions }]],
      ['Tindak lanjut', followUpBlocks(body)],
      ['Penutup', paragraphs(body.closing)],
    ]),
    signatures: signaturesOf(facts),
  }
}

function labelsOf({ event, turnout }: MinutesFacts): Label[] {
  const leader = leaderOf(event)?.official
  const keeper = officialsWith(event, 'notulis')[0]
  return [
    ...eventLabels(event, null),
    ...(event.organisers.length === 0
      ? []
      : [{ label: 'Penyelenggara', value: event.organisers.join('; ') }]),
    { label: 'Pimpinan', value: leader ? nameAndOffice(leader) : DOTS },
    { label: 'Notulis', value: keeper ? nameAndOffice(keeper) : DOTS },
    { label: 'Peserta', value: turnoutText(turnout) },
  ]
}

/** Parts that have something to say, lettered in their order. */
function lettered(parts: readonly (readonly [title: string, blocks: MinutesBlock[]])[]): MinutesBlock[] {
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index): MinutesBlock[] => [
      { kind: 'heading', text: `${String.fromCharCode('A'.charCodeAt(0) + index)}. ${title}` },
      ...blocks,
    ])
}

function agendaBlocks({ agenda, days }: Event): MinutesBlock[] {
  if (agenda.length === 0) return []
  const columns: TableColumn[] = [
    { head: 'Waktu', share: 0.19, align: 'center' },
    { head: 'Acara', share: 0.44 },
    { head: 'Pelaku', share: 0.37 },
  ]
  const tableOf = (steps: readonly AgendaStep[]): MinutesBlock => ({
    kind: 'table',
    columns,
    rows: steps.map((step) => [timeOf(step), step.title, doersOf(step)]),
  })
  if (days.length <= 1) return [tableOf(agenda)]
  return days.flatMap(({ day }): MinutesBlock[] => {
    const steps = agenda.filter((step) => step.day === day)
    return steps.length === 0 ? [] : [{ kind: 'subheading', text: dayAndDate(day) }, tableOf(steps)]
  })
}

function timeOf({ startTime, endTime }: AgendaStep): string {
  return [startTime, endTime]
    .filter((time) => time !== '')
    .map(clock)
    .join('–')
}

function doersOf({ actor, follower }: AgendaStep): string {
  if (follower === '') return actor
  const followers = /^(?:diikuti|bersama|oleh)\b/i.test(follower) ? follower : `diikuti ${follower}`
  return actor === '' ? capitalised(follower) : `${actor}, ${followers}`
}

function discussionBlocks({ discussion }: MinutesBody): MinutesBlock[] {
  return discussion
    .filter((note) => note.content.trim() !== '')
    .flatMap(({ heading, speaker, content }, index): MinutesBlock[] => {
      const title = [heading.trim(), speaker.trim()].filter((part) => part !== '').join(' – ')
      return [{ kind: 'subheading', text: `${index + 1}. ${title || 'Catatan'}` }, ...paragraphs(content)]
    })
}

function questionBlocks({ questions }: MinutesBody): MinutesBlock[] {
  return questions
    .filter(({ question, answer }) => `${question}${answer}`.trim() !== '')
    .flatMap(({ asker, question, answer, answerer }, index): MinutesBlock[] => [
      { kind: 'subheading', text: `${index + 1}. Pertanyaan${by(asker)}` },
      ...paragraphs(question),
      ...(answer.trim() === ''
        ? []
        : [{ kind: 'subheading', text: `Jawaban${by(answerer)}` } as const, ...paragraphs(answer)]),
    ])
}

function followUpBlocks({ followUps }: MinutesBody): MinutesBlock[] {
  const written = followUps.filter((one) => one.what.trim() !== '')
  if (written.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { head: 'No.', share: 0.06, align: 'center' },
        { head: 'Yang dikerjakan', share: 0.46 },
        { head: 'Penanggung jawab', share: 0.28 },
        { head: 'Batas waktu', share: 0.2 },
      ],
      rows: written.map(({ what, who, due }, index) => [String(index + 1), what, who, due]),
    },
  ]
}

function signaturesOf({ event, office, signedOn }: MinutesFacts): SignedBlock[] {
  const leader = leaderOf(event)
  const signedAt = { city: signingCity(event, office), date: signedOn }
  return [
    signedBy(officialsWith(event, 'notulis')[0], office, { above: 'Notulis,' }),
    signedBy(leader?.official, office, { above: leader?.title ?? 'Pimpinan,', signedAt }),
  ]
}

const LEADERS = [
  ['pimpinan_rapat', 'Pimpinan rapat,'],
  ['pimpinan_apel', 'Pembina apel,'],
  ['penanggung_jawab', 'Penanggung jawab kegiatan,'],
  ['pembuka', 'Pimpinan,'],
] as const

/** Who led the event, and as what he signs. */
function leaderOf(event: Event): { official: Official; title: string } | undefined {
  for (const [role, title] of LEADERS) {
    const [official] = officialsWith(event, role)
    if (official) return { official, title }
  }
  return undefined
}

function nameAndOffice({ name, prefix, officeTitle }: Official): string {
  const office = `${prefix} ${officeTitle}`.trim()
  return office === '' ? name : `${name} (${office})`
}

/** Every line of a text is a paragraph of its own. */
function paragraphs(text: string): MinutesBlock[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }))
}

function by(name: string): string {
  return name.trim() === '' ? '' : ` – ${name.trim()}`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
