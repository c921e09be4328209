/** The titles of a text as they stand on paper, counted; a title over nothing is not there. */
import { roman } from '../words.ts'
import { isEmptyPart, type TitleLevel, type WriteUpPart } from './part.ts'

const DEPTH: Readonly<Record<TitleLevel, number>> = {
  chapter: 0,
  heading: 1,
  section: 1,
  item: 2,
  plain: 2,
}

/** By the key of the part, also of a text with a title of its own. A chapter stands even over nothing. */
export function countedTitles(parts: readonly WriteUpPart[]): Map<string, string> {
  const titles = new Map<string, string>()
  let [chapters, headings, items] = [0, 0, 0]
  parts.forEach((part, index) => {
    if (part.kind === 'title') {
      const { key, level, text } = part
      if (level !== 'chapter' && !hasContent(parts, index, DEPTH[level])) return
      if (level === 'chapter') [chapters, headings, items] = [chapters + 1, 0, 0]
      else if (level === 'heading') [headings, items] = [headings + 1, 0]
      else if (level === 'section') items = 0
      else if (level === 'item') items += 1
      titles.set(key, `${numeral(level, { chapters, headings, items })}${text}`)
    } else if (part.kind === 'text' && part.title !== '' && !isEmptyPart(part)) {
      items += 1
      titles.set(part.key, `${items}. ${part.title}`)
    }
  })
  return titles
}

type Counts = { chapters: number; headings: number; items: number }

function numeral(level: TitleLevel, { chapters, headings, items }: Counts): string {
  switch (level) {
    case 'chapter':
      return `${roman(chapters)}. `
    case 'heading':
      return `${String.fromCharCode('A'.charCodeAt(0) + headings - 1)}. `
    case 'item':
      return `${items}. `
    case 'section':
    case 'plain':
      return ''
  }
}

/** Up to the next title that is as high. */
function hasContent(parts: readonly WriteUpPart[], from: number, depth: number): boolean {
  for (const part of parts.slice(from + 1)) {
    if (part.kind === 'title' && DEPTH[part.level] <= depth) return false
    if (part.kind !== 'title' && !isEmptyPart(part)) return true
  }
  return false
}
