/** What clerks do at sessions, doors and with the rows of people who are missing. */
import { DAY, DOOR, type Doing, personHere, SESSION, undoOne } from './doing.ts'

const REASONS = ['sakit', 'izin', 'cuti', 'dinas_luar', null] as const

async function visit(doing: Doing, direction: 'in' | 'out'): Promise<void> {
  const { lived, laptop, step, nonce } = doing
  const person = personHere(doing, step.who)
  if (!person) return
  // The session, the door alone, or the door of the session.
  const places = [{ sessionId: SESSION }, { doorId: DOOR }, { sessionId: SESSION, doorId: DOOR }]
  const at = { ...places[step.other % places.length], direction }
  const asked = { eventId: lived.eventId, participantId: person.id, nonce, desk: `Meja ${step.laptop}` }
  const outcome = await laptop.services.attendance.checkIn({ ...asked, day: DAY, at }, {})
  if (['entered', 'reentered', 'left'].includes(outcome.kind)) lived.facts.add(nonce)
}

export const DOOR_STEPS = {
  enter: (doing: Doing) => visit(doing, 'in'),
  leave: (doing: Doing) => visit(doing, 'out'),
  undoVisit: async (doing: Doing) => {
    const standing = doing.laptop.db
      .prepare<[], { id: string }>(
        `select id from visit seen where kind <> 'undo'
           and not exists (select 1 from visit undo where undo.undoes = seen.id) order by id`,
      )
      .all()
    await undoOne(doing, standing)
  },
  absent: async (doing: Doing) => {
    const { lived, laptop, step, nonce } = doing
    const person = personHere(doing, step.who)
    if (!person) return
    const reason = REASONS[step.other % REASONS.length] ?? null
    const asked = {
      eventId: lived.eventId,
      participantId: person.id,
      nonce,
      desk: 'Barisan',
      day: DAY,
      reason,
    }
    await laptop.services.muster.explain(asked, {})
    lived.facts.add(nonce)
  },
  unitAbsent: async ({ lived, laptop, step, nonce }: Doing) => {
    const counts = { sakit: step.who, izin: step.other, cuti: 0, dinas_luar: 0 }
    const asked = {
      eventId: lived.eventId,
      nonce,
      desk: 'Barisan',
      day: DAY,
      unit: 'Dinas',
      counts,
      reporter: 'A',
    }
    await laptop.services.muster.report(asked, {})
    lived.facts.add(nonce)
  },
}
