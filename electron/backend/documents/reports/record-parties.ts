/** The two parties of a berita acara: officials of the event, or people written by hand. */
import type { ContentOf } from '#shared/contract/document-content/index.ts'
import type { RecordParty } from '#shared/contract/document-content/official-record.ts'
import type { Event, Official } from '#shared/contract/events.ts'
import type { Office } from '#shared/contract/office.ts'
import { formatNip } from '#shared/domain/nip.ts'
import { formatRank } from '#shared/domain/rank.ts'
import { DOTS, officialsWith, signedBy } from '../event-facts.ts'
import type { Label } from '../kit/label-block.ts'
import type { SignedBlock } from '../kit/signatures.ts'
import { officeOf } from '../same-person.ts'

/** `official` is undefined where nobody is known yet. */
export type RecordPerson = { officialId: string | null; official: Official | undefined }

/** The organiser's side is who answers for the event, unless somebody else was chosen; the other is chosen. */
export function recordParties(
  event: Event,
  { first, second }: ContentOf<'official_record'>,
): [first: RecordPerson, second: RecordPerson] {
  const chosen = personOf(event, first)
  const answering = officialsWith(event, 'penanggung_jawab')[0]
  return [
    chosen.official === undefined && answering ? { officialId: answering.id, official: answering } : chosen,
    personOf(event, second),
  ]
}

function personOf(event: Event, party: RecordParty): RecordPerson {
  const official = event.officials.find(({ id }) => id === party.officialId)
  if (official) return { officialId: official.id, official }
  return { officialId: null, official: party.name === '' ? undefined : written(party) }
}

function written({ name, nip, rank, office }: RecordParty): Official {
  return {
    ...{ id: '', name, nip, rank, officeTitle: office },
    ...{ prefix: '', definitiveTitle: '', onBehalf: '', through: '', roles: [] },
  }
}

/** The colons of both parties stand below each other, whichever lines each has. */
export const WIDEST_LABEL = 'Pangkat, Gol.'

export function partyLabels({ official }: RecordPerson): Label[] {
  if (!official) {
    return ['Nama', 'NIP', WIDEST_LABEL, 'Jabatan'].map((label) => ({ label, value: DOTS }))
  }
  return [
    { label: 'Nama', value: official.name },
    { label: 'NIP', value: /\d/.test(official.nip) ? formatNip(official.nip) : '' },
    { label: WIDEST_LABEL, value: official.rank === '' ? '' : formatRank(official.rank) },
    { label: 'Jabatan', value: officeOf(official) || DOTS },
  ].filter(({ value }) => value !== '')
}

export function partyBlock(
  { official }: RecordPerson,
  office: Office | null,
  above: string,
  signedAt?: { city: string; date: string },
): SignedBlock {
  return signedBy(official, office, { above, ...(signedAt ? { signedAt } : {}) })
}
