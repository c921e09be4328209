/**
 * The door on the network: eight desks, each with a connection and an address of its own, in a process beside the
 * laptop's. `desks` takes some two minutes; `desks-soak` keeps the pace of 400 scans a second for ten.
 */
import { type BareInsert, bareInsert } from './bare-insert.ts'
import { type BenchLine, median } from './bench-line.ts'
import { Crew } from './desks/crew.ts'
import { perSecond, quantile, quantiles } from './desks/figures.ts'
import { syncTimes } from './desks/fsync.ts'
import { DAY, Hall } from './desks/hall.ts'
import { now, type Report } from './desks/orders.ts'
import { openWithoutDatabase } from './desks/without-database.ts'

const ROUNDS = 9
const SCANS = 800
const WARM_UP = 2500
const GROUP = 8
const PACE_PER_DESK = 50
const DESKS = 8
const SAME_ROUNDS = 10_000
/** As fast as a real door is at its fastest. */
const DOOR_PER_DESK = 2
const ATTACK_SECONDS = 20
const CHANGES = 200
/** Of bare durable inserts at least seven tenths, in time for each. */
const RUSH_GOAL = 1 / 0.7

export async function* benchDesks(): AsyncGenerator<BenchLine> {
  const crew = new Crew()
  const halls = {
    empty: await Hall.open({ people: WARM_UP + ROUNDS * SCANS, withPast: false }),
    full: await Hall.open({ people: 50_000, withPast: true }),
  }
  try {
    yield* await rushes(crew, halls)
    yield await pace(crew, halls.full, 20)
    yield* await screens(crew, halls.full)
    yield await attacked(crew, halls.full)
    yield await same(crew, halls.full)
  } finally {
    crew.end()
    for (const { backend } of Object.values(halls)) await backend.remove()
  }
}

/** Ten minutes of 400 scans a second, 240,000 people. */
export async function* benchDesksSoak(): AsyncGenerator<BenchLine> {
  const seconds = 600
  const hall = await Hall.open({ people: seconds * DESKS * PACE_PER_DESK, withPast: false })
  const crew = new Crew()
  yield await pace(crew, hall, seconds)
  crew.end()
  await hall.backend.remove()
}

type Round = { empty: number; full: number; plain: number; bare: number; grouped: number }

/** Milliseconds for each check-in: everything in turn, so that a disk that slows down slows all of them. */
async function rushes(crew: Crew, { empty, full }: { empty: Hall; full: Hall }): Promise<BenchLine[]> {
  const bare = bareInsert(DAY)
  const plain = await openWithoutDatabase(empty.desks.eventId)
  const heard = { empty: [] as number[], full: [] as number[] }
  const rushAt = async (hall: Hall, count: number, latencies: number[]) => {
    const report = await crew.do({ kind: 'rush', desks: hall.desks, codes: hall.take(count) })
    latencies.push(...report.latencies)
    return report.tookMs / welcomed(report, count)
  }
  const plainRush = async () => {
    const desks = { ...empty.desks, door: { ...empty.desks.door, port: plain.port } }
    const codes = Array.from({ length: SCANS }, () => 'X')
    const report = await crew.do({ kind: 'rush', desks, codes })
    return report.tookMs / welcomed(report, SCANS)
  }
  await rushAt(empty, WARM_UP, [])
  await rushAt(full, WARM_UP, [])
  insertFor(bare, WARM_UP, 1)
  const syncs: number[] = []
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const single = insertFor(bare, SCANS, 1)
    const atEmpty = await rushAt(empty, SCANS, heard.empty)
    const atFull = await rushAt(full, SCANS, heard.full)
    const again = insertFor(bare, SCANS, 1)
    const grouped = insertFor(bare, SCANS, GROUP)
    syncs.push(...syncTimes(25))
    rounds.push({
      empty: atEmpty,
      full: atFull,
      plain: await plainRush(),
      bare: (single + again) / 2,
      grouped,
    })
  }
  bare.remove()
  await plain.close()
  return rushLines(rounds, heard, syncs)
}

function insertFor(bare: BareInsert, count: number, group: number): number {
  const began = performance.now()
  for (let index = 0; index < count; index += group) bare.insert(group)
  return (performance.now() - began) / count
}

function rushLines(
  rounds: readonly Round[],
  heard: { empty: number[]; full: number[] },
  syncs: number[],
): BenchLine[] {
  const middle = (side: keyof Round) => median(rounds.map((round) => round[side]))
  const ratio = (ours: keyof Round, base: keyof Round) =>
    median(rounds.map((round) => round[ours] / round[base]))
  const rate = (side: keyof Round) => `${Math.round(1000 / middle(side))}/s`
  const compared = (name: string, ours: keyof Round, base: keyof Round, goal: number, note: string) => ({
    ...{ name, ours: middle(ours), base: middle(base), unit: 'ms', ratio: ratio(ours, base), goal, note },
  })
  const spread = (side: 'empty' | 'full') => {
    const shares = rounds.map((round) => (100 * round.bare) / round[side])
    return `${Math.round(Math.min(...shares))}–${Math.round(Math.max(...shares))} % of bare inserts over ${ROUNDS} rounds`
  }
  const disk = `fsync p50 ${quantile(syncs, 0.5).toFixed(2)}, p99 ${quantile(syncs, 0.99).toFixed(2)} ms`
  const beside = `bare in groups of ${GROUP} ${rate('grouped')}, the same server without the database ${rate('plain')}; ${disk}`
  return [
    compared(
      '8 desks over HTTPS / bare durable inserts, nobody there yet',
      ...(['empty', 'bare', RUSH_GOAL] as const),
      `${rate('empty')} against ${rate('bare')}, ${spread('empty')}; ${quantiles(heard.empty)}; ${beside}`,
    ),
    compared(
      '8 desks over HTTPS / bare durable inserts, 50,000 people and 1,000,000 entries',
      ...(['full', 'bare', RUSH_GOAL] as const),
      `${rate('full')}, ${spread('full')}; ${quantiles(heard.full)}`,
    ),
    compared('8 desks with 1,000,000 entries / with none', 'full', 'empty', 1.15, ''),
    {
      ...{ name: 'p99 of 8 desks in a rush / 50 ms', ours: quantile(heard.full, 0.99), base: 50, unit: 'ms' },
      ...{ ratio: quantile(heard.full, 0.99) / 50, goal: 1 },
    },
  ]
}

/** Throws where anybody was not let in. */
function welcomed({ verdicts }: Report, count: number): number {
  if (verdicts['welcome'] !== count) throw new Error(`not all are in: ${JSON.stringify(verdicts)}`)
  return count
}

async function pace(crew: Crew, hall: Hall, seconds: number): Promise<BenchLine> {
  const count = seconds * DESKS * PACE_PER_DESK
  const report = await crew.do({
    ...{ kind: 'pace', desks: hall.desks, codes: hall.take(count), perSecond: PACE_PER_DESK },
  })
  welcomed(report, count)
  const p99 = quantile(report.latencies, 0.99)
  return {
    name: `8 desks, ${PACE_PER_DESK} scans a second each for ${seconds} s, from when each was due: p99 / 150 ms`,
    ...{ ours: p99, base: 150, unit: 'ms', ratio: p99 / 150, goal: 1 },
    note: `${quantiles(report.latencies)} (goals 10, 150, 400), 0 errors of ${count}; ${diskAlone(report)}`,
  }
}

/** An answer can't be sooner than the disk: what one page in a file of its own took in the same minutes. */
function diskAlone({ syncs }: Report): string {
  return `one page in another file took the disk ${quantiles(syncs)}, at most ${Math.max(...syncs).toFixed(0)} ms`
}

/** Desks at the pace of a real door, while strangers do what they can. */
async function attacked(crew: Crew, hall: Hall): Promise<BenchLine> {
  const strangers = new Crew()
  const attack = strangers.do({ kind: 'attack', desks: hall.desks, seconds: ATTACK_SECONDS + 2 })
  const count = ATTACK_SECONDS * DESKS * DOOR_PER_DESK
  const codes = hall.take(count)
  const report = await crew.do({ kind: 'pace', desks: hall.desks, codes, perSecond: DOOR_PER_DESK })
  welcomed(report, count)
  const { verdicts: tried } = await attack
  strangers.end()
  const p99 = quantile(report.latencies, 0.99)
  const doing = Object.entries(tried).map(([what, times]) => `${times} ${what}`)
  return {
    name: `8 desks, ${DOOR_PER_DESK} scans a second each while strangers attack: p99 / 80 ms`,
    ...{ ours: p99, base: 80, unit: 'ms', ratio: p99 / 80, goal: 1 },
    note: `${quantiles(report.latencies)}, 0 errors of ${count}; ${doing.join(', ')} in ${ATTACK_SECONDS} s`,
  }
}

/** From the scan at one desk until the new number stands on eight phones, and in the laptop's own window. */
async function screens(crew: Crew, hall: Hall): Promise<BenchLine[]> {
  const { client } = hall.backend
  const { eventId } = hall.desks
  const { present } = await client.attendance.summary({ eventId, day: DAY })
  const shown: { present: number; at: number }[] = []
  const stop = new AbortController()
  const watching = (async () => {
    for await (const change of await client.changes.watch({}, { signal: stop.signal })) {
      if (change.kind !== 'changed' || change.topic !== 'attendance') continue
      const summary = await client.attendance.summary({ eventId, day: DAY })
      shown.push({ present: summary.present, at: now() })
    }
  })().catch(() => {})
  const codes = hall.take(CHANGES)
  const report = await crew.do({ kind: 'screens', desks: hall.desks, codes, everyMs: 60, present })
  stop.abort()
  await watching
  welcomed(report, CHANGES)
  const window = report.askedAt.flatMap((asked, scan) => {
    const seen = shown.find((one) => one.present > present + scan)
    return seen ? [seen.at - asked] : []
  })
  const line = (name: string, latencies: number[], expected: number): BenchLine => {
    const p99 = latencies.length === expected ? quantile(latencies, 0.99) : Infinity
    const note = `${quantiles(latencies)}, ${latencies.length} of ${expected} seen`
    return { name, ours: p99, base: 200, unit: 'ms', ratio: p99 / 200, goal: 1, note }
  }
  return [
    line('a change on one desk until it stands on 8 phones: p99 / 200 ms', report.latencies, CHANGES * DESKS),
    line('a change on one desk until it stands in the window: p99 / 200 ms', window, CHANGES),
  ]
}

async function same(crew: Crew, hall: Hall): Promise<BenchLine> {
  const { desks } = hall
  const report = await crew.do({ kind: 'same', desks, codes: hall.take(SAME_ROUNDS) })
  const { welcome = 0, already = 0 } = report.verdicts
  return {
    name: `the same ticket at 8 desks at the same instant, ${SAME_ROUNDS} times: other than one let in`,
    ...{ ours: report.wrong, base: SAME_ROUNDS, unit: 'rounds', ratio: report.wrong / SAME_ROUNDS, goal: 0 },
    note: `${welcome} welcome, ${already} told who came first; ${Math.round(perSecond(SAME_ROUNDS * DESKS, report.tookMs))} answers a second`,
  }
}
