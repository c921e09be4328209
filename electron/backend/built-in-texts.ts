/** The texts that travel with the app: read once, validated, never changed by a user. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Certainty, weakestOf } from '#shared/domain/certainty.ts'
import { type HandoutBody, handoutTextSchema } from '#shared/domain/handout.ts'
import { type LegalBases, legalBasesSchema } from '#shared/domain/legal-bases.ts'
import { type PledgeBody, type PledgeText, pledgeTextSchema } from '#shared/domain/pledge.ts'
import type { PledgeTextId } from '#shared/domain/text-id.ts'

/** `certainty` is that of what is promised, or of the weakest line of the sheet. */
export type BuiltIn<Body> = {
  number: number
  body: Body
  date: string
  source: string
  certainty: Certainty | null
}

const PLEDGE_FILES: Partial<Record<PledgeTextId, string>> = {
  'ikrar-asn': 'pledge-asn.json',
  'ikrar-kepala-desa': 'pledge-kepala-desa.json',
  'pakta-integritas': 'pledge-pakta.json',
}

const cache = new Map<string, unknown>()

/** The files never change while the app runs, so each is parsed once. */
function readOnce<T>(resources: string, name: string, parse: (content: unknown) => T): T {
  const file = join(resources, 'texts', name)
  let known = cache.get(file)
  if (known === undefined) cache.set(file, (known = parse(JSON.parse(readFileSync(file, 'utf8')))))
  // Only this function fills the cache, and every file has one parser.
  return known as T
}

export function readLegalBases(resources: string): LegalBases {
  return readOnce(resources, 'legal-bases.json', (content) => legalBasesSchema.parse(content))
}

/** Null for a text that the organiser writes himself. */
export function builtInPledge(resources: string, id: PledgeTextId): BuiltIn<PledgeBody> | null {
  const name = PLEDGE_FILES[id]
  return name === undefined ? null : readPledge(resources, name)
}

export function builtInHandout(resources: string): BuiltIn<HandoutBody> {
  const text = readOnce(resources, 'handout.json', (content) => handoutTextSchema.parse(content))
  const { version: number, date, source, title, opening, sections, closing } = text
  const certainty = weakestOf(sections.flatMap(({ lines }) => lines.map((line) => line.certainty)))
  return { number, date, source, certainty, body: { title, opening, sections, closing } }
}

/** What contestants promised each other: shown to whoever writes a declaration, never used by itself. */
export function contestantsExample(resources: string): BuiltIn<PledgeBody> {
  return readPledge(resources, 'example-contestants.json')
}

function readPledge(resources: string, name: string): BuiltIn<PledgeBody> {
  const text: PledgeText = readOnce(resources, name, (content) => pledgeTextSchema.parse(content))
  const { version: number, date, source, title, opening, points, closing, certainty } = text
  return {
    ...{ number, date, source, certainty: certainty.points },
    body: { title, opening, points, closing },
  }
}
