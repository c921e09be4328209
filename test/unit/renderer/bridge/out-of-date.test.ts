import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LONGEST_PAUSE_MS, OutOfDate, SHORTEST_PAUSE_MS } from '../../../../renderer/bridge/out-of-date.ts'

const EVENT = '01a20170-0000-7000-8000-000000000001'
const OTHER_EVENT = '01a20170-0000-7000-8000-000000000002'

/** A question on the screen, as `ask` names it, that counts how often it was asked. */
function question(queries: QueryClient, path: [string, string], eventId: string, takesMs = 0) {
  const asked = { times: 0, answer: -1 }
  let truth = 0
  const observer = new QueryObserver(queries, {
    queryKey: [path, { type: 'query', input: { eventId } }],
    queryFn: async () => {
      asked.times += 1
      const seen = truth
      if (takesMs > 0) await new Promise((resolve) => setTimeout(resolve, takesMs))
      return seen
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  const leave = observer.subscribe(({ data }) => {
    if (data !== undefined) asked.answer = data
  })
  return { asked, leave, becomes: (value: number) => (truth = value) }
}

describe('what a change makes old', () => {
  let queries: QueryClient
  let outOfDate: OutOfDate

  beforeEach(() => {
    vi.useFakeTimers()
    queries = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } })
    outOfDate = new OutOfDate(queries)
  })
  afterEach(() => {
    queries.clear()
    vi.useRealTimers()
  })

  it('is asked again at once, and only where it concerns the event', async () => {
    const here = question(queries, ['attendance', 'summary'], EVENT)
    const there = question(queries, ['attendance', 'summary'], OTHER_EVENT)
    const papers = question(queries, ['offices', 'list'], EVENT)
    await vi.advanceTimersByTimeAsync(0)
    here.becomes(1)
    outOfDate.add('attendance', EVENT)
    await vi.advanceTimersByTimeAsync(0)
    expect(here.asked).toEqual({ times: 2, answer: 1 })
    expect(there.asked.times).toBe(1)
    expect(papers.asked.times).toBe(1)
  })

  it('reaches every event when no event is named', async () => {
    const one = question(queries, ['participants', 'page'], EVENT)
    const two = question(queries, ['participants', 'page'], OTHER_EVENT)
    await vi.advanceTimersByTimeAsync(0)
    outOfDate.add('participants', undefined)
    await vi.advanceTimersByTimeAsync(0)
    expect([one.asked.times, two.asked.times]).toEqual([2, 2])
  })

  it('reaches the list of people when somebody arrives', async () => {
    const people = question(queries, ['participants', 'page'], EVENT)
    const facets = question(queries, ['participants', 'facets'], EVENT)
    await vi.advanceTimersByTimeAsync(0)
    outOfDate.add('attendance', EVENT)
    await vi.advanceTimersByTimeAsync(0)
    expect([people.asked.times, facets.asked.times]).toEqual([2, 1])
  })

  /** @returns the longest that a change waited to be seen, in milliseconds. */
  async function flood(counts: ReturnType<typeof question>, everyMs: number, scans: number): Promise<number> {
    const waiting: { scan: number; since: number }[] = []
    let longest = 0
    for (let now = 0; now < scans * everyMs; now += 1) {
      if (now % everyMs === 0) {
        const scan = now / everyMs + 1
        counts.becomes(scan)
        outOfDate.add('attendance', EVENT)
        waiting.push({ scan, since: now })
      }
      await vi.advanceTimersByTimeAsync(1)
      while (waiting[0] && waiting[0].scan <= counts.asked.answer)
        longest = Math.max(longest, now + 1 - (waiting.shift()?.since ?? 0))
    }
    return longest
  }

  it.each([1, 10, 70, 250])(
    'is on the screen within 200 ms of every change, when they come every %i ms',
    async (everyMs) => {
      const counts = question(queries, ['attendance', 'summary'], EVENT, 20)
      await vi.advanceTimersByTimeAsync(30)
      expect(await flood(counts, everyMs, Math.ceil(3_000 / everyMs))).toBeLessThan(200)
    },
  )

  it('leaves the backend in peace for most of the time when its answers take long', async () => {
    const counts = question(queries, ['attendance', 'summary'], EVENT, 100)
    await vi.advanceTimersByTimeAsync(100)
    await flood(counts, 1, 5_000)
    expect(counts.asked.times).toBeLessThanOrEqual(15)
  })

  it('is asked at most ten times a second in a flood, and once more after its last change', async () => {
    const counts = question(queries, ['attendance', 'summary'], EVENT)
    await vi.advanceTimersByTimeAsync(0)
    for (let scan = 1; scan <= 400; scan += 1) {
      counts.becomes(scan)
      outOfDate.add('attendance', EVENT)
      await vi.advanceTimersByTimeAsync(1000 / 400)
    }
    expect(counts.asked.times).toBeLessThanOrEqual(1 + 1000 / SHORTEST_PAUSE_MS + 1)
    await vi.advanceTimersByTimeAsync(2 * SHORTEST_PAUSE_MS)
    expect(counts.asked.answer).toBe(400)
  })

  it('is forgotten where no screen looks, so that nobody sees the old answer first', async () => {
    const seen = question(queries, ['events', 'list'], EVENT)
    await vi.advanceTimersByTimeAsync(0)
    seen.leave()
    outOfDate.add('events', EVENT)
    expect(queries.getQueryCache().getAll()).toEqual([])
  })

  it('is not broken off while it is answered, and asked again when the answer may be old', async () => {
    const slow = question(queries, ['documents', 'list'], EVENT, 3 * LONGEST_PAUSE_MS)
    await vi.advanceTimersByTimeAsync(LONGEST_PAUSE_MS)
    slow.becomes(7)
    outOfDate.add('documents', EVENT)
    await vi.advanceTimersByTimeAsync(3 * LONGEST_PAUSE_MS)
    expect(slow.asked.times).toBe(2)
    await vi.advanceTimersByTimeAsync(4 * LONGEST_PAUSE_MS)
    expect(slow.asked).toEqual({ times: 2, answer: 7 })
  })
})
