/** One event on its way to the centre, and what is written down about it here. */
import type { Sending } from '#shared/contract/central.ts'
import type { ExportProfile } from '#shared/domain/export-profile.ts'
import { AppError } from '../../app-error.ts'
import { readCentralMigrations } from '../../central/central-schema.ts'
import type { CentralAccess } from '../../central/connection.ts'
import { type Piece, piecesOf } from '../../central/pieces.ts'
import { sendPieces, type Sent } from '../../central/send-event.ts'
import type { Context } from '../../context.ts'
import { insertActivity } from '../../store/activity.ts'
import { insertSending, listSendings, type SendingEnd, updateSendingEnded } from '../../store/central.ts'
import type { ThisLaptop } from '../../store/laptops.ts'
import { newestNumber } from '../../store/migration-files.ts'
import { openSnapshot } from '../../store/snapshot.ts'
import { inTurns } from '../../in-turns.ts'

export type Asked = {
  eventId: string
  people: number
  profile: ExportProfile
  reason: string
  laptop: ThisLaptop
  place: string
  access: CentralAccess
  progress: (done: number, total: number) => void
  signal: AbortSignal | undefined
}

/** Throws central_…, and writes down that it failed. */
export async function sendAndRecord(context: Context, asked: Asked): Promise<Sending> {
  const { eventId, place, profile, reason } = asked
  const id = context.newId()
  await context.write((db, tell) => {
    const startedAt = context.clock()
    insertSending(db, { id, eventId, place, profile, reason, startedAt })
    insertActivity(db, {
      ...{ id: context.newId(), eventId, at: startedAt, what: 'export', count: asked.people },
      detail: profile === 'public' ? 'pusat publik' : 'pusat internal',
    })
    tell('central', eventId)
  })
  try {
    const { digest, ...sent } = await send(context, id, asked)
    await end(context, eventId, { id, digest, problem: null, ...sent })
  } catch (error) {
    const problem = error instanceof AppError ? error.code : 'internal'
    const outcome = problem === 'cancelled' ? 'cancelled' : 'failed'
    await end(context, eventId, { id, outcome, problem, rows: 0, total: 0, digest: '' })
    throw error
  }
  const [newest] = listSendings(context.db, eventId, 1)
  if (!newest) throw new AppError('not_found')
  return newest
}

async function send(context: Context, id: string, asked: Asked): Promise<Sent> {
  const { eventId, profile, reason, laptop, access, progress } = asked
  // The app may be closed meanwhile; what was sent stays sent.
  const signal = asked.signal ? AbortSignal.any([asked.signal, context.shut]) : context.shut
  const pieces = await cutEvent(context, { eventId, profile, laptop, signal })
  const from = { id: laptop.laptopId, name: laptop.name }
  const schema = newestNumber(readCentralMigrations(context.paths.resources))
  return sendPieces(
    pieces,
    { id, eventId, laptop: from, profile, reason },
    { access, schema, progress, signal },
  )
}

type Cutting = Pick<Asked, 'eventId' | 'profile' | 'laptop' | 'signal'>

/** From one unchanging view, which is let go of before anything goes over the network. */
export async function cutEvent(
  { paths }: Pick<Context, 'paths'>,
  { eventId, profile, laptop, signal }: Cutting,
): Promise<Piece[]> {
  const snapshot = openSnapshot(paths)
  const pieces: Piece[] = []
  try {
    const from = { eventId, laptopId: laptop.laptopId }
    await inTurns(piecesOf(snapshot.db, profile, from), signal, (piece) => pieces.push(piece))
    return pieces
  } finally {
    snapshot.close()
  }
}

async function end(context: Context, eventId: string, sent: Omit<SendingEnd, 'endedAt'>): Promise<void> {
  await context.write((db, tell) => {
    updateSendingEnded(db, { ...sent, endedAt: context.clock() })
    tell('central', eventId)
  })
}
