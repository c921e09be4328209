/** Long work piece by piece, so that the door is answered between two of them. */
import { AppError } from './app-error.ts'

const TURN_MS = 12

/** Throws cancelled. Answers what the pieces come to. */
export async function inTurns<Piece, Result>(
  pieces: Iterator<Piece, Result>,
  signal: AbortSignal | undefined,
  work: (piece: Piece) => void,
): Promise<Result> {
  let since = performance.now()
  try {
    for (let step = pieces.next(); ; step = pieces.next()) {
      if (step.done) return step.value
      work(step.value)
      if (performance.now() - since < TURN_MS) continue
      await new Promise<void>((resolve) => setImmediate(resolve))
      if (signal?.aborted) throw new AppError('cancelled')
      since = performance.now()
    }
  } finally {
    // Broken off, it still holds what it reads from: a database that is being read can't be closed.
    pieces.return?.()
  }
}
