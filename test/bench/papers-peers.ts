/**
 * Our papers against what others make papers with, on the same content, whole processes in turn: from the start of
 * the program with its content in a file to the finished PDF. Each side has its own folder of the temporary folder;
 * `npm run bench -- papers-peers` needs about five minutes on two quiet cores, most of them LibreOffice's and ReportLab's.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RESOURCES } from '../support/paper-data.ts'
import { type BenchLine, median, sideBySide } from './bench-line.ts'
import { bundleOurs } from './peers/bundle.ts'
import { type PaperName, PAPERS, writeContent } from './peers/content.ts'
import { type Command, type Ran, run } from './peers/process.ts'
import { type Job, nodeCommand, type Side, sides } from './peers/sides.ts'

const ROOT = join(import.meta.dirname, '../..')
const CACHE = join(ROOT, '.cache/bench')
const RESOURCE_FOLDER = join(RESOURCES, '.')

const PEOPLE: Readonly<Record<PaperName, number>> = {
  attendance_list: 5_000,
  integrity_pact: 1_000,
  badges: 1_000,
}
const TITLES: Readonly<Record<PaperName, string>> = {
  attendance_list: 'attendance list of 5,000 rows',
  integrity_pact: '1,000 pakta integritas with QR',
  badges: '1,000 badges',
}
const MANY = 50_000
const LINEAR_ROUNDS = 3
/** Per row, 50,000 rows against 5,000. */
const TIME_GOAL = 1.1
/** In all. What may grow is the content itself, not what is drawn of it; the rest is how much garbage V8 lets lie. */
const MEMORY_GOAL = 3
const KIB_PER_PERSON = 3

export async function* benchPapersPeers(): AsyncGenerator<BenchLine> {
  const work = mkdtempSync(join(tmpdir(), 'papers-'))
  try {
    const bench = new PapersBench(work, await bundleOurs(ROOT, join(CACHE, 'ours')))
    for (const side of sides(CACHE)) yield* bench.against(side)
    yield* bench.sizes()
    yield* await bench.growth()
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

class PapersBench {
  readonly #work: string
  readonly #program: string

  constructor(work: string, program: string) {
    this.#work = work
    this.#program = program
  }

  async *against(side: Side): AsyncGenerator<BenchLine> {
    const missing = side.missing()
    if (missing !== null) {
      console.log(`${side.name}: not installed, not measured (${missing})`)
      return
    }
    for (const paper of side.papers) {
      const [ours, theirs] = [this.#ours(paper, PEOPLE[paper]), this.#job(side.name, paper, PEOPLE[paper])]
      const command = side.prepare(theirs)
      const line = await sideBySide(
        { name: `${TITLES[paper]} / ${side.name}`, unit: 'ms', goal: side.goal },
        side.rounds,
        async () => (await run(ours)).ms,
        async () => (await run(command)).ms,
      )
      const kib = sizeOf(theirs) / PEOPLE[paper]
      yield { ...line, note: `theirs ${kib.toFixed(2)} KiB per person` }
    }
  }

  /** Of the papers made last. */
  sizes(): BenchLine[] {
    return PAPERS.map((paper) => {
      const ours = sizeOf(this.#job('ours', paper, PEOPLE[paper])) / PEOPLE[paper]
      const [base, ratio] = [KIB_PER_PERSON, ours / KIB_PER_PERSON]
      return { name: `${TITLES[paper]}, size per person / goal`, ours, base, unit: 'KiB', ratio, goal: 1 }
    })
  }

  /** What a row costs when there are ten times as many. */
  async growth(): Promise<BenchLine[]> {
    const [many, few] = [MANY, PEOPLE.attendance_list]
    const commands = [many, few].map((people) => this.#ours('attendance_list', people))
    const rounds: Ran[][] = []
    for (let round = 0; round < LINEAR_ROUNDS; round++) {
      const ran: Ran[] = []
      for (const command of commands) ran.push(await run(command))
      rounds.push(ran)
    }
    const medianOf = (side: number, figure: (ran: Ran) => number) =>
      median(rounds.flatMap((ran) => ran.slice(side, side + 1)).map(figure))
    const time = [medianOf(0, ({ ms }) => ms / many), medianOf(1, ({ ms }) => ms / few)] as const
    const peak = ({ output }: Ran) => Number(output) / 1024
    const memory = [medianOf(0, peak), medianOf(1, peak)] as const
    return [
      compared('attendance list, time per row at 50,000 / at 5,000', time, 'ms', TIME_GOAL),
      compared('attendance list, peak memory at 50,000 / at 5,000', memory, 'MiB', MEMORY_GOAL),
    ]
  }

  #ours(paper: PaperName, people: number): Command {
    return nodeCommand(this.#program, this.#job('ours', paper, people))
  }

  #job(side: string, paper: PaperName, people: number): Job {
    const folder = join(this.#work, `${side.replace(' ', '-')}-${paper}-${people}`)
    mkdirSync(folder, { recursive: true })
    return { paper, folder, content: writeContent(this.#work, paper, people), resources: RESOURCE_FOLDER }
  }
}

function compared(
  name: string,
  [ours, base]: readonly [number, number],
  unit: string,
  goal: number,
): BenchLine {
  return { name, ours, base, unit, ratio: ours / base, goal }
}

/** KiB of the paper a job has made. */
function sizeOf(job: Job): number {
  return statSync(join(job.folder, 'paper.pdf')).size / 1024
}
