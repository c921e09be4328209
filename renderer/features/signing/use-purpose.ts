import { attendanceDay } from '#shared/domain/attendance-day.ts'
import { toLocal } from '#shared/domain/time.ts'
import type { Event } from '#shared/contract/events.ts'
import type { SigningPurpose } from '#shared/contract/signing.ts'
import { useRememberedState } from '../../ui/remembered-state.ts'

const NOT_CHOSEN: SigningPurpose | null = null

/** What is signed at this desk: the first pledge, or where there is none the attendance list of today. */
export function usePurpose(event: Event): [SigningPurpose, (purpose: SigningPurpose) => void] {
  const [chosen, choose] = useRememberedState<SigningPurpose | null>(
    `signing purpose ${event.id}`,
    NOT_CHOSEN,
  )
  const all = purposesOf(event)
  const standing = all.find((one) => keyOf(one) === (chosen && keyOf(chosen)))
  return [standing ?? firstOf(event), choose]
}

export function purposesOf(event: Event): SigningPurpose[] {
  return [
    ...event.instruments.map((instrument) => ({ kind: 'pledge' as const, instrument })),
    ...event.days.map(({ day }) => ({ kind: 'attendance' as const, day })),
  ]
}

export function keyOf(purpose: SigningPurpose): string {
  return purpose.kind === 'pledge' ? purpose.instrument : purpose.day
}

function firstOf(event: Event): SigningPurpose {
  const [instrument] = event.instruments
  if (instrument) return { kind: 'pledge', instrument }
  const today = toLocal(Date.now(), event.zone).date
  return {
    kind: 'attendance',
    day: attendanceDay(
      event.days.map(({ day }) => day),
      today,
    ),
  }
}
