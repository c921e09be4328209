/**
 * npm run bench [-- NAME ...]: what the app costs beside the bare work it is made of, as ratios in one run.
 * `papers-peers` sets our papers against Typst, ReportLab, pdfmake, pdfkit and LibreOffice, each a process of its
 * own. It takes minutes and programs that not every machine has, so it runs only when named; a program that is not
 * installed is named in the output. Only when named, too: `sheets` tells how well photos of signed sheets are read, in
 * rows of a hundred; `codes` how well QR codes are read from pictures, with `--pictures DIR` from your own; `camera`
 * times a card from the frame to the verdict in the built app; `desks-soak` takes ten minutes of 400 scans a second,
 * `soak` the work of a long day ten times as fast, for `--minutes` (20; 48 are all of it).
 * Nothing here runs in `npm test`. Sources of the others: peers/ and plain-*.ts.
 */
import { parseArgs } from 'node:util'
import { benchArrivals } from './arrivals.ts'
import type { BenchLine } from './bench-line.ts'
import { benchCamera } from './camera.ts'
import { benchCentral } from './central.ts'
import { benchCheckIn } from './check-in.ts'
import { benchCodes } from './codes.ts'
import { benchDesks, benchDesksSoak } from './desks.ts'
import { benchExports } from './exports.ts'
import { benchImport } from './import.ts'
import { benchPapers } from './papers.ts'
import { benchPapersPeers } from './papers-peers.ts'
import { benchRecap } from './recap.ts'
import { benchSheets } from './sheets.ts'
import { benchSoak } from './soak.ts'
import { benchTransfers } from './transfers.ts'

const { positionals: asked, values } = parseArgs({
  allowPositionals: true,
  options: { pictures: { type: 'string' }, minutes: { type: 'string', default: '20' } },
})
const benches: Record<string, () => Promise<BenchLine[]> | AsyncIterable<BenchLine>> = {
  camera: benchCamera,
  arrivals: benchArrivals,
  central: benchCentral,
  'check-in': benchCheckIn,
  codes: () => benchCodes(values.pictures),
  desks: benchDesks,
  'desks-soak': benchDesksSoak,
  exports: benchExports,
  import: benchImport,
  papers: benchPapers,
  'papers-peers': benchPapersPeers,
  recap: benchRecap,
  sheets: benchSheets,
  soak: () => benchSoak(Number(values.minutes)),
  transfers: benchTransfers,
}
const onlyWhenNamed = ['camera', 'codes', 'desks-soak', 'papers-peers', 'recap', 'sheets', 'soak']

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
