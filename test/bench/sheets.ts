/**
 * How well photos of signed sheets are read: real sheets of the app with made-up signatures, spoilt as scanners and
 * telephones spoil them, at least 2,000 rows for each condition.
 */
import { CONDITIONS, NOTHING, PRINT_DPI, readingOf, sumOf } from '../support/sheet-photos/conditions.ts'
import { printedList } from '../support/sheet-photos/printed-sheet.ts'
import type { BenchLine } from './bench-line.ts'

const PEOPLE = 300
const ROWS_EACH = 2000
/** In a hundred decided rows. */
const MOST_WRONG = 1

/** `ours` are the wrong ones of a hundred decided rows, `base` the most that they may be. */
export async function* benchSheets(): AsyncGenerator<BenchLine> {
  const pages = await printedList(PEOPLE, PRINT_DPI)
  for (const [name, spoil] of Object.entries(CONDITIONS)) {
    let tally = NOTHING
    for (let index = 0; tally.rows < ROWS_EACH; index++) {
      const page = pages[index % pages.length]
      if (page) tally = sumOf(tally, await readingOf(page, spoil, index + 1))
    }
    const wrong = (100 * tally.wrong) / (tally.right + tally.wrong)
    const asked = ((100 * tally.asked) / tally.rows).toFixed(1)
    const note = `${tally.rows} rows on ${tally.pages} pages, ${tally.wrong} wrong, ${asked} % asked, ${tally.unread} pages unread`
    yield { name, ours: wrong, base: MOST_WRONG, unit: '% wrong', ratio: wrong / MOST_WRONG, goal: 1, note }
  }
}
