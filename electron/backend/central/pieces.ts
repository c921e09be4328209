/**
 * An event cut into pieces of the same rows in the same order whenever it is cut, each known by its hash: what stands
 * at the centre already is told by comparing hashes, so a sending that broke off goes on, and an unchanged event is
 * not sent again.
 */
import { createHash } from 'node:crypto'
import type { ExportProfile } from '#shared/domain/export-profile.ts'
import { eachSentRow, partsOf, type SentFrom } from '../store/central-rows.ts'
import type { ReadableDb } from '../store/db.ts'

/** Large enough that the way to the centre and back costs little, small enough that little is sent twice. */
const PIECE_ROWS = 1_000

export type Piece = {
  part: string
  number: number
  rows: number
  /** A JSON array. */
  content: string
  /** SHA-256 of the content, as the centre makes it. */
  hash: string
}

export const pieceKey = ({ part, number }: Pick<Piece, 'part' | 'number'>) => `${part} ${number}`

/** One piece a step, so that the door is answered in between. */
export function* piecesOf(db: ReadableDb, profile: ExportProfile, from: SentFrom): Generator<Piece> {
  for (const part of partsOf(profile)) {
    let rows: string[] = []
    let number = 0
    for (const row of eachSentRow(db, part, from)) {
      rows.push(row)
      if (rows.length < PIECE_ROWS) continue
      yield pieceOf(part.part, number, rows)
      number += 1
      rows = []
    }
    if (rows.length > 0) yield pieceOf(part.part, number, rows)
  }
}

function pieceOf(part: string, number: number, rows: readonly string[]): Piece {
  const content = `[${rows.join(',')}]`
  const hash = createHash('sha256').update(content).digest('hex')
  return { part, number, rows: rows.length, content, hash }
}

export function rowsIn(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { rows }) => sum + rows, 0)
}

/** Small ones go together: a small event is one way to the centre and back. */
export function* batchesOf(pieces: readonly Piece[]): Generator<Piece[]> {
  let batch: Piece[] = []
  for (const piece of pieces) {
    if (batch.length > 0 && rowsIn(batch) + piece.rows > PIECE_ROWS) {
      yield batch
      batch = []
    }
    batch.push(piece)
  }
  if (batch.length > 0) yield batch
}

/** Equal where nothing that would be sent differs. */
export function digestOf(pieces: readonly Piece[]): string {
  const digest = createHash('sha256')
  for (const piece of pieces) digest.update(`${pieceKey(piece)} ${piece.hash}\n`)
  return digest.digest('hex')
}
