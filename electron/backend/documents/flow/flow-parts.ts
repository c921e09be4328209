/** How written text becomes parts of a paper. */
import type { FlowBlock } from '../kit/flow-block.ts'

/** Every line of a text is a paragraph of its own. */
export function paragraphs(text: string): FlowBlock[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }))
}

/** Nothing where there is no point. */
export function pointsOf(points: readonly string[]): FlowBlock[] {
  return points.length === 0 ? [] : [{ kind: 'points', points: [...points] }]
}

/** Parts that have something to say, lettered in their order. */
export function lettered(parts: readonly (readonly [title: string, blocks: FlowBlock[]])[]): FlowBlock[] {
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index): FlowBlock[] => [
      { kind: 'heading', text: `${String.fromCharCode('A'.charCodeAt(0) + index)}. ${title}` },
      ...blocks,
    ])
}
