/**
 * The legal bases an event may name, as data with their sources (resources/texts/legal-bases.json):
 * what is in force, what replaced what, and which election a law speaks of.
 */

import { z } from 'zod'
import { CERTAINTIES } from './certainty.ts'
import { type Election, ELECTION_KINDS, type ElectionKind } from './election.ts'
import type { InstrumentKind } from './events.ts'
import type { CivilDate } from './time.ts'

/** What a law is about, as far as citations name it: "UU Pemilu", "UU ASN". */
const LEGAL_TOPICS = ['pemilu', 'pilkada', 'asn', 'desa'] as const
export type LegalTopic = (typeof LEGAL_TOPICS)[number]

/** Whom a rule binds; decides whether it is proposed for an event. */
const LEGAL_SUBJECTS = ['everybody', 'asn', 'non_asn', 'kepala_desa'] as const

const legalId = z.string().regex(/^[a-z0-9-]+$/)
const articleNumber = z.string().regex(/^\d{1,3}$/)

const legalBasis = z.strictObject({
  id: legalId,
  /** How it is recognised in a citation; null for what has no number of its own. */
  reference: z
    .strictObject({ type: z.enum(['UU', 'PP', 'MK']), number: z.string(), year: z.int() })
    .nullable(),
  /** For a sentence on screen: "UU 20/2023". */
  short: z.string().min(1),
  /** In full, without its changes. */
  title: z.string().min(1),
  topic: z.enum(LEGAL_TOPICS).nullable(),
  inForceFrom: z.iso.date(),
  /** The first day on which it no longer holds. */
  revokedFrom: z.iso.date().nullable(),
  replacedBy: legalId.nullable(),
  /** Articles of this law → articles of the one that replaced it, where they are known. */
  concordance: z.record(articleNumber, z.string()),
  /** Laws that changed this one and left it standing, oldest first. */
  amendedBy: z.array(legalId),
  elections: z.array(z.enum(ELECTION_KINDS)).min(1),
  /** For a law of one election: what to cite at the other, article by article. */
  otherElection: z
    .strictObject({ instead: legalId, articles: z.record(articleNumber, z.string()) })
    .nullable(),
  subjects: z.array(z.enum(LEGAL_SUBJECTS)).min(1),
  /** Offered for a new event without being asked. */
  proposed: z.boolean(),
  certainty: z.enum(CERTAINTIES),
  source: z.string().min(1),
})
export type LegalBasis = z.infer<typeof legalBasis>

/** A wrong citation that was seen in print, and what is right. */
const wrongCitation = z.strictObject({
  id: legalId,
  /** Laws that are named wrongly; an empty list means the pattern alone decides. */
  laws: z.array(legalId),
  /** Not wrong where one of these stands beside it ("UU 1/2015 jo. UU 10/2016"). */
  unlessWith: z.array(legalId),
  articles: z.array(articleNumber),
  /** A regular expression on the whole text, capitals aside. */
  pattern: z.string().nullable(),
  right: z.strictObject({ pemilu: z.string(), pemilihan: z.string() }),
  why: z.string().min(1),
})
export type WrongCitation = z.infer<typeof wrongCitation>

export const legalBasesSchema = z
  .strictObject({
    version: z.int().min(1),
    date: z.iso.date(),
    bases: z.array(legalBasis).min(1),
    wrongCitations: z.array(wrongCitation),
  })
  .refine(
    ({ bases, wrongCitations }) => {
      const ids = new Set(bases.map((basis) => basis.id))
      const named = bases
        .flatMap((basis) => [basis.replacedBy, basis.otherElection?.instead ?? null, ...basis.amendedBy])
        .concat(wrongCitations.flatMap((wrong) => [...wrong.laws, ...wrong.unlessWith]))
      return ids.size === bases.length && named.every((id) => id === null || ids.has(id))
    },
    { error: 'daftar dasar hukum menunjuk aturan yang tidak ada di dalamnya' },
  )
export type LegalBases = z.infer<typeof legalBasesSchema>

export function isInForce(basis: LegalBasis, date: CivilDate): boolean {
  return basis.inForceFrom <= date && (basis.revokedFrom === null || date < basis.revokedFrom)
}

/** As it stands under "Dasar" on a paper of this day, with the last of its changes by then. */
export function fullTitle(list: LegalBases, basis: LegalBasis, date: CivilDate): string {
  const changes = basis.amendedBy
    .flatMap((id) => list.bases.find((other) => other.id === id) ?? [])
    .filter((change) => isInForce(change, date))
  const last = changes.at(-1)?.title.split(' tentang ')[0]
  if (last === undefined) return basis.title
  return changes.length === 1
    ? `${basis.title}, sebagaimana telah diubah dengan ${last}`
    : `${basis.title}, sebagaimana telah beberapa kali diubah, terakhir dengan ${last}`
}

export function concerns(basis: LegalBasis, kind: ElectionKind): boolean {
  return kind === 'pemilu_dan_pemilihan' || basis.elections.includes(kind)
}

/** The full titles to propose for a new event, in the order of the list. */
export function proposeLegalBases(
  list: LegalBases,
  event: { election: Election; date: CivilDate; instruments: readonly InstrumentKind[] },
): string[] {
  const subjects = new Set<string>(['everybody', 'asn'])
  if (event.instruments.includes('ikrar_kepala_desa')) subjects.add('kepala_desa')
  return list.bases
    .filter(
      (basis) =>
        basis.proposed &&
        isInForce(basis, event.date) &&
        concerns(basis, event.election.kind) &&
        basis.subjects.some((subject) => subjects.has(subject)),
    )
    .map((basis) => fullTitle(list, basis, event.date))
}
