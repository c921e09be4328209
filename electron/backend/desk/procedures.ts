/** The part of the contract that devices are answered, through the same router as the window. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ORPCError } from '@orpc/server'
import { StandardRPCHandler } from '@orpc/server/standard'
import { DESK_PATHS } from '#shared/contract/desk-words.ts'
import type { Context } from '../context.ts'
import type { AppRouter } from '../router.ts'
import { type DeskSessionRow, hasMaskedNames } from '../store/desks.ts'
import { readJson, refuse, sendForm, sendJson } from './answers.ts'
import { covered } from './covered.ts'
import { mostBytesAt } from './gate.ts'
import { OwnArrivals } from './own-arrivals.ts'
import { Rate } from './rates.ts'
import { ROUTES } from './routes.ts'
import { narrowed } from './subset.ts'

/** A clerk who types fast asks a few times a name; a list is not read out letter by letter. */
const SEARCHES_PER_MINUTE = 60
/** Only the path of an address is looked at; to read each anew would be work at every scan. */
const ADDRESSES: ReadonlyMap<string, URL> = new Map(
  ROUTES.map(({ path }) => [path, new URL(path, 'https://laptop')]),
)

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
  const handler = new StandardRPCHandler<CallContext>(router, {
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
    const url = ADDRESSES.get((request.url ?? '').split('?')[0] ?? '')
    if (!url) return false
    const body = await readJson(request, mostBytesAt(url.pathname))
    if (typeof body === 'string') {
      refuse(response, body)
      return true
    }
    // The gate has let in nothing but JSON, and no stream is answered: what Node's handler does for those takes
    // longer than a scan.
    const asked = {
      method: 'POST',
      url,
      headers: request.headers,
      body: async () => body.value,
      signal: undefined,
    }
    const answer = await handler.handle(asked, { prefix: DESK_PATHS.rpc, context: { session } })
    if (!answer.matched) return false
    const { body: answered, status } = answer.response
    if (answered instanceof FormData) await sendForm(response, answered, status)
    else sendJson(response, answered, status)
    return true
  }
}
