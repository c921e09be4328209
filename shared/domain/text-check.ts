/**
 * Looks through a text somebody is writing: what is missing, braces that would show on paper, laws that
 * are misquoted, and promises that only contestants of an election can make.
 */

import type { Election } from './election.ts'
import type { HandoutBody, HandoutOccasion } from './handout.ts'
import type { LegalBases } from './legal-bases.ts'
import { checkLegalBases, type LegalFinding } from './legal-check.ts'
import { PLACEHOLDERS, type PlaceholderProblem, placeholderProblem } from './placeholders.ts'
import type { PledgeBody } from './pledge.ts'
import type { TextId } from './text-id.ts'
import type { CivilDate } from './time.ts'

export type TextToCheck = ({ kind: 'pledge' } & PledgeBody) | ({ kind: 'handout' } & HandoutBody)

/** Where in the text: 'title.0', 'opening', 'points.2', 'sections.1', 'sections.1.lines.0', 'closing'. */
export type TextPlace = string

export type TextFinding = { place: TextPlace } & (
  | { code: 'empty' }
  | PlaceholderProblem
  | { code: 'contestant' }
  | { code: 'legal'; finding: Omit<LegalFinding, 'index'> }
)

/** `date` is the first day of the event, or today where the text is written for none. */
export type Occasion = { election: Election; date: CivilDate }

type Part = { place: TextPlace; text: string; occasion: HandoutOccasion | null }

const KNOWN_ELSEWHERE = PLACEHOLDERS.filter((name) => name !== 'IDENTITAS')

/** "Kami calon …, partai pengusung" promises what no civil servant has to promise. */
const CONTESTANT = [
  /\bkami,?\s+(?:para\s+)?(?:bakal\s+)?(?:pasangan\s+)?calon\b/i,
  /\bpartai\s+(?:politik\s+)?pengusung\b/i,
  /\b(?:tim\s+kampanye|para\s+pendukung)\b.*\bberjanji\b/i,
  /^(?!.*\b(?:tidak|bukan|menolak|larangan|dilarang)\b).*\bmelaksanakan\s+kampanye\b/i,
] as const

export function checkText(
  list: LegalBases,
  id: TextId,
  text: TextToCheck,
  occasion: Occasion,
): TextFinding[] {
  const parts = partsOf(text)
  return [
    ...emptyPlaces(text).map((place) => ({ place, code: 'empty' as const })),
    ...parts.flatMap((part) => bracesIn(id, part)),
    ...(text.kind === 'pledge' ? parts.flatMap(contestantsIn) : []),
    ...parts.flatMap((part) => lawsIn(list, part, occasion)),
  ]
}

/** Whether a finding keeps the text from being stored; the others are said and left to whoever writes. */
export function isBlocking(finding: TextFinding): boolean {
  return finding.code === 'empty' || finding.code === 'unknown_placeholder' || finding.code === 'lone_brace'
}

/** Lines left empty are no lines. */
export function tidyText<Text extends TextToCheck>(text: Text): Text {
  const title = text.title.filter((line) => line !== '')
  if (text.kind === 'pledge') return { ...text, title, points: text.points.filter((point) => point !== '') }
  const sections = text.sections
    .map((section) => ({
      ...section,
      lines: section.lines.filter((line) => line.text !== '' || line.article !== '' || line.source !== ''),
    }))
    .filter(({ heading, lines }) => heading !== '' || lines.length > 0)
  return { ...text, title, sections }
}

/** A pledge needs a title and a point; a line of the sheet its article and its source. */
function emptyPlaces(text: TextToCheck): TextPlace[] {
  const title = text.title.some((line) => line !== '') ? [] : ['title.0']
  if (text.kind === 'pledge')
    return [...title, ...(text.points.some((point) => point !== '') ? [] : ['points.0'])]
  if (text.sections.length === 0) return [...title, 'sections.0']
  const sections = text.sections.flatMap(({ heading, lines }, index) => [
    ...(heading === '' || lines.length === 0 ? [`sections.${index}`] : []),
    ...lines.flatMap((line, place) =>
      line.text === '' || line.article === '' || line.source === ''
        ? [`sections.${index}.lines.${place}`]
        : [],
    ),
  ])
  return [...title, ...sections]
}

function partsOf(text: TextToCheck): Part[] {
  const part = (place: TextPlace, written: string, occasion: HandoutOccasion | null = null): Part => ({
    place,
    text: written,
    occasion,
  })
  const frame = [
    ...text.title.map((line, index) => part(`title.${index}`, line)),
    part('opening', text.opening),
    part('closing', text.closing),
  ]
  if (text.kind === 'pledge')
    return [...frame, ...text.points.map((one, index) => part(`points.${index}`, one))]
  return [
    ...frame,
    ...text.sections.flatMap(({ heading, lines }, index) => [
      part(`sections.${index}`, heading),
      ...lines.map((line, place) =>
        // The article stands first: what is said of it in words belongs to it.
        part(`sections.${index}.lines.${place}`, `${line.article}, ${line.text}`, line.occasion),
      ),
    ]),
  ]
}

function bracesIn(id: TextId, { place, text }: Part): TextFinding[] {
  const mayIdentify = id === 'pakta-integritas' && place === 'opening'
  const problem = placeholderProblem(text, mayIdentify ? PLACEHOLDERS : KNOWN_ELSEWHERE)
  return problem ? [{ place, ...problem }] : []
}

function contestantsIn({ place, text }: Part): TextFinding[] {
  return CONTESTANT.some((pattern) => pattern.test(text)) ? [{ place, code: 'contestant' }] : []
}

/** A line for every election must hold at each of them; a line of one is judged by that one. */
function lawsIn(
  list: LegalBases,
  { place, text, occasion }: Part,
  { election, date }: Occasion,
): TextFinding[] {
  const kinds =
    occasion === null
      ? [election.kind]
      : occasion === 'semua'
        ? (['pemilu', 'pemilihan'] as const)
        : [occasion]
  const seen = new Set<string>()
  return kinds
    .flatMap((kind) => checkLegalBases(list, [text], { ...election, kind }, date))
    .filter(({ code, seen: law }) => {
      const key = `${code} ${law}`
      return seen.has(key) ? false : seen.add(key)
    })
    .map(({ index: _index, ...finding }) => ({ place, code: 'legal', finding }))
}
