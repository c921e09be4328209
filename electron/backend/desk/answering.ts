/** What the server says beside procedures: how the pairing stands, whose device this is, that the laptop is there. */
import { type DeskSelf, pairAsk, waitAsk, type WaitAnswer } from '#shared/contract/desk-link.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import type { Context } from '../context.ts'
import type { Procedures } from '../procedures.ts'
import { eventOf } from '../services/event-of.ts'
import { type DeskSessionRow, hasMaskedNames } from '../store/desks.ts'
import { refuse, sendJson } from './answers.ts'
import { deviceKind } from './device-kind.ts'
import type { Pairing } from './pairing.ts'
import { procedureHandler } from './procedures.ts'
import type { DeskAnswers } from './server.ts'
import { giveCookie, type Sessions } from './sessions.ts'
import type { Streams } from './streams.ts'

/** Shorter than any proxy or phone gives up. */
const WAIT_MOST_MS = 20_000

type Given = {
  context: Context
  procedures: Procedures
  pairing: Pairing
  sessions: Sessions
  streams: Streams
}

export function deskAnswers({ context, procedures, pairing, sessions, streams }: Given): DeskAnswers {
  return {
    sessionOf: (request) => sessions.of(request),

    pair: async (body, request, response) => {
      const asked = pairAsk.safeParse(body)
      if (!asked.success) return refuse(response, 'bad_request')
      const address = request.socket.remoteAddress ?? ''
      const device = deviceKind(request.headers['user-agent'])
      const answer = pairing.ask(asked.data, { address, device })
      if (answer === 'too_often') refuse(response, 'too_often')
      else sendJson(response, answer)
    },

    wait: async (body, _request, response) => {
      const asked = waitAsk.safeParse(body)
      if (!asked.success) return refuse(response, 'bad_request')
      const heard = await pairing.heard(asked.data.token, WAIT_MOST_MS)
      if (heard?.verdict === 'allowed') giveCookie(response, heard.sessionToken)
      sendJson(response, waitAnswer(heard?.verdict))
    },

    session: (response, session) => sendJson(response, selfOf(context, session)),

    live: (response, session) => streams.add(session.id, response),

    procedure: procedureHandler(context, procedures),
  }
}

function waitAnswer(verdict: 'waiting' | 'refused' | 'allowed' | undefined): WaitAnswer {
  if (verdict === undefined) return { kind: 'expired' }
  return { kind: verdict === 'allowed' ? 'welcome' : verdict }
}

function selfOf({ db, clock }: Context, { name, operator, role, eventId }: DeskSessionRow): DeskSelf {
  const { id, title, instruments, days, zone } = eventOf(db, eventId)
  const today = dayAsked({ days, zone }, clock())
  const others = days.map(({ day }) => day).filter((day) => day !== today)
  return {
    ...{ name, operator, role, namesMasked: hasMaskedNames(db, eventId) },
    event: { id, title, zone, withPledge: instruments.length > 0 },
    purposes: [
      ...instruments.map((instrument) => ({ kind: 'pledge' as const, instrument })),
      ...[today, ...others].map((day) => ({ kind: 'attendance' as const, day })),
    ],
  }
}
