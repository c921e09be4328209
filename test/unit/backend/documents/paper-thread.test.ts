import { afterEach, expect, test } from 'vitest'
import type { DrawOrder } from '../../../../electron/backend/documents/draw.ts'
import { PaperThread, type WorkOptions } from '../../../../electron/backend/documents/paper-thread.ts'
import { attendanceData, badgesData, RESOURCES } from '../../../support/paper-data.ts'
import { pdfFacts } from '../../../support/pdf-tools.ts'

let thread = new PaperThread()
afterEach(async () => {
  await thread.close()
  thread = new PaperThread()
})

const render = (order: DrawOrder, options?: WorkOptions) => thread.do({ type: 'draw', order }, options)
const list = (people: number): DrawOrder => ({
  kind: 'attendance_list',
  data: attendanceData(people),
  resources: RESOURCES,
  createdAt: 0,
})

test('orders are drawn one after the other in a thread of their own', async () => {
  const badges: DrawOrder = { kind: 'badges', data: badgesData(12), resources: RESOURCES, createdAt: 0 }
  const papers = await Promise.all([render(list(50)), render(badges), render(list(3))])
  expect(papers.map((paper) => pdfFacts(paper.bytes).get('Pages'))).toEqual(
    papers.map((paper) => String(paper.pages)),
  )
})

test('a long paper tells how far it is', async () => {
  const told: number[] = []
  const { pages } = await render(list(2_000), { onPage: (page) => told.push(page) })
  expect(told.length).toBeGreaterThan(2)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(Math.max(...told)).toBeLessThanOrEqual(pages)
})

test('a paper that is cancelled while it is drawn ends at once, and the next one is drawn', async () => {
  const stop = new AbortController()
  const long = render(list(20_000), { signal: stop.signal, onPage: () => stop.abort() })
  const next = render(list(3))
  await expect(long).rejects.toMatchObject({ code: 'cancelled' })
  expect((await next).pages).toBeGreaterThan(0)
})

test('a paper that is cancelled while it waits is never drawn', async () => {
  const stop = new AbortController()
  const first = render(list(200))
  const waiting = render(list(200), { signal: stop.signal })
  stop.abort()
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
  expect((await first).pages).toBeGreaterThan(1)
  const late = render(list(3), { signal: stop.signal })
  await expect(late).rejects.toMatchObject({ code: 'cancelled' })
})

test('a paper that can not be drawn fails without words of its own, and the next one is drawn', async () => {
  const broken: DrawOrder = { ...list(3), resources: '/rahasia/tidak-ada' }
  const failure = await render(broken).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Error)
  expect(String(failure)).not.toContain('rahasia')
  expect((await render(list(3))).pages).toBeGreaterThan(0)
})

test('closing answers everybody who still waits', async () => {
  const first = render(list(5_000))
  const second = render(list(5_000))
  const answers = Promise.allSettled([first, second])
  await thread.close()
  for (const answer of await answers)
    expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } })
})
