/** Between two parts of a long reading the door is served; and the database may have been shut meanwhile. */
import { AppError } from '../../app-error.ts'

/** Throws AppError database_busy when it was: whoever asked asks anew. */
export async function breath(shut: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve))
  if (shut.aborted) throw new AppError('database_busy')
}
