/** Laporan kekuatan barisan: who stands there, who is missing and why. */
import { dayAsked } from '#shared/domain/attendance-day.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { insertAbsence, insertUnitAbsence, listMissing } from '../store/absences.ts'
import { musterSheet } from '../store/muster-sheet.ts'
import { findAttendee } from '../store/participants.ts'
import { eventOf, openDoorOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'

export function musterService(context: Context): ServiceOf<'muster'> {
  const { write, clock } = context
  return {
    sheet: async (input) => {
      const event = eventOf(context.db, input.eventId)
      return musterSheet(context.db, event.id, dayAsked(event, clock(), input.day))
    },

    missing: async ({ eventId, day, unit }) => {
      const event = eventOf(context.db, eventId)
      return listMissing(context.db, { eventId, day: dayAsked(event, clock(), day), unit })
    },

    explain: ({ eventId, day, nonce, desk, participantId, reason }) =>
      write((db, tell) => {
        const event = openDoorOf(db, eventId)
        if (findAttendee(db, participantId)?.eventId !== event.id) throw new AppError('not_found')
        const told = { id: nonce, eventId, day: dayAsked(event, clock(), day), at: clock(), desk }
        insertAbsence(db, { ...told, participantId, reason: reason ?? '' })
        tell('attendance', eventId)
      }),

    report: ({ eventId, day, nonce, desk, unit, counts, reporter }) =>
      write((db, tell) => {
        const event = openDoorOf(db, eventId)
        const told = { id: nonce, eventId, day: dayAsked(event, clock(), day), at: clock(), desk }
        insertUnitAbsence(db, { ...told, unit, counts, reporter })
        tell('attendance', eventId)
      }),
  }
}
