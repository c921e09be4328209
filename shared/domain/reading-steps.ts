/** A pledge for the projector: cut into lines of one breath, each of them a step that the hall sees alone. */
import { clausesOf } from './clauses.ts'
import type { PledgeBody } from './pledge.ts'

export const READING_PARTS = ['title', 'opening', 'point', 'closing'] as const
export type ReadingPart = (typeof READING_PARTS)[number]

/** Who speaks: nobody while the title stands, the reader, the hall after him, or all together. */
export const READING_VOICES = ['nobody', 'reader', 'hall', 'all'] as const
export type ReadingVoice = (typeof READING_VOICES)[number]

export type ReadingStep = {
  part: ReadingPart
  /** Of the points which one, from 1; null elsewhere. */
  point: number | null
  voice: ReadingVoice
  /** One line; the title may have several. */
  text: string[]
}

/** In three rows across the screen still readable from the last seat. */
const LONGEST_LINE = 64

/** @param callAndResponse each line twice: the reader says it, the hall repeats it. */
export function readingSteps(pledge: PledgeBody, callAndResponse: boolean): ReadingStep[] {
  const voices: readonly ReadingVoice[] = callAndResponse ? ['reader', 'hall'] : ['all']
  const spoken = (part: ReadingPart, text: string, point: number | null): ReadingStep[] =>
    linesOf(text).flatMap((line) => voices.map((voice) => ({ part, point, voice, text: [line] })))
  return [
    { part: 'title', point: null, voice: 'nobody', text: pledge.title },
    ...spoken('opening', pledge.opening, null),
    ...pledge.points.flatMap((text, index) => spoken('point', text, index + 1)),
    ...spoken('closing', pledge.closing, null),
  ]
}

/** A line break of the text is a rest, too. */
function linesOf(text: string): string[] {
  return text.split('\n').flatMap((part) => clausesOf(part, (line) => line.length / LONGEST_LINE))
}
