/** What the minutes say, put together once and set twice: as PDF and as a Word document. */
import type { Event, Official } from '#shared/contract/events.ts'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import type { Office } from '#shared/contract/office.ts'
import { DOTS, eventLabels, officialsWith, signedBy, signingCity } from '../event-facts.ts'
import type { FlowContent } from '../flow/flow-paper.ts'
import { lettered, paragraphs, pointsOf } from '../flow/flow-parts.ts'
import type { Label } from '../kit/label-block.ts'
import type { SignedBlock } from '../kit/signatures.ts'
import { agendaBlocks, discussionBlocks, followUpBlocks, questionBlocks } from './minutes-parts.ts'
import { type Turnout, turnoutBlocks, turnoutText } from './minutes-turnout.ts'

export type MinutesFacts = {
  event: Event
  office: Office | null
  body: MinutesBody
  turnout: Turnout
  /** What is recorded of readings aloud, a sentence each. */
  readings: string[]
  /** The day on which the minutes are signed. */
  signedOn: string
}

export function minutesContent(facts: MinutesFacts): FlowContent {
  const { event, body } = facts
  return {
    title: 'NOTULA',
    under: [`Nomor: ${event.documentNumbers.minutes || DOTS}`],
    labels: labelsOf(facts),
    blocks: lettered([
      ['Pembukaan', paragraphs(body.opening)],
      ['Dasar', pointsOf(event.legalBases)],
      ['Peserta', turnoutBlocks(facts.turnout)],
      ['Susunan acara', agendaBlocks(event)],
      ['Pembacaan ikrar', facts.readings.flatMap(paragraphs)],
      ['Pembahasan', discussionBlocks(body)],
      ['Tanya jawab', questionBlocks(body)],
      ['Kesimpulan', pointsOf(body.conclusions)],
      ['Tindak lanjut', followUpBlocks(body)],
      ['Penutup', paragraphs(body.closing)],
    ]),
    signatures: signaturesOf(facts),
    after: [],
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

/** Notulis at the left, who led the event at the right. */
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
export function leaderOf(event: Event): { official: Official; title: string } | undefined {
  for (const [role, title] of LEADERS) {
    const [official] = officialsWith(event, role)
    if (official) return { official, title }
  }
  return undefined
}

export function nameAndOffice({ name, prefix, officeTitle }: Official): string {
  const office = `${prefix} ${officeTitle}`.trim()
  return office === '' ? name : `${name} (${office})`
}
