/**
 * npm run bench [-- NAME ...]: what the app costs beside the bare work it is made of, as ratios in one run.
 * `papers-peers` sets our papers against Typst, ReportLab, pdfmake, pdfkit and LibreOffice, each a process of its
 * own. It takes minutes and programs that not every machine has, so it runs only when named; a program that is not
 * installed is named in the output. `sheets` tells how well photos of signed sheets are read, in rows of a hundred; it
 * takes minutes, too. Nothing here runs in `npm test`. Sources of the others: peers/ and plain-*.ts.
 */
import { benchArrivals } from './arrivals.ts'
import type { BenchLine } from './bench-line.ts'
import { benchCheckIn } from './check-in.ts'
import { benchImport } from './import.ts'
import { benchPapers } from './papers.ts'
import { benchPapersPeers } from './papers-peers.ts'
import { benchSheets } from './sheets.ts'

const asked = process.argv.slice(2)
const benches: Record<string, () => Promise<BenchLine[]> | AsyncIterable<BenchLine>> = {
  arrivals: benchArrivals,
  'check-in': benchCheckIn,
  import: benchImport,
  papers: benchPapers,
  'papers-peers': benchPapersPeers,
  sheets: benchSheets,
}
const onlyWhenNamed = ['papers-peers', 'sheets']

for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 ? !asked.includes(name) : onlyWhenNamed.includes(name)) continue
  for await (const line of await bench()) {
    const figures = `${line.ours.toFixed(3)} / ${line.base.toFixed(3)} ${line.unit}`
    const verdict = line.ratio <= line.goal ? 'reached' : 'MISSED'
    const note = line.note === undefined ? '' : `; ${line.note}`
    console.log(
      `${line.name}: ratio ${line.ratio.toFixed(2)} (${figures}; goal ${Number(line.goal.toFixed(2))} ${verdict}${note})`,
    )
  }
}
