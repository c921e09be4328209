import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ChangeTopic } from '#shared/contract/changes.ts'
import { ChangedTeller } from '../../../../electron/backend/desk/changed-teller.ts'

const EVENT = '01a20170-0000-7000-8000-000000000001'
const OTHER_EVENT = '01a20170-0000-7000-8000-000000000002'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function listening() {
  const told: ChangeTopic[][] = []
  const teller = new ChangedTeller(EVENT, (topics) => told.push(topics))
  const hear = (topic: ChangeTopic, eventId?: string) =>
    teller.hear({ kind: 'changed', topic, ...(eventId && { eventId }) })
  return { told, teller, hear }
}

it('the first change is told in the same moment', () => {
  const { told, hear } = listening()
  hear('attendance', EVENT)
  expect(told).toEqual([['attendance']])
})

it('four hundred scans a second are told twenty times, and the last of them within a twentieth of a second', () => {
  const { told, hear } = listening()
  for (let scan = 0; scan < 400; scan++) {
    hear('attendance', EVENT)
    if (scan % 2 === 0) vi.advanceTimersByTime(5)
  }
  expect(told.length).toBeLessThanOrEqual(21)
  const before = told.length
  hear('notes', EVENT)
  vi.advanceTimersByTime(50)
  expect(told).toHaveLength(before + 1)
  expect(told.at(-1)).toContain('notes')
})

it('nothing is told of another event, of what devices do not show, and after it was stopped', () => {
  const { told, teller, hear } = listening()
  hear('attendance', OTHER_EVENT)
  hear('protection')
  expect(told).toEqual([])
  hear('attendance')
  hear('attendance')
  teller.stop()
  vi.advanceTimersByTime(1_000)
  expect(told).toEqual([['attendance']])
})
