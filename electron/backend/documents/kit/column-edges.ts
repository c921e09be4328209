/** Where the columns of a table begin: as wide as asked for, and never narrower than a word of their heads. */

/** Widths in points: what was asked for, and what the longest word of the head takes with its padding. */
export type ColumnWidth = { asked: number | undefined; least: number }

/**
 * Where each column begins, and where the last one ends; the table fills `width` from `left`. A column of no
 * asked width takes what the others leave. What a column lacks, the others give of what they don't need.
 */
export function columnEdges(columns: readonly ColumnWidth[], left: number, width: number): number[] {
  const given = columns.reduce((sum, { asked = 0 }) => sum + asked, 0)
  const wide = columns.map(({ asked = width - given, least }) => ({ asked, least }))
  const lacking = wide.reduce((sum, { asked, least }) => sum + Math.max(0, least - asked), 0)
  const spare = wide.reduce((sum, { asked, least }) => sum + Math.max(0, asked - least), 0)
  // Where all together lack room, a head is broken after all.
  const part = spare === 0 ? 0 : Math.min(1, lacking / spare)
  const filled = lacking === 0 ? 0 : Math.min(1, spare / lacking)
  const edges = [left]
  for (const { asked, least } of wide) {
    const free = asked - least
    edges.push((edges.at(-1) ?? left) + asked - (free > 0 ? free * part : free * filled))
  }
  return edges
}
