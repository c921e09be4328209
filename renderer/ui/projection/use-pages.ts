/** A long list on a screen that nobody scrolls: one part after the other. */
import { useNow } from '../use-now.ts'

/** `first` is the place of the first one shown, from 0. All parts are full but the last. */
export function usePages<Item>(
  items: readonly Item[],
  size: number,
  everyMs: number,
): { first: number; shown: readonly Item[] } {
  const now = useNow(everyMs)
  const pages = Math.max(1, Math.ceil(items.length / size))
  // By the clock, so that several screens of one hall show the same part.
  const first = (Math.floor(now / everyMs) % pages) * size
  return { first, shown: items.slice(first, first + size) }
}
