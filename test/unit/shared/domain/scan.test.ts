import { describe, expect, test } from 'vitest'
import { decideScan, SCAN_OUTCOME_KINDS, type TicketFacts } from '#shared/domain/scan.ts'

const sound: TicketFacts = { ofThisEvent: true, revoked: false, participantRemoved: false, present: false }

function scan(facts: Partial<TicketFacts>, namesOtherEvent = false) {
  return decideScan({ code: 'sound', namesOtherEvent, ticket: { ...sound, ...facts } })
}

describe('the door', () => {
  test('welcomes a sound ticket once, and says "already" afterwards', () => {
    expect(scan({})).toBe('welcome')
    expect(scan({ present: true })).toBe('already')
  })

  test('tells garbage, forgeries and codes that nobody holds apart', () => {
    expect(decideScan({ code: 'unreadable' })).toBe('not_a_code')
    expect(decideScan({ code: 'paper' })).toBe('paper_code')
    expect(decideScan({ code: 'sheet' })).toBe('sheet_code')
    expect(decideScan({ code: 'forged' })).toBe('unknown')
    expect(decideScan({ code: 'sound', namesOtherEvent: false, ticket: null })).toBe('unknown')
  })

  test('knows another event by the number in the ticket, even when the ticket itself is not held', () => {
    expect(decideScan({ code: 'sound', namesOtherEvent: true, ticket: null })).toBe('other_event')
    expect(scan({ ofThisEvent: false })).toBe('other_event')
    expect(scan({ ofThisEvent: false, revoked: true, present: true })).toBe('other_event')
  })

  test('never welcomes a revoked card or a removed person, present or not', () => {
    for (const present of [true, false]) {
      expect(scan({ revoked: true, present })).toBe('revoked')
      expect(scan({ participantRemoved: true, present })).toBe('removed')
      expect(scan({ participantRemoved: true, revoked: true, present })).toBe('removed')
    }
  })

  test('welcomes in exactly one of all combinations, and every verdict can be reached', () => {
    const yesNo = [true, false]
    const outcomes = yesNo.flatMap((namesOtherEvent) =>
      yesNo.flatMap((ofThisEvent) =>
        yesNo.flatMap((revoked) =>
          yesNo.flatMap((participantRemoved) =>
            yesNo.map((present) =>
              scan({ ofThisEvent, revoked, participantRemoved, present }, namesOtherEvent),
            ),
          ),
        ),
      ),
    )
    expect(outcomes.filter((kind) => kind === 'welcome')).toHaveLength(1)
    expect(new Set([...outcomes, 'unknown', 'paper_code', 'sheet_code', 'not_a_code'])).toEqual(
      new Set(SCAN_OUTCOME_KINDS),
    )
  })
})
