/** The part of the contract that devices are answered. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ORPCError, toORPCError } from '@orpc/client'
import { StandardRPCJsonSerializer, StandardRPCSerializer } from '@orpc/client/standard'
import type { Context } from '../context.ts'
import type { Answering, Procedures } from '../procedures.ts'
import { type DeskSessionRow, hasMaskedNames } from '../store/desks.ts'
import { readJson, refuse, sendForm, sendJson } from './answers.ts'
import { covered } from './covered.ts'
import { mostBytesAt } from './gate.ts'
import { OwnArrivals } from './own-arrivals.ts'
import { Rate } from './rates.ts'
import { PROCEDURES } from './routes.ts'
import { narrowed } from './subset.ts'

/** A clerk who types fast asks a few times a name; a list is not read out letter by letter. */
const SEARCHES_PER_MINUTE = 60

export type AnswerProcedure = (
  request: IncomingMessage,
  response: ServerResponse,
  session: DeskSessionRow,
) => Promise<boolean>

/** Questions and answers as the links of phones write them. */
const serializer = new StandardRPCSerializer(new StandardRPCJsonSerializer())

/** False where the path is no procedure. */
export function procedureHandler({ db, clock }: Context, procedures: Procedures): AnswerProcedure {
  const own = new OwnArrivals(clock)
  const searches = new Rate(SEARCHES_PER_MINUTE, 60_000, clock)
  const answering = answeringByName(procedures)

  const answerOf = async (session: DeskSessionRow, name: string, given: unknown): Promise<unknown> => {
    const input = narrowed({ session, db, own }, name, readQuestion(given))
    if (!input) throw new ORPCError('FORBIDDEN')
    if (name === 'deskWork.find' && !searches.take(session.id)) throw new ORPCError('TOO_MANY_REQUESTS')
    const answer = await answering.get(name)?.(input)
    own.note(session.id, answer)
    return covered(name, answer, { namesMasked: hasMaskedNames(db, session.eventId) })
  }

  return async (request, response, session) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const name = PROCEDURES.get(path)
    if (name === undefined) return false
    const body = await readJson(request, mostBytesAt(path))
    if (typeof body === 'string') {
      refuse(response, body)
      return true
    }
    const { answered, status } = await answerOf(session, name, body.value).then(
      (answer) => ({ answered: answer, status: 200 }),
      (thrown: unknown) => {
        const error = toORPCError(thrown)
        return { answered: error.toJSON(), status: error.status }
      },
    )
    const written = serializer.serialize(answered)
    if (written instanceof FormData) await sendForm(response, written, status)
    else sendJson(response, written, status)
    return true
  }
}

function answeringByName(procedures: Procedures): ReadonlyMap<string, Answering> {
  return new Map(
    Object.entries(procedures).flatMap(([group, ofGroup]) =>
      // Each takes what its contract says; it is checked there.
      Object.entries(ofGroup).map(([name, answering]) => [`${group}.${name}`, answering as Answering]),
    ),
  )
}

function readQuestion(given: unknown): unknown {
  try {
    return serializer.deserialize(given)
  } catch (cause) {
    throw new ORPCError('BAD_REQUEST', { cause })
  }
}
