/** What a berita acara says, put together from the event and what was written for it. */
import type { ContentOf } from '#shared/contract/document-content/index.ts'
import type { Event } from '#shared/contract/events.ts'
import type { Office } from '#shared/contract/office.ts'
import { INSTRUMENT_LABELS, type InstrumentKind } from '#shared/domain/events.ts'
import { recordOpening, recordSubject } from '#shared/domain/official-record.ts'
import { witnessesOfAll } from '#shared/domain/pledge-officials.ts'
import { percentage, quantity, thousands } from '#shared/domain/words.ts'
import { followersOf } from '../agenda-text.ts'
import { inGroups } from '../evidence/fingerprint.ts'
import { DOTS, eventLabels, officialsWith, placeOf, signingCity } from '../event-facts.ts'
import type { FlowContent } from '../flow/flow-paper.ts'
import { paragraphs, pointsOf } from '../flow/flow-parts.ts'
import type { FlowBlock } from '../kit/flow-block.ts'
import { agendaBlocks } from '../minutes/minutes-parts.ts'
import type { Turnout } from '../minutes/minutes-turnout.ts'
import { partyBlock, partyLabels, type RecordPerson, recordParties, WIDEST_LABEL } from './record-parties.ts'
import { officeOf } from '../same-person.ts'

export type SignatureCount = { instrument: InstrumentKind; signed: number }
export type RecordFacts = {
  event: Event
  office: Office | null
  /** The day it is made on. */
  day: string
  written: ContentOf<'official_record'>
  turnout: Turnout
  signatures: SignatureCount[]
  /** The newest link of the chain over the pledges; null before the first. */
  chainHead: { sequence: number; link: string } | null
  /** What is recorded of readings aloud, a sentence each. */
  readings: string[]
}

export function officialRecordContent(facts: RecordFacts): FlowContent {
  const { event, office, day, written } = facts
  const [first, second] = recordParties(event, written)
  return {
    title: 'BERITA ACARA',
    subtitle: (written.subject || recordSubject(event.instruments)).toUpperCase(),
    under: [`Nomor: ${event.documentNumbers['official_record'] || DOTS}`],
    labels: [],
    blocks: [
      ...paragraphs(recordOpening(day, placeOf(event) || DOTS)),
      ...partyBlocks(first, 'PIHAK PERTAMA', written.first.as || 'penyelenggara'),
      ...partyBlocks(second, 'PIHAK KEDUA', written.second.as),
      ...paragraphs(
        `menyatakan bahwa telah dilaksanakan kegiatan ${event.title} dengan uraian sebagai berikut.`,
      ),
      ...numbered([
        ['Waktu dan tempat', [{ kind: 'labels', labels: eventLabels(event, null).slice(1) }]],
        ['Dasar', event.legalBases.length === 0 ? paragraphs(DOTS) : pointsOf(event.legalBases)],
        ['Susunan acara', agendaBlocks(event)],
        ['Peserta', turnoutParts(facts.turnout)],
        ['Pembacaan ikrar', readingParts(facts)],
        ['Penandatanganan', signingParts(facts)],
        ['Hal-hal lain', written.notes.length === 0 ? paragraphs(DOTS) : pointsOf(written.notes)],
      ]),
      ...paragraphs(
        `Demikian Berita Acara ini dibuat dengan sebenarnya dalam rangkap ${quantity(written.copies)} untuk dipergunakan sebagaimana mestinya.`,
      ),
    ],
    signatures: [
      partyBlock(second, office, 'PIHAK KEDUA,'),
      partyBlock(first, office, 'PIHAK PERTAMA,', { city: signingCity(event, office), date: day }),
    ],
    after: [...witnessParts(event, [first, second]), ...attachmentParts(written.attachments)],
  }
}

function partyBlocks(party: RecordPerson, name: string, as: string): FlowBlock[] {
  const role = as === '' ? '' : ` (${as})`
  return [
    { kind: 'labels', labels: partyLabels(party), widest: WIDEST_LABEL },
    ...paragraphs(`selanjutnya disebut ${name}${role};`),
  ]
}

/** Parts that have something to say, numbered in their order. */
function numbered(parts: readonly (readonly [title: string, blocks: FlowBlock[]])[]): FlowBlock[] {
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index): FlowBlock[] => [
      { kind: 'subheading', text: `${index + 1}. ${title}` },
      ...blocks,
    ])
}

function turnoutParts({ invited, present, represented, byCategory }: Turnout): FlowBlock[] {
  if (invited === 0) return paragraphs(`Diundang ${DOTS} orang, hadir ${DOTS} orang.`)
  const came = `Diundang ${quantity(invited)} orang, hadir ${quantity(present)} orang (${percentage(present, invited)})`
  const total = represented === 0 ? came : `${came}, ${quantity(represented)} orang di antaranya diwakili`
  if (byCategory.length <= 1) return paragraphs(`${total}.`)
  return [
    ...paragraphs(`${total}, dengan rincian:`),
    {
      kind: 'labels',
      labels: byCategory.map((line) => ({
        label: line.label,
        value: `diundang ${thousands(line.invited)}, hadir ${thousands(line.present)}`,
      })),
    },
  ]
}

/** What was recorded; else, by the agenda, who reads and who follows. Left out where nothing was to be read. */
function readingParts({ event, readings }: RecordFacts): FlowBlock[] {
  if (readings.length > 0) return readings.flatMap(paragraphs)
  const steps = event.agenda.filter(({ kind }) => kind === 'pembacaan_ikrar' || kind === 'pengucapan_bersama')
  const named = officialsWith(event, 'pembaca_ikrar').map((one) =>
    [one.name, officeOf(one)].filter((part) => part !== '').join(', '),
  )
  if (steps.length === 0 && named.length === 0) return []
  const actors = steps.map(({ actor }) => actor).filter((actor) => actor !== '')
  const by = (named.length > 0 ? named : [...new Set(actors)]).join('; ') || DOTS
  const followers = steps.map(followersOf).find((text) => text !== '')
  return paragraphs(`Dibacakan oleh ${by}${followers === undefined ? '' : `, ${followers}`}.`)
}

function signingParts({ event, signatures, chainHead }: RecordFacts): FlowBlock[] {
  const acts = event.agenda
    .filter(({ kind, actor }) => kind.startsWith('penandatanganan') && actor !== '')
    .map((step) => {
      const followers = followersOf(step)
      return `${step.title} oleh ${step.actor}${followers === '' ? '' : `, ${followers}`}.`
    })
  const counts = signatures.map(({ instrument, signed }) => {
    const unit = instrument === 'pakta_integritas' ? 'lembar' : 'tanda tangan'
    return `${INSTRUMENT_LABELS[instrument]}: ${signed === 0 ? DOTS : quantity(signed)} ${unit}.`
  })
  return [...pointsOf([...acts, ...counts]), ...closingHash(chainHead)]
}

/** Whoever keeps this paper can tell later whether a record before it was changed. */
function closingHash(head: RecordFacts['chainHead']): FlowBlock[] {
  if (head === null) return []
  const closing = `Catatan ikrar dan tanda tangan ditutup dengan mata rantai nomor ${thousands(head.sequence)}, dengan sidik SHA-256:`
  return [...paragraphs(closing), ...paragraphs(inGroups(head.link))]
}

/** Somebody who is a party does not witness himself. */
function witnessParts(event: Event, parties: readonly RecordPerson[]): FlowBlock[] {
  const named = witnessesOfAll(event).filter(({ id }) => !parties.some(({ officialId }) => officialId === id))
  if (named.length === 0) return []
  return [
    { kind: 'heading', text: 'Saksi-saksi' },
    ...pointsOf(
      named.map((one) => `${[one.name, officeOf(one)].filter((part) => part !== '').join(', ')}\n${DOTS}`),
    ),
  ]
}

function attachmentParts(attachments: readonly string[]): FlowBlock[] {
  if (attachments.length === 0) return []
  return [{ kind: 'heading', text: 'Lampiran' }, ...pointsOf(attachments)]
}
