/** What a press release says: headline, dateline and lead, who spoke, what was pledged, whom to ask. */
import type { ContentOf } from '#shared/contract/document-content/index.ts'
import type { AgendaStep, Event, Official } from '#shared/contract/events.ts'
import type { Office } from '#shared/contract/office.ts'
import { electionWording } from '#shared/domain/election.ts'
import { INSTRUMENT_LABELS, type InstrumentKind } from '#shared/domain/events.ts'
import { dayAndDate, daysText, longDate, timeRange } from '#shared/domain/time-text.ts'
import { capitalised, thousands } from '#shared/domain/words.ts'
import { followersOf } from '../agenda-text.ts'
import { DOTS, placeOf, signingCity } from '../event-facts.ts'
import { paragraphs, pointsOf } from '../flow/flow-parts.ts'
import type { FlowBlock } from '../kit/flow-block.ts'
import type { Label } from '../kit/label-block.ts'
import { listed } from '../letters/letter.ts'
import type { Turnout } from '../minutes/minutes-turnout.ts'
import { officeOf } from '../same-person.ts'

export type ReleaseFacts = {
  event: Event
  office: Office | null
  written: ContentOf<'press_release'>
  turnout: Turnout
  /** Those that were read. */
  pledges: { instrument: InstrumentKind; points: string[] }[]
}

const NO_WORDS = '[isi kutipan]'

export function pressReleaseBlocks(facts: ReleaseFacts): FlowBlock[] {
  const { event, written, pledges } = facts
  return [
    { kind: 'chapter', text: headlineOf(facts) },
    { kind: 'paragraph', text: `${datelineOf(facts)} – ${leadOf(facts)}` },
    ...sentences(attendanceOf(facts), speakersOf(event)),
    ...quotesOf(facts),
    ...written.notes.flatMap(paragraphs),
    ...sentences(pledgeStepsOf(event)),
    ...pledges.flatMap(({ instrument, points }): FlowBlock[] => [
      { kind: 'paragraph', text: `${INSTRUMENT_LABELS[instrument]} memuat:` },
      ...pointsOf(points),
    ]),
    ...endOf(facts),
  ]
}

function headlineOf({ event, written }: ReleaseFacts): string {
  if (written.headline !== '') return written.headline
  const organisers = listed(event.organisers)
  return organisers === '' ? event.title : `${organisers} Gelar ${event.title}`
}

/** "KUPANG, 27 September 2024" */
function datelineOf({ event, office, written }: ReleaseFacts): string {
  const city = (event.city || signingCity(event, office)).toUpperCase() || '…………………'
  const date = written.releaseDate || event.days.at(-1)?.day
  return `${city}, ${date ? longDate(date) : DOTS}`
}

/** Who, what, where, when; the theme says why. */
function leadOf({ event }: ReleaseFacts): string {
  const organisers = listed(event.organisers)
  const what =
    organisers === '' ? `${event.title} diselenggarakan` : `${organisers} menyelenggarakan ${event.title}`
  const place = placeOf(event)
  const at = place === '' ? '' : ` di ${place}`
  const theme = event.theme.trim() === '' ? '' : ` Kegiatan ini mengusung tema “${event.theme.trim()}”.`
  const cause = electionOf(event)
  const why = event.title.includes(cause) ? '' : ` Kegiatan ini diadakan dalam rangka ${cause}.`
  return `${what}${at}, ${whenOf(event)}.${why}${theme}`
}

function electionOf({ electionKind, electionYear }: Event): string {
  return electionWording({ kind: electionKind, year: electionYear }).nameWithYear
}

function whenOf({ days, zone }: Event): string {
  const [only, ...others] = days
  if (!only || others.length > 0) return daysText(days.map(({ day }) => day))
  return `${dayAndDate(only.day)} pukul ${timeRange(only.startTime, only.endTime, zone)}`
}

function attendanceOf({ event, turnout }: ReleaseFacts): string {
  if (turnout.present === 0) return ''
  const who = compositionOf(turnout)
  const target = event.targetParticipants.trim()
  const invited = target === '' ? 'undangan' : target
  return `Kegiatan diikuti ${thousands(turnout.present)} orang dari ${thousands(turnout.invited)} ${invited} yang diundang${who}.`
}

const MOST_CATEGORIES = 4

/** ", terdiri atas 120 PNS, 33 Kepala Desa, dan 8 orang lain": the largest groups by name. */
function compositionOf({ byCategory }: Turnout): string {
  const groups = byCategory.filter(({ present }) => present > 0).toSorted((a, b) => b.present - a.present)
  if (groups.length < 2) return ''
  const others = groups.slice(MOST_CATEGORIES).reduce((sum, { present }) => sum + present, 0)
  const named = groups.slice(0, MOST_CATEGORIES).map(({ label, present }) => `${thousands(present)} ${label}`)
  return `, terdiri atas ${andAll(others === 0 ? named : [...named, `${thousands(others)} orang lain`])}`
}

const SPEAKING: readonly (readonly [role: Official['roles'][number], words: string])[] = [
  ['pembuka', 'dibuka oleh'],
  ['sambutan', 'sambutan disampaikan oleh'],
  ['arahan', 'arahan disampaikan oleh'],
  ['narasumber', 'materi disampaikan oleh'],
]

/** "Kegiatan dibuka oleh A, B; sambutan disampaikan oleh …": each role that somebody holds, once. */
function speakersOf({ officials }: Event): string {
  const parts = SPEAKING.flatMap(([role, words]) => {
    const holders = officials.filter(({ roles }) => roles.includes(role)).map(nameWithOffice)
    return holders.length === 0 ? [] : [`${words} ${andAll(holders)}`]
  })
  if (parts.length === 0) return ''
  const [first = '', ...others] = parts
  const start = first.startsWith('dibuka') ? `Kegiatan ${first}` : capitalised(first)
  return `${[start, ...others].join('; ')}.`
}

/** Those entered; before anybody entered one, a blank for everybody who opens, greets or directs. */
function quotesOf({ event, written }: ReleaseFacts): FlowBlock[] {
  const asked = written.quotes.flatMap(({ officialId, words }) => {
    const official = event.officials.find(({ id }) => id === officialId)
    return official ? [{ official, words: words.trim() }] : []
  })
  const expected = event.officials.filter(({ roles }) =>
    roles.some((role) => role === 'sambutan' || role === 'arahan' || role === 'pembuka'),
  )
  const quotes = written.quotes.length > 0 ? asked : expected.map((official) => ({ official, words: '' }))
  return quotes.map(({ official, words }) => ({
    kind: 'paragraph',
    text: `“${(words || NO_WORDS).replace(/^[“"]|[”"]$/g, '').replace(/[.,]$/, '')},” ujar ${nameWithOffice(official)}.`,
  }))
}

/** "Acara ditandai dengan pembacaan ikrar oleh A, diikuti B, dilanjutkan penandatanganan …" */
function pledgeStepsOf({ agenda }: Event): string {
  const acts = agenda
    .filter(({ kind }) => /^(?:pembacaan_ikrar|pengucapan|penandatanganan)/.test(kind))
    .map(actOf)
  const [first, ...others] = acts
  if (first === undefined) return ''
  return `Acara ditandai dengan ${[first, ...others.map((act) => `dilanjutkan ${act}`)].join(', ')}.`
}

function actOf(step: AgendaStep): string {
  const title = step.title.charAt(0).toLowerCase() + step.title.slice(1)
  const by = step.actor === '' ? '' : ` oleh ${step.actor}`
  return [`${title}${by}`, followersOf(step)].filter((part) => part !== '').join(', ')
}

function endOf({ office, event, written }: ReleaseFacts): FlowBlock[] {
  const about = paragraphs(written.about)
  const contact: Label[] = [
    { label: 'Narahubung', value: written.contactName || DOTS },
    { label: 'Telepon', value: written.contactPhone || DOTS },
    ...(written.contactEmail === '' ? [] : [{ label: 'Pos-el', value: written.contactEmail }]),
  ]
  const name = office?.name ?? event.organisers[0]
  return [
    ...(about.length === 0
      ? []
      : [{ kind: 'subheading', text: `Tentang ${name ?? 'penyelenggara'}` } as const]),
    ...about,
    { kind: 'subheading', text: 'Informasi lebih lanjut' },
    { kind: 'labels', labels: contact },
  ]
}

/** One paragraph of the sentences that have something to say. */
function sentences(...texts: string[]): FlowBlock[] {
  const said = texts.filter((text) => text !== '')
  return said.length === 0 ? [] : [{ kind: 'paragraph', text: said.join(' ') }]
}

function nameWithOffice(official: Official): string {
  return [official.name, officeOf(official)].filter((part) => part !== '').join(', ')
}

/** "A", "A dan B", "A, B, dan C"; names that hold commas are parted by semicolons. */
function andAll(parts: readonly string[]): string {
  const [first = '', second, ...others] = parts
  if (second === undefined) return first
  if (others.length === 0) return `${first} dan ${second}`
  const comma = parts.some((part) => part.includes(',')) ? '; ' : ', '
  return `${parts.slice(0, -1).join(comma)}${comma}dan ${parts.at(-1) ?? ''}`
}
