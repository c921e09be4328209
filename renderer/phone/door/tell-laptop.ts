/**
 * The straight way to the laptop: asked again under the same nonce while no answer comes, so that it counts once.
 * Whatever stands between a desk and this way (a queue, where the Wi-Fi is gone) is a DoorTeller, too.
 */
import { ORPCError } from '@orpc/client'
import { isErrorCode } from '#shared/texts/errors.ts'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import { deskClient } from '../../bridge/http-link.ts'
import type { DoorAnswer, DoorAsk, DoorTeller } from './asks.ts'

const ANSWER_WITHIN_MS = 4_000
const TRIES = 3
const BETWEEN_TRIES_MS = 600

export function laptopTeller({ event, name: desk }: DeskSelf): DoorTeller {
  return async (ask) => {
    for (let tries = 1; ; tries++) {
      try {
        return await Promise.race([told(ask, { eventId: event.id, desk }), silence()])
      } catch (error) {
        const code = refusalOf(error)
        if (code && code !== 'database_busy') return { kind: 'failed', code }
        if (tries >= TRIES) return { kind: 'not_reached' }
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS))
      }
    }
  }
}

async function told(ask: DoorAsk, at: { eventId: string; desk: string }): Promise<DoorAnswer> {
  const { nonce, at: stand, override } = ask
  const asked = { ...at, nonce, at: stand, ...(override && { override }) }
  const { attendance, substitutes } = deskClient
  switch (ask.kind) {
    case 'code':
      return { kind: 'answered', outcome: await attendance.scan({ ...asked, code: ask.code }) }
    case 'person': {
      const { participantId } = ask
      return { kind: 'answered', outcome: await attendance.checkIn({ ...asked, participantId }) }
    }
    case 'guest':
      return { kind: 'answered', outcome: await attendance.walkIn({ ...asked, person: ask.person }) }
    case 'stand_in': {
      const { whom, substitute: words } = ask
      // Whose card it is, is known once the kept scan of it has come.
      if ('code' in whom) return { kind: 'not_reached' }
      const { of: _of, ...substitute } = words
      return { kind: 'answered', outcome: await substitutes.arrive({ ...at, nonce, ...whom, substitute }) }
    }
    case 'undo': {
      const { entryId, reason } = ask
      return { kind: 'undone', ...(await attendance.undo({ ...at, nonce, entryId, reason })) }
    }
  }
}

function silence(): Promise<never> {
  return new Promise((_resolve, reject) => setTimeout(() => reject(new Error('no answer')), ANSWER_WITHIN_MS))
}

/** Undefined where it did not come from the laptop's own answer. */
function refusalOf(error: unknown) {
  if (!(error instanceof ORPCError)) return undefined
  if (isErrorCode(error.code)) return error.code
  // What it says without a code of ours: refused by the role, by the shape of the question, for being too many.
  return 'internal' as const
}
