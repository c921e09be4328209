/** What taking something would come to, by doing it and taking it back. */
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { WritableDb } from '../../store/db.ts'

/** Nothing of `work` is kept. Throws what it throws, and cancelled. */
export async function onlyTried<Outcome>(
  { writeInSteps }: Context,
  work: (db: WritableDb) => Generator<void, Outcome>,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  let outcome: { is: Outcome } | undefined
  try {
    await writeInSteps(function* (db) {
      outcome = { is: yield* work(db) }
      throw new TakenBack()
    }, signal)
  } catch (error) {
    if (error instanceof TakenBack && outcome) return outcome.is
    throw error
  }
  throw new AppError('internal')
}

class TakenBack extends Error {}
