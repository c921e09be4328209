/** Looks through the legal bases of an event for what is revoked, misquoted or of the other election. */

import type { Election } from './election.ts'
import {
  concerns,
  fullTitle,
  isInForce,
  type LegalBases,
  type LegalBasis,
  type WrongCitation,
} from './legal-bases.ts'
import { type Citation, type CitedLaw, findCitations } from './legal-citations.ts'
import type { CivilDate } from './time.ts'

export const LEGAL_PROBLEMS = [
  'wrong_article',
  'wrong_law',
  'revoked',
  'not_yet_in_force',
  'other_election',
] as const
export type LegalProblem = (typeof LEGAL_PROBLEMS)[number]

export type LegalFinding = {
  /** Which of the texts, from 0. */
  index: number
  code: LegalProblem
  /** The law as it was written, '' where only articles were. */
  seen: string
  /** What to write instead; '' where nothing can be offered. */
  right: string
  /** A sentence for wrong_article: why it is wrong. */
  why: string
  /** The text names nothing else, so `right` can take its place as a whole. */
  replacesAll: boolean
}

type Occasion = { election: Election; date: CivilDate }
type Problem = Pick<LegalFinding, 'code' | 'seen' | 'right' | 'why'>

/** `date` is the first day of the event: an old event may rightly name what was revoked later. */
export function checkLegalBases(
  list: LegalBases,
  texts: readonly string[],
  election: Election,
  date: CivilDate,
): LegalFinding[] {
  return texts.flatMap((text, index) => {
    const citations = findCitations(text)
    const replacesAll = citations.length === 1
    return citations
      .flatMap((citation) => problemsOf(list, citation, text, { election, date }))
      .map((problem) => ({ index, ...problem, replacesAll }))
  })
}

/** One citation has one finding, the gravest: what is misquoted need not be called revoked as well. */
function problemsOf(list: LegalBases, citation: Citation, text: string, occasion: Occasion): Problem[] {
  const known = citation.laws.map((law) => list.bases.find((basis) => isReference(basis, law)))
  const misquoted = list.wrongCitations.find((wrong) => matches(wrong, citation, known, text))
  if (misquoted) {
    const articles = citation.articles.filter((article) => misquoted.articles.includes(article))
    const right = rightFor(list, misquoted, occasion).replace('{PASAL}', articles.join(' dan '))
    return [{ code: 'wrong_article', seen: citation.laws[0]?.written ?? '', right, why: misquoted.why }]
  }
  for (const [place, law] of citation.laws.entries()) {
    const problem = problemOfLaw(list, law, known[place], citation, occasion)
    if (problem) return [problem]
  }
  return []
}

function problemOfLaw(
  list: LegalBases,
  law: CitedLaw,
  basis: LegalBasis | undefined,
  citation: Citation,
  { election, date }: Occasion,
): Problem | undefined {
  const seen = law.written
  if (law.topic !== null && basis?.topic !== law.topic) {
    // Only what the list can put right is called wrong; it does not hold every law there is.
    const meant = list.bases.find(
      (other) => other.topic === law.topic && other.proposed && isInForce(other, date),
    )
    return (
      meant && {
        code: 'wrong_law',
        seen,
        right: citeFor(list, meant, citation.articles, { election, date }),
        why: '',
      }
    )
  }
  if (!basis) return undefined
  if (!isInForce(basis, date)) {
    const code = date < basis.inForceFrom ? 'not_yet_in_force' : 'revoked'
    return { code, seen, right: successorOf(list, basis, citation, date), why: '' }
  }
  if (concerns(basis, election.kind)) return undefined
  return {
    code: 'other_election',
    seen,
    right: citeFor(list, basis, citation.articles, { election, date }),
    why: '',
  }
}

/** The law itself, or what stands in its place at an election it does not speak of. */
function citeFor(
  list: LegalBases,
  basis: LegalBasis,
  articles: readonly string[],
  { election, date }: Occasion,
): string {
  if (concerns(basis, election.kind)) return cite(articles, fullTitle(list, basis, date))
  const other = list.bases.find(({ id }) => id === basis.otherElection?.instead)
  const there = articles.map((article) => basis.otherElection?.articles[article])
  return other ? cite(there, fullTitle(list, other, date)) : ''
}

/** The law that holds on this day in place of one that does not, with its articles where they are known. */
function successorOf(list: LegalBases, basis: LegalBasis, citation: Citation, date: CivilDate): string {
  let current: LegalBasis | undefined = basis
  let articles: (string | undefined)[] = citation.articles
  if (date < basis.inForceFrom) {
    const before = list.bases.find((other) => other.replacedBy === basis.id && isInForce(other, date))
    return before ? fullTitle(list, before, date) : ''
  }
  // Bounded by the length of the list: a list that went in circles would otherwise hang here.
  for (const _ of list.bases) {
    const old: LegalBasis = current
    articles = articles.map((article) => (article === undefined ? undefined : old.concordance[article]))
    current = list.bases.find(({ id }) => id === old.replacedBy)
    if (!current) return ''
    if (isInForce(current, date)) return cite(articles, fullTitle(list, current, date))
  }
  return ''
}

/** "Pasal 2 Undang-Undang …"; without articles where one of them is not known in the other law. */
function cite(articles: readonly (string | undefined)[], title: string): string {
  const known = [...new Set(articles.filter((article) => article !== undefined))]
  const complete = known.length > 0 && !articles.includes(undefined)
  return complete ? `Pasal ${known.join(' dan Pasal ')} ${title}` : title
}

function isReference(basis: LegalBasis, law: CitedLaw): boolean {
  const { reference } = basis
  return reference?.type === law.type && reference.number === law.number && reference.year === law.year
}

function matches(
  wrong: WrongCitation,
  citation: Citation,
  known: readonly (LegalBasis | undefined)[],
  text: string,
): boolean {
  const ids = known.flatMap((basis) => basis?.id ?? [])
  const lawFits = wrong.laws.length === 0 || ids.some((id) => wrong.laws.includes(id))
  const articleFits =
    wrong.articles.length === 0 || citation.articles.some((article) => wrong.articles.includes(article))
  const excused = ids.some((id) => wrong.unlessWith.includes(id))
  return (
    lawFits &&
    articleFits &&
    !excused &&
    (wrong.pattern === null || new RegExp(wrong.pattern, 'i').test(text))
  )
}

/** `{jo:id}` adds a ruling only from the day on which there was one. */
function rightFor(list: LegalBases, { right }: WrongCitation, { election, date }: Occasion): string {
  const both =
    right.pemilu === right.pemilihan
      ? right.pemilu
      : `${right.pemilu} (Pemilu) dan ${right.pemilihan} (Pemilihan)`
  const chosen = election.kind === 'pemilu_dan_pemilihan' ? both : right[election.kind]
  return chosen.replace(/\{jo:([a-z0-9-]+)\}/g, (_, id: string) => {
    const ruling = list.bases.find((basis) => basis.id === id)
    return ruling && isInForce(ruling, date) ? `, jo. ${ruling.short}` : ''
  })
}
