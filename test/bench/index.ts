/** npm run bench: what the app costs beside the bare work it is made of, as ratios in one run. */
import type { BenchLine } from './bench-line.ts'
import { benchCheckIn } from './check-in.ts'
import { benchImport } from './import.ts'
import { benchPapers } from './papers.ts'

const asked = process.argv.slice(2)
const benches: Record<string, () => Promise<BenchLine[]>> = {
  'check-in': benchCheckIn,
  import: benchImport,
  papers: benchPapers,
}

for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  for (const line of await bench()) {
    const figures = `${line.ours.toFixed(3)} / ${line.base.toFixed(3)} ${line.unit}`
    const verdict = line.ratio <= line.goal ? 'reached' : 'MISSED'
    console.log(`${line.name}: ratio ${line.ratio.toFixed(2)} (${figures}; goal ${line.goal} ${verdict})`)
  }
}
