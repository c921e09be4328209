/**
 * Ten times the pace of a long day (250,000 scans at eight desks over HTTPS, 20,000 signatures, 500 papers and 200
 * packages of another laptop in eight hours), for as many minutes as are asked: 48 are the whole day. Memory, the
 * write-ahead log, open files (counted where Linux lists them) and the time of a scan must not grow with it.
 */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type BenchLine, median } from './bench-line.ts'
import { Crew } from './desks/crew.ts'
import { quantile, quantiles } from './desks/figures.ts'
import { Hall } from './desks/hall.ts'
import { Beside } from './soak/beside.ts'

const DAY_MINUTES = 48
const SCANS = 250_000
const SIGNATURES = 20_000
const PAPERS = 500
const PACKAGES = 200
const DESKS = 8
/** As many hours as the day has: what grows is looked for after the first. */
const PARTS = 8
const SAMPLE_EVERY_MS = 2000
const MEGABYTE = 1024 * 1024

type Sample = { part: number; rss: number; wal: number; files: number }

export async function* benchSoak(minutes: number): AsyncGenerator<BenchLine> {
  const share = minutes / DAY_MINUTES
  const perDesk = Math.ceil(SCANS / (DAY_MINUTES * 60) / DESKS)
  const scansOfPart = Math.floor((minutes * 60) / PARTS) * DESKS * perDesk
  const amounts = {
    signatures: Math.round(SIGNATURES * share),
    papers: Math.round(PAPERS * share),
    packages: Math.round(PACKAGES * share),
  }
  const hall = await Hall.open({ people: scansOfPart * PARTS, withPast: false })
  const beside = await Beside.open(hall.backend, amounts)
  const crew = new Crew()
  const latencies: number[][] = []
  const samples: Sample[] = []
  const sampling = setInterval(
    () => samples.push({ part: latencies.length, ...measured(hall.backend.data) }),
    SAMPLE_EVERY_MS,
  )
  try {
    const others = beside.during(minutes * 60_000)
    while (latencies.length < PARTS) {
      const codes = hall.take(scansOfPart)
      const report = await crew.do({ kind: 'pace', desks: hall.desks, codes, perSecond: perDesk })
      if (report.verdicts['welcome'] !== scansOfPart)
        throw new Error(`not all are in: ${JSON.stringify(report.verdicts)}`)
      latencies.push(report.latencies)
    }
    await others
  } finally {
    clearInterval(sampling)
    crew.end()
    await beside.close()
    await hall.backend.remove()
  }
  const { signatures, papers, packages } = amounts
  const done = `${scansOfPart * PARTS} scans, ${signatures} signatures, ${papers} papers, ${packages} packages`
  yield* soakLines(samples, latencies, `${done} in ${minutes} min`)
}

function measured(data: string): Omit<Sample, 'part'> {
  return {
    rss: process.memoryUsage.rss() / MEGABYTE,
    wal: statSync(join(data, 'kegiatan.db-wal')).size / MEGABYTE,
    files: readdirSync('/proc/self/fd').length,
  }
}

function soakLines(samples: readonly Sample[], latencies: readonly number[][], done: string): BenchLine[] {
  const of = (what: 'rss' | 'wal' | 'files', part: number) =>
    samples.filter((one) => one.part === part).map((one) => one[what])
  const last = PARTS - 1
  const grown = (what: 'rss' | 'files') => median(of(what, last)) - median(of(what, 1))
  const mostLog = Math.max(...samples.map(({ wal }) => wal))
  const [first = [], final = []] = [latencies[0], latencies[last]]
  const [firstP99, finalP99] = [quantile(first, 0.99), quantile(final, 0.99)]
  const most = (name: string, ours: number, base: number, unit: string, note?: string): BenchLine => ({
    ...{ name, ours, base, unit, ratio: ours / base, goal: 1, ...(note && { note }) },
  })
  const eighths = latencies.map((_, part) => Math.round(median(of('rss', part)))).join(', ')
  const memory = `${eighths} MB in the eighths of ${done}`
  return [
    most('a day of work: memory grown after its first eighth / 50 MB', grown('rss'), 50, 'MB', memory),
    most('a day of work: longest write-ahead log / 64 MB', mostLog, 64, 'MB'),
    most('a day of work: open files more than after its first eighth / 8', grown('files'), 8, 'files'),
    {
      ...{ name: 'a day of work: p99 of a scan in its last eighth / in its first', unit: 'ms', goal: 1.3 },
      ...{ ours: finalP99, base: firstP99, ratio: finalP99 / firstP99 },
      note: `first ${quantiles(first)}; last ${quantiles(final)}`,
    },
  ]
}
