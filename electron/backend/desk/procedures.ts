/** The part of the contract that devices are answered, through the same router as the window. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ORPCError } from '@orpc/server'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { DESK_PATHS } from '#shared/contract/desk-words.ts'
import type { Context } from '../context.ts'
import type { AppRouter } from '../router.ts'
import { type DeskSessionRow, hasMaskedNames } from '../store/desks.ts'
import { covered } from './covered.ts'
import { LARGEST_BODY_BYTES } from './gate.ts'
import { OwnArrivals } from './own-arrivals.ts'
import { Rate } from './rates.ts'
import { narrowed } from './subset.ts'

/** A clerk who types fast asks a few times a name; a list is not read out letter by letter. */
const SEARCHES_PER_MINUTE = 60

type CallContext = { session: DeskSessionRow }

export type AnswerProcedure = (
  request: IncomingMessage,
  response: ServerResponse,
  session: DeskSessionRow,
) => Promise<boolean>

/** False where the path is no procedure. */
export function procedureHandler({ db, clock }: Context, router: AppRouter): AnswerProcedure {
  const own = new OwnArrivals(clock)
  const searches = new Rate(SEARCHES_PER_MINUTE, 60_000, clock)
  const handler = new RPCHandler<CallContext>(router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: LARGEST_BODY_BYTES })],
    clientInterceptors: [
      async (call) => {
        const { session } = call.context
        const name = call.path.join('.')
        const input = narrowed({ session, db, own }, name, call.input)
        if (!input) throw new ORPCError('FORBIDDEN')
        if (name === 'deskWork.find' && !searches.take(session.id)) throw new ORPCError('TOO_MANY_REQUESTS')
        const answer = await call.next({ ...call, input })
        own.note(session.id, answer)
        return covered(name, answer, { namesMasked: hasMaskedNames(db, session.eventId) })
      },
    ],
  })
  return async (request, response, session) => {
    const { matched } = await handler.handle(request, response, {
      prefix: DESK_PATHS.rpc,
      context: { session },
    })
    return matched
  }
}
