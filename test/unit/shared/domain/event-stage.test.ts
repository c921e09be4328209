import { describe, expect, it } from 'vitest'
import { eventStage } from '#shared/domain/event-stage.ts'

describe('where the work of an event stands', () => {
  const days = ['2024-09-27', '2024-09-25']

  it('is before until its first day, whatever the order of the days', () => {
    expect(eventStage(days, '2024-09-24')).toBe('before')
    expect(eventStage(days, '2024-09-25')).toBe('during')
  })

  it('counts a pause between its days as the event', () => {
    expect(eventStage(days, '2024-09-26')).toBe('during')
  })

  it('is after from the morning that follows its last day', () => {
    expect(eventStage(days, '2024-09-27')).toBe('during')
    expect(eventStage(days, '2024-09-28')).toBe('after')
  })

  it('knows no day as not begun', () => {
    expect(eventStage([], '2024-09-28')).toBe('before')
  })
})
