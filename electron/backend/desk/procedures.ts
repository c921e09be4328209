/** The part of the contract that devices are answered, through the same router as the window. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ORPCError } from '@orpc/server'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { DESK_PATHS } from '#shared/contract/desk-words.ts'
import type { AppRouter } from '../router.ts'
import type { DeskSessionRow } from '../store/desks.ts'
import type { ReadableDb } from '../store/db.ts'
import { LARGEST_BODY_BYTES } from './gate.ts'
import { narrowed } from './subset.ts'

type CallContext = { session: DeskSessionRow }

export type AnswerProcedure = (
  request: IncomingMessage,
  response: ServerResponse,
  session: DeskSessionRow,
) => Promise<boolean>

/** False where the path is no procedure. */
export function procedureHandler(db: ReadableDb, router: AppRouter): AnswerProcedure {
  const handler = new RPCHandler<CallContext>(router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: LARGEST_BODY_BYTES })],
    clientInterceptors: [
      (call) => {
        const input = narrowed(db, call.context.session, call.path.join('.'), call.input)
        if (!input) throw new ORPCError('FORBIDDEN')
        return call.next({ ...call, input })
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
