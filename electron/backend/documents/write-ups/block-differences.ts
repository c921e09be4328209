/** How tables, labels and photos differ from what they were, in words: row by row, not as a whole. */
import type { DataBlock } from '#shared/domain/write-up/part.ts'

/** Lines of simple rich text; none where nothing differs. */
export function blockDifferences(before: readonly DataBlock[], now: readonly DataBlock[]): string[] {
  const [old, fresh] = [blockLines(before), blockLines(now)]
  const was = new Map(old.map((line) => [keyOf(line), line]))
  const is = new Map(fresh.map((line) => [keyOf(line), line]))
  const changed = [...is].flatMap(([key, line]) => {
    const then = was.get(key)
    if (then === line) return []
    return [then === undefined ? `- Ditambahkan: ${line}` : `- Semula ${then}; menjadi ${line}`]
  })
  const gone = [...was].filter(([key]) => !is.has(key)).map(([, line]) => `- Tidak berlaku lagi: ${line}`)
  return [...changed, ...gone]
}

/** One line for everything that has a name of its own: a row, a label, a photo. */
export function blockLines(blocks: readonly DataBlock[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'table':
        return block.rows.map((row) => rowLine(block.columns, row))
      case 'labels':
        return block.labels.map(({ label, value }) => `${label}: ${value}`)
      case 'photos':
        return block.photos.map(({ caption }) => caption)
      case 'points':
        return block.points.map((point) => point.replaceAll('\n', ' '))
      case 'paragraph':
        return [block.text]
      case 'subheading':
        return []
    }
  })
}

/** "PNS: diundang 120, hadir 98": the first cell names the row; one of bare numbers does not. */
function rowLine(columns: readonly { head: string }[], row: readonly string[]): string {
  const nameAt = columns[0]?.head === 'No.' ? 1 : 0
  const cells = row.flatMap((cell, index) =>
    index === nameAt || (nameAt === 1 && index === 0) || cell === ''
      ? []
      : [`${columns[index]?.head.toLowerCase() ?? ''} ${cell}`],
  )
  return cells.length === 0 ? (row[nameAt] ?? '') : `${row[nameAt] ?? ''}: ${cells.join(', ')}`
}

/** What stays the same when a figure changes: the words before the first colon; a time is none. */
function keyOf(line: string): string {
  return line.split(': ')[0] ?? line
}
