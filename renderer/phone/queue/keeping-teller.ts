/** The way to the laptop for a desk that goes on where the Wi-Fi does not: first kept, then asked, then said. */
import type { ErrorCode } from '#shared/contract/errors.ts'
import type { ScanOutcomeKind } from '#shared/domain/scan.ts'
import type { DoorAnswer, DoorAsk, DoorTeller } from '../door/asks.ts'
import type { ScanQueue } from './scan-queue.ts'

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
    if (ask.kind !== 'code' && ask.kind !== 'person') return journalled(await straight(ask), ask, keeper)
    const { nonce: id, at: stand } = ask
    const who = ask.kind === 'code' ? { code: ask.code } : { participantId: ask.participantId }
    const kept = await keeper.queue.keep({ id, stand, ...who })
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

/** A guest has no card yet: once the laptop knows him he can be marked, for a laptop that is lost later. */
async function journalled(answer: DoorAnswer, ask: DoorAsk, { queue }: Keeper): Promise<DoorAnswer> {
  if (ask.kind === 'guest' && answer.kind === 'answered' && 'attendee' in answer.outcome) {
    const { id: participantId } = answer.outcome.attendee
    await queue.journal({ id: ask.nonce, stand: ask.at, participantId })
  }
  return answer
}
