/**
 * Sends one event to the centre: what stands there already is left out, every piece is one transaction with its resume
 * point, and a connection that breaks is opened anew. A piece whose answer was lost is found there or sent once more;
 * either way it stands once.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { ExportProfile } from '#shared/domain/export-profile.ts'
import { AppError } from '../app-error.ts'
import { inTurns } from '../in-turns.ts'
import type { ReadableDb } from '../store/db.ts'
import { centralError, isPassing } from './central-error.ts'
import { requireSameSchema } from './central-schema.ts'
import { type CentralAccess, CentralConnection } from './connection.ts'
import { batchesOf, digestOf, type Piece, pieceKey, piecesOf, rowsIn } from './pieces.ts'

export type Sending = {
  /** The nonce of this sending: repeated, it stands once. */
  id: string
  eventId: string
  laptop: { id: string; name: string }
  profile: ExportProfile
  /** Why, where more than 'public' is sent. */
  reason: string
}

export type SendingOptions = {
  access: CentralAccess
  /** The newest migration that this app knows. */
  schema: number
  progress?: (doneRows: number, totalRows: number) => void
  signal?: AbortSignal | undefined
  /** How often in a row a connection is opened anew without a piece getting through, and the first pause. */
  patience?: { tries: number; firstPauseMs: number }
}

export type Sent = {
  outcome: 'complete' | 'same' | 'cancelled'
  /** Rows that were sent, and those of them that were new or newer there. */
  rows: number
  taken: number
  /** Rows of the event under this profile. */
  total: number
  digest: string
}

const PATIENCE = { tries: 5, firstPauseMs: 1_000 }

/** `db` is any opened event database, best an unchanging view of it. Throws AppError central_…, not_found, cancelled. */
export async function sendEvent(db: ReadableDb, sending: Sending, options: SendingOptions): Promise<Sent> {
  const pieces: Piece[] = []
  const from = { eventId: sending.eventId, laptopId: sending.laptop.id }
  await inTurns(piecesOf(db, sending.profile, from), options.signal, (piece) => pieces.push(piece))
  return sendPieces(pieces, sending, options)
}

/** The same for an event that was cut already. */
export async function sendPieces(
  pieces: readonly Piece[],
  sending: Sending,
  options: SendingOptions,
): Promise<Sent> {
  if (pieces.length === 0) throw new AppError('not_found')
  const total = rowsIn(pieces)
  const sent: Sent = { outcome: 'complete', rows: 0, taken: 0, total, digest: digestOf(pieces) }
  const { tries, firstPauseMs } = options.patience ?? PATIENCE
  let failures = 0
  for (;;) {
    const before = sent.rows
    try {
      return await sendMissing(pieces, sending, options, sent)
    } catch (error) {
      if (options.signal?.aborted) return { ...sent, outcome: 'cancelled' }
      failures = sent.rows > before ? 1 : failures + 1
      // Where nothing was ever reached the network is not there: waiting would only keep the clerk waiting.
      const wasReached = sent.rows > 0 || !(error instanceof AppError && error.code === 'central_unreachable')
      if (!isPassing(error) || !wasReached || failures > tries) throw error
      await pause(firstPauseMs * 2 ** (failures - 1), undefined, { signal: options.signal }).catch(() => {})
      if (options.signal?.aborted) return { ...sent, outcome: 'cancelled' }
    }
  }
}

async function sendMissing(
  pieces: readonly Piece[],
  sending: Sending,
  { access, schema, progress = () => {}, signal }: SendingOptions,
  sent: Sent,
): Promise<Sent> {
  const connection = await CentralConnection.open(access)
  // Not only between two pieces: a server that no longer answers would be waited for.
  const giveUp = () => void connection.close()
  signal?.addEventListener('abort', giveUp)
  try {
    // While it was opened nobody listened.
    if (signal?.aborted) return { ...sent, outcome: 'cancelled' }
    await greet(connection, schema)
    const known = await received(connection, sending)
    const missing = pieces.filter((piece) => known.get(pieceKey(piece)) !== piece.hash)
    if (missing.length === 0 && sent.rows === 0) return { ...sent, outcome: 'same' }
    await begin(connection, sending)
    let left = rowsIn(missing)
    for (const batch of batchesOf(missing)) {
      progress(sent.total - left, sent.total)
      if (signal?.aborted) return { ...sent, outcome: 'cancelled' }
      sent.taken += await take(connection, sending.id, batch)
      sent.rows += rowsIn(batch)
      left -= rowsIn(batch)
    }
    await connection.ask('select ikrar.finish_sending($1, $2)', [sending.id, sent.total])
    progress(sent.total, sent.total)
    return { ...sent, outcome: 'complete' }
  } finally {
    signal?.removeEventListener('abort', giveUp)
    await connection.close()
  }
}

export type Greeting = { schema: number; province: string }

/** Throws central_newer, central_older, central_read_only, central_role_refused. */
export async function greet(connection: CentralConnection, schema: number): Promise<Greeting> {
  const [row] = await connection.ask<{ greeting: Greeting & { writable: boolean } }>(
    'select ikrar.greet() as greeting',
  )
  if (!row) throw new AppError('central_not_prepared')
  const { writable, ...greeting } = row.greeting
  requireSameSchema(greeting.schema, schema)
  if (!writable) throw new AppError('central_read_only')
  return greeting
}

async function received(
  connection: CentralConnection,
  { eventId, laptop }: Sending,
): Promise<Map<string, string>> {
  const rows = await connection.ask<{ part: string; number: number; hash: string }>(
    'select part, number, hash from ikrar.received($1, $2)',
    [eventId, laptop.id],
  )
  return new Map(rows.map((row) => [pieceKey(row), row.hash]))
}

async function begin(connection: CentralConnection, sending: Sending): Promise<void> {
  const { id, eventId, laptop, profile, reason } = sending
  await connection.ask('select ikrar.begin_sending($1, $2, $3, $4, $5, $6)', [
    ...[id, eventId, laptop.id, laptop.name, profile, reason],
  ])
}

/** All or none of them. */
async function take(
  connection: CentralConnection,
  sendingId: string,
  batch: readonly Piece[],
): Promise<number> {
  const [row] = await connection.ask<{ taken: number }>('select ikrar.take($1, $2, $3, $4) as taken', [
    sendingId,
    batch.map(({ part }) => part),
    batch.map(({ number }) => number),
    batch.map(({ content }) => content),
  ])
  if (!row) throw centralError(new Error('Connection terminated'))
  return row.taken
}
