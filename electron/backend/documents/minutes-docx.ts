/** Temporary: the real one is being written. */
import type { ReadableDb } from '../store/db.ts'
import type { LoadContext } from './document.ts'

export async function minutesDocx(_db: ReadableDb, _options: unknown, _context: LoadContext): Promise<Uint8Array> {
  return new Uint8Array()
}
