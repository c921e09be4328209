/**
 * Lets people arrive at several desks at once, through the very door that the real event uses: the same questions, the
 * same checks, the same entries on the disk. Only the people are invented.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import type { ArrivalsFacts } from '#shared/domain/rehearsal.ts'
import { AppError } from '../../app-error.ts'

export type Door = Pick<ContractRouterClient<Contract>['attendance'], 'scan' | 'undo' | 'summary'>

export type ArrivalsOrder = {
  eventId: string
  /** What stands on the cards of those who arrive. */
  cards: readonly string[]
  desks: number
  /** Null: as fast as it goes. */
  perMinute: number | null
  onArrival: (done: number) => void
  signal: AbortSignal | undefined
}

/** Every so many cards are shown at two desks at once, or taken back and shown again. */
const DOUBLE_EVERY = 20
const UNDO_EVERY = 50
/** People do not come like a clock ticks. */
const JITTER = 0.6

type Timed = { desk: string; ms: number }
type Run = Omit<ArrivalsOrder, 'cards'> & {
  door: Door
  waiting: string[]
  done: number
  timed: Timed[]
  doubles: ArrivalsFacts['doubles']
  undos: ArrivalsFacts['undos']
}

/** Throws cancelled. */
export async function letArrive(door: Door, order: ArrivalsOrder): Promise<ArrivalsFacts> {
  const { eventId, cards, desks } = order
  const before = (await door.summary({ eventId })).present
  const run: Run = {
    ...order,
    door,
    waiting: [...cards],
    done: 0,
    timed: [],
    doubles: { tried: 0, caught: 0 },
    undos: { tried: 0, right: 0 },
  }
  const beganAt = performance.now()
  await Promise.all(Array.from({ length: desks }, (_, place) => workAtDesk(run, `Meja ${place + 1}`)))
  const seconds = (performance.now() - beganAt) / 1000
  const { present } = await door.summary({ eventId })
  return { ...factsOf(run, seconds), countsAgree: present - before === cards.length }
}

async function workAtDesk(run: Run, desk: string): Promise<void> {
  const { perMinute, desks, signal } = run
  for (let code = run.waiting.pop(); code !== undefined; code = run.waiting.pop()) {
    if (perMinute !== null)
      await pause(((desks * 60_000) / perMinute) * (1 + JITTER * (Math.random() - 0.5)), signal)
    if (signal?.aborted) throw new AppError('cancelled')
    const number = (run.done += 1)
    if (number % DOUBLE_EVERY === 0) await arriveTwice(run, desk, code)
    else if (number % UNDO_EVERY === 1) await arriveAgain(run, desk, code)
    else await scanned(run, desk, code)
    run.onArrival(number)
  }
}

async function scanned(run: Run, desk: string, code: string) {
  const began = performance.now()
  const outcome = await run.door.scan({ eventId: run.eventId, nonce: randomUUID(), desk, code })
  run.timed.push({ desk, ms: performance.now() - began })
  return outcome
}

/** Somebody's card and a photo of it, at two desks in the same instant. */
async function arriveTwice(run: Run, desk: string, code: string): Promise<void> {
  const outcomes = await Promise.all([scanned(run, desk, code), scanned(run, `${desk} (kembar)`, code)])
  const letIn = outcomes.filter(({ kind }) => kind === 'welcome')
  run.doubles.tried += 1
  if (letIn.length === 1) run.doubles.caught += 1
}

async function arriveAgain(run: Run, desk: string, code: string): Promise<void> {
  const first = await scanned(run, desk, code)
  if (first.kind !== 'welcome') return
  const { eventId, door } = run
  run.undos.tried += 1
  await door.undo({ eventId, nonce: randomUUID(), desk, entryId: first.entryId, reason: 'Gladi bersih' })
  if ((await scanned(run, desk, code)).kind === 'welcome') run.undos.right += 1
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await wait(ms, undefined, { signal })
  } catch {
    throw new AppError('cancelled')
  }
}

function factsOf(run: Run, seconds: number): Omit<ArrivalsFacts, 'countsAgree'> {
  const names = [...new Set(run.timed.map(({ desk }) => desk))].filter((desk) => !desk.endsWith('(kembar)'))
  const all = sorted(run.timed)
  return {
    station: 'arrivals',
    people: run.done,
    seconds,
    perMinute: seconds > 0 ? (run.done / seconds) * 60 : 0,
    medianMs: at(all, 0.5),
    p95Ms: at(all, 0.95),
    slowestMs: at(all, 1),
    desks: names.sort().map((desk) => {
      const own = sorted(run.timed.filter((one) => one.desk === desk))
      return { desk, arrivals: own.length, medianMs: at(own, 0.5) }
    }),
    doubles: run.doubles,
    undos: run.undos,
  }
}

function sorted(timed: readonly Timed[]): number[] {
  return timed.map(({ ms }) => ms).sort((a, b) => a - b)
}

function at(values: readonly number[], share: number): number {
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
}
