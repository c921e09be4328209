/** The texts that travel with the app: legal bases and pledges, read once and validated. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Event } from '#shared/contract/events.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { type LegalBases, legalBasesSchema } from '#shared/domain/legal-bases.ts'
import { type FilledPledge, fillPledge, type PledgeText, pledgeTextSchema } from '#shared/domain/pledge.ts'
import { regionLabels } from '#shared/domain/regions.ts'

const PLEDGE_FILES: Partial<Record<InstrumentKind, string>> = {
  ikrar_asn: 'pledge-asn.json',
  ikrar_kepala_desa: 'pledge-kepala-desa.json',
}

const cache = new Map<string, unknown>()

function readText(resources: string, name: string): unknown {
  const file = join(resources, 'texts', name)
  let known = cache.get(file)
  if (known === undefined) cache.set(file, (known = JSON.parse(readFileSync(file, 'utf8'))))
  return known
}

export function readLegalBases(resources: string): LegalBases {
  return legalBasesSchema.parse(readText(resources, 'legal-bases.json'))
}

/** Null for an instrument whose text the organiser supplies himself. */
export function readPledgeText(resources: string, instrument: InstrumentKind): PledgeText | null {
  const name = PLEDGE_FILES[instrument]
  return name === undefined ? null : pledgeTextSchema.parse(readText(resources, name))
}

/** `id` and `version` name the text it was filled from. */
export type PledgeOfEvent = FilledPledge & { id: string; version: string; source: string }

/** The pledge as it is read out at this event. */
export function pledgeOf(
  resources: string,
  event: Pick<Event, 'electionKind' | 'electionYear' | 'pledgeSubject' | 'organisers' | 'province'>,
  instrument: InstrumentKind,
): PledgeOfEvent | null {
  const text = readPledgeText(resources, instrument)
  if (!text) return null
  const filled = fillPledge(text, {
    election: { kind: event.electionKind, year: event.electionYear },
    subject: event.pledgeSubject,
    institution: event.organisers[0] ?? '',
    villageHead: regionLabels(event.province).villageHead,
  })
  return { ...filled, id: text.id, version: String(text.version), source: text.source }
}
