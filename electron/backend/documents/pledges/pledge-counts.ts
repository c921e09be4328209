/** How many pledged each text of an event, by category. */
import type { Event } from '#shared/contract/events.ts'
import { type Category, CATEGORIES } from '#shared/domain/category.ts'
import { categoryLabel } from '#shared/domain/category-label.ts'
import { INSTRUMENT_LABELS, type InstrumentKind } from '#shared/domain/events.ts'
import { isMeantFor } from '#shared/domain/instrument.ts'
import type { PledgeState } from '#shared/domain/pledge-state.ts'
import { thousands } from '#shared/domain/words.ts'
import type { PlainBlock } from '#shared/domain/write-up/part.ts'
import type { ReadableDb } from '../../store/db.ts'
import { countPledges } from '../../store/pledges.ts'

/** `signed` in ink; `drawn` on a screen. */
type Line = { label: string; people: number; signed: number; drawn: number; spoken: number }
export type PledgeCounts = { instrument: InstrumentKind; lines: Line[] }

/** Only texts that somebody pledged; of the categories, whom a text is meant for, and who pledged it all the same. */
export function loadPledgeCounts(db: ReadableDb, event: Event): PledgeCounts[] {
  return event.instruments.flatMap((instrument) => {
    const counts = countPledges(db, event.id, instrument)
    const lines = CATEGORIES.flatMap((category) => {
      const line = lineOf(category, counts, event.province)
      const isCounted = line.people > 0 && (isMeantFor(instrument, category, event) || hasPledged(line))
      return isCounted ? [line] : []
    })
    return lines.some(hasPledged) ? [{ instrument, lines }] : []
  })
}

function hasPledged({ signed, drawn, spoken }: Line): boolean {
  return signed + drawn + spoken > 0
}

type Count = { category: Category; state: PledgeState; count: number }

function lineOf(category: Category, counts: readonly Count[], province: string): Line {
  const own = counts.filter((count) => count.category === category)
  const inState = (state: PledgeState) => own.find((count) => count.state === state)?.count ?? 0
  return {
    label: categoryLabel(category, province),
    people: own.reduce((sum, { count }) => sum + count, 0),
    signed: inState('signed'),
    drawn: inState('drawn'),
    spoken: inState('spoken'),
  }
}

export function pledgeCountBlocks(counts: readonly PledgeCounts[]): PlainBlock[] {
  return counts.flatMap(({ instrument, lines }): PlainBlock[] => [
    { kind: 'subheading', text: INSTRUMENT_LABELS[instrument] },
    countTable([...lines, totalOf(lines)]),
  ])
}

/** Signatures drawn on a screen have a column of their own where there are any. */
function countTable(lines: readonly Line[]): PlainBlock {
  const hasDrawn = lines.some(({ drawn }) => drawn > 0)
  const heads = ['Diundang', 'Tanda tangan', ...(hasDrawn ? ['Gambar'] : []), 'Lisan']
  return {
    kind: 'table',
    columns: [
      { head: 'Kategori', share: hasDrawn ? 0.36 : 0.46 },
      ...heads.map((head) => ({ head, share: hasDrawn ? 0.16 : 0.18, align: 'right' as const })),
    ],
    rows: lines.map(({ label, people, signed, drawn, spoken }) => [
      label,
      ...[people, signed, ...(hasDrawn ? [drawn] : []), spoken].map(thousands),
    ]),
  }
}

export function totalOf(lines: readonly Line[]): Line {
  const sum = (part: Exclude<keyof Line, 'label'>) => lines.reduce((all, line) => all + line[part], 0)
  return {
    label: 'Jumlah',
    people: sum('people'),
    signed: sum('signed'),
    drawn: sum('drawn'),
    spoken: sum('spoken'),
  }
}
