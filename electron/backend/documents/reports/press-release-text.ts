/** What a press release says: headline, dateline and lead, who spoke, what was pledged, whom to ask. */
import type { ContentOf } from '#shared/contract/document-content/index.ts'
import type { Event, Official } from '#shared/contract/events.ts'
import { electionWording } from '#shared/domain/election.ts'
import { INSTRUMENT_LABELS, type InstrumentKind } from '#shared/domain/events.ts'
import { dayAndDate, daysText, longDate, timeRange } from '#shared/domain/time-text.ts'
import { capitalised, thousands } from '#shared/domain/words.ts'
import type { Label, TextPart, WriteUpPart } from '#shared/domain/write-up/part.ts'
import { actOf } from '../agenda-text.ts'
import { DOTS, onAnyDay, placeOf, signingCity } from '../event-facts.ts'
import { listed } from '../letters/letter.ts'
import type { Turnout } from '../minutes/minutes-turnout.ts'
import { officeOf } from '../same-person.ts'
import { type AssembledText, data, text, titled } from '../write-ups/assembled.ts'
import type { EventTold } from '../write-ups/event-told.ts'
import { photoBlocks } from '../write-ups/told-parts.ts'

export type ReleaseFacts = EventTold & {
  written: ContentOf<'press_release'>
  /** The texts that were read. */
  read: { instrument: InstrumentKind; points: string[] }[]
}

const NO_WORDS = '[isi kutipan]'

export function pressReleaseText(facts: ReleaseFacts): AssembledText {
  const { event, written, read } = facts
  return {
    title: 'SIARAN PERS',
    under: [
      `Nomor: ${event.documentNumbers.press_release || DOTS}`,
      ...(written.embargo === '' ? [] : [written.embargo]),
    ],
    labels: [],
    parts: [
      { ...text('headline', headlineOf(facts)), isHeadline: true },
      text('lead', `${datelineOf(facts)} – ${leadOf(facts)}`),
      text('attendance', sentences(attendanceOf(facts), speakersOf(event))),
      ...quotesOf(facts),
      text('notes', written.notes),
      text('pledge', pledgeStepsOf(event)),
      ...read.map(({ instrument, points }) =>
        data(`pledge:${instrument}`, [
          { kind: 'paragraph', text: `${INSTRUMENT_LABELS[instrument]} memuat:` },
          ...(points.length === 0 ? [] : [{ kind: 'points' as const, points }]),
        ]),
      ),
      ...endOf(facts),
    ],
    signatures: [],
    after: titled('section', 'photos', 'Dokumentasi', data('photos', photoBlocks(facts.minutes, event))),
  }
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
  const invited = `${thousands(turnout.invited)} orang yang diundang${target === '' ? '' : ` (${target})`}`
  return `Kegiatan diikuti ${onAnyDay(turnout.byDay)}oleh ${thousands(turnout.present)} orang dari ${invited}${who}.`
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
function quotesOf({ event, written }: ReleaseFacts): TextPart[] {
  const asked = written.quotes.flatMap(({ officialId, words }) => {
    const official = event.officials.find(({ id }) => id === officialId)
    return official ? [{ official, words: words.trim() }] : []
  })
  const expected = event.officials.filter(({ roles }) =>
    roles.some((role) => role === 'sambutan' || role === 'arahan' || role === 'pembuka'),
  )
  const quotes = written.quotes.length > 0 ? asked : expected.map((official) => ({ official, words: '' }))
  return quotes.map(({ official, words }, index) => {
    const said = (words || NO_WORDS).replace(/^[“"]|[”"]$/g, '').replace(/[.,]$/, '')
    // Somebody may be quoted more than once.
    const turn = quotes.slice(0, index).filter((other) => other.official.id === official.id).length
    return text(`quote:${official.id}:${turn + 1}`, `“${said},” ujar ${nameWithOffice(official)}.`)
  })
}

/** "Acara ditandai dengan pembacaan ikrar oleh A, diikuti B, dilanjutkan penandatanganan …" */
function pledgeStepsOf({ agenda }: Event): string {
  const acts = agenda
    .filter(({ kind }) => /^(?:pembacaan_ikrar|pengucapan|penandatanganan)/.test(kind))
    .map((step) => startingSmall(actOf(step)))
  const [first, ...others] = acts
  if (first === undefined) return ''
  return `Acara ditandai dengan ${[first, ...others.map((act) => `dilanjutkan ${act}`)].join(', ')}.`
}

function endOf({ office, event, written }: ReleaseFacts): WriteUpPart[] {
  const contact: Label[] = [
    { label: 'Narahubung', value: written.contactName || DOTS },
    { label: 'Telepon', value: written.contactPhone || DOTS },
    ...(written.contactEmail === '' ? [] : [{ label: 'Pos-el', value: written.contactEmail }]),
  ]
  const name = office?.name ?? event.organisers[0] ?? 'penyelenggara'
  return [
    ...titled('plain', 'about', `Tentang ${name}`, text('about', written.about)),
    ...titled(
      ...(['plain', 'contact', 'Informasi lebih lanjut'] as const),
      data('contact', [{ kind: 'labels', labels: contact }]),
    ),
  ]
}

function startingSmall(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** One paragraph of the sentences that have something to say. */
function sentences(...said: string[]): string {
  return said.filter((sentence) => sentence !== '').join(' ')
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
