/** What the minutes say, as the data tell it. */
import type { Event, Official } from '#shared/contract/events.ts'
import { numberedLines } from '#shared/domain/rich-text.ts'
import type { Label } from '#shared/domain/write-up/part.ts'
import { DOTS, eventLabels, officialsWith, signedBy, signingCity } from '../event-facts.ts'
import type { SignedBlock } from '../kit/signatures.ts'
import { type AssembledText, data, text, titled } from '../write-ups/assembled.ts'
import type { EventTold } from '../write-ups/event-told.ts'
import {
  agendaTables,
  discussionParts,
  followUpTable,
  photoBlocks,
  questionParts,
  sessionTable,
  signatureLines,
  signingActs,
} from '../write-ups/told-parts.ts'
import { turnoutBlocks, turnoutText } from './minutes-turnout.ts'

/** `signedOn`: the day on which the minutes are signed. */
export function minutesText(told: EventTold, signedOn: string): AssembledText {
  const { event, minutes } = told
  const signing = [...signingActs(event), ...signatureLines(told.signatures, null)]
  return {
    title: 'NOTULA',
    under: [`Nomor: ${event.documentNumbers.minutes || DOTS}`],
    labels: labelsOf(told),
    parts: [
      ...titled('heading', 'opening', 'Pembukaan', text('opening', minutes.opening)),
      ...titled('heading', 'legal-bases', 'Dasar', text('legal-bases', numberedLines(event.legalBases))),
      ...titled(
        ...(['heading', 'attendance', 'Peserta'] as const),
        text('attendance', ''),
        data('attendance:tables', turnoutBlocks(told.turnout)),
        data('attendance:sessions', sessionTable(told)),
      ),
      ...titled(
        ...(['heading', 'agenda', 'Susunan acara'] as const),
        data('agenda', agendaTables(event, minutes.progress)),
      ),
      ...titled('heading', 'pledge', 'Pembacaan ikrar', text('pledge', told.readings)),
      ...titled('heading', 'signing', 'Penandatanganan', text('signing', numberedLines(signing))),
      ...titled('heading', 'discussion', 'Pembahasan', ...discussionParts(minutes)),
      ...titled('heading', 'questions', 'Tanya jawab', ...questionParts(minutes)),
      ...titled('heading', 'decisions', 'Kesimpulan', text('decisions', numberedLines(minutes.conclusions))),
      ...titled('heading', 'follow-ups', 'Tindak lanjut', data('follow-ups', followUpTable(minutes))),
      ...titled('heading', 'closing', 'Penutup', text('closing', minutes.closing)),
    ],
    signatures: signaturesOf(told, signedOn),
    after: titled('section', 'photos', 'Dokumentasi', data('photos', photoBlocks(minutes, event))),
  }
}

function labelsOf({ event, turnout }: EventTold): Label[] {
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
function signaturesOf({ event, office }: EventTold, signedOn: string): SignedBlock[] {
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

export function nameAndOffice({ name, prefix, officeTitle }: Official): string {
  const office = `${prefix} ${officeTitle}`.trim()
  return office === '' ? name : `${name} (${office})`
}
