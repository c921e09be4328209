/**
 * Simple rich text as it is kept: one line is one paragraph. `**bold**`; "- " begins a point with a bullet, "1. "
 * one with a number, "### " a small heading. Whatever else stands there is text.
 */

export type Run = { text: string; bold: boolean }
export type RichLine = { kind: 'paragraph' | 'bullet' | 'number' | 'subheading'; runs: Run[] }

const MARKS = [
  ['subheading', /^###\s+/],
  ['bullet', /^[-•]\s+/],
  ['number', /^\d{1,3}\.\s+/],
] as const

/** Blank lines part nothing: they are left out. */
export function readRich(text: string): RichLine[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readLine)
}

function readLine(line: string): RichLine {
  for (const [kind, mark] of MARKS) {
    const rest = line.replace(mark, '')
    if (rest !== line) return { kind, runs: readRuns(rest) }
  }
  return { kind: 'paragraph', runs: readRuns(line) }
}

/** A mark without its partner stays what it is. */
function readRuns(text: string): Run[] {
  const runs: Run[] = []
  let rest = 0
  for (const match of text.matchAll(/\*\*(?=\S)(.*?\S)\*\*/g)) {
    if (match.index > rest) runs.push({ text: text.slice(rest, match.index), bold: false })
    runs.push({ text: match[1] ?? '', bold: true })
    rest = match.index + match[0].length
  }
  if (rest < text.length) runs.push({ text: text.slice(rest), bold: false })
  return runs
}

/** The way back; numbers count every list from 1. */
export function writeRich(lines: readonly RichLine[]): string {
  let number = 0
  return lines
    .map(({ kind, runs }) => {
      number = kind === 'number' ? number + 1 : 0
      const text = runs.map(writeRun).join('')
      if (kind === 'bullet') return `- ${text}`
      if (kind === 'number') return `${number}. ${text}`
      return kind === 'subheading' ? `### ${text}` : text
    })
    .join('\n')
}

function writeRun({ text, bold }: Run): string {
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  return bold && core !== '' ? `${before}**${core}**${after}` : text
}

/** Without its marks. */
export function plainRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** Every point on a line of its own, numbered. */
export function numberedLines(points: readonly string[]): string {
  return points.map((point, index) => `${index + 1}. ${point.replaceAll('\n', ' ')}`).join('\n')
}
