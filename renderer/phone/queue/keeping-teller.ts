/** The way to the laptop for a desk that goes on where the Wi-Fi does not: first kept, then asked, then said. */
import type { ErrorCode } from '#shared/contract/errors.ts'
import type { ScanOutcomeKind } from '#shared/domain/scan.ts'
import type { DoorAnswer, DoorAsk, DoorTeller } from '../door/asks.ts'
import type { ScanQueue, ToKeep } from './scan-queue.ts'

/** A queue of people does not wait longer; what comes after it is delivered later. */
const ANSWER_WITHIN_MS = 2_500

/** The laptop has heard of it, but could not write it down: it happened all the same. */
const NOT_WRITTEN: ReadonlySet<ErrorCode> = new Set([
  ...(['disk_full', 'disk_failed', 'database_busy', 'database_damaged', 'folder_not_writable'] as const),
  ...(['data_in_use', 'data_locked', 'internal'] as const),
])
const WELCOME: ReadonlySet<ScanOutcomeKind> = new Set(['welcome', 'entered', 'reentered', 'left'])
const ALREADY: ReadonlySet<ScanOutcomeKind> = new Set(['already', 'inside'])

export type Keeper = {
  queue: ScanQueue
  /** The laptop was not heard for a while: asking it first would only cost time. */
  isAway: () => boolean
}

export function keepingTeller(straight: DoorTeller, keeper: Keeper): DoorTeller {
  return async (ask) => {
    if (ask.kind === 'undo') return takingBack(ask, straight, keeper)
    const asked = toKeep(ask)
    const kept = await keeper.queue.keep(asked)
    // Without a list of cards nothing can be told of a code, so nothing is promised either.
    if (!kept) return straight(ask)
    const answer = keeper.isAway() ? NOT_REACHED : await inTime(straight(ask))
    if (isWithoutAnswer(answer)) return { kind: 'kept', ...(await keeper.queue.decide(kept)) }
    await keeper.queue.answered(kept, shownBy(answer))
    return answer
  }
}

const NOT_REACHED: DoorAnswer = { kind: 'not_reached' }

async function inTime(asked: Promise<DoorAnswer>): Promise<DoorAnswer> {
  const late = new Promise<DoorAnswer>((resolve) => setTimeout(() => resolve(NOT_REACHED), ANSWER_WITHIN_MS))
  return Promise.race([asked, late])
}

function isWithoutAnswer(answer: DoorAnswer): boolean {
  return answer.kind === 'not_reached' || (answer.kind === 'failed' && NOT_WRITTEN.has(answer.code))
}

function shownBy(answer: DoorAnswer): 'welcome' | 'already' | 'refused' {
  if (answer.kind !== 'answered') return 'refused'
  if (WELCOME.has(answer.outcome.kind)) return 'welcome'
  return ALREADY.has(answer.outcome.kind) ? 'already' : 'refused'
}

type Undo = Extract<DoorAsk, { kind: 'undo' }>

/** Only the laptop can do it; an arrival bears the nonce of its scan. */
async function takingBack(ask: Undo, straight: DoorTeller, { queue }: Keeper): Promise<DoorAnswer> {
  const answer = await straight(ask)
  if (answer.kind === 'undone') await queue.takenBack(ask.entryId)
  return answer
}

function toKeep(ask: Exclude<DoorAsk, Undo>): ToKeep {
  const { nonce: id, at: stand } = ask
  switch (ask.kind) {
    case 'code':
      return { id, stand, code: ask.code }
    case 'person':
      return { id, stand, participantId: ask.participantId }
    case 'guest':
      return { id, stand, guest: ask.person }
    case 'stand_in':
      // Of the day, wherever the desk stands.
      return { id, stand: {}, substitute: ask.substitute, ...ask.whom }
  }
}
