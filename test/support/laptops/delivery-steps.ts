/** What phones bring that lost the laptop for a while, also to another laptop, and what is decided about it. */
import type { KeptScan } from '#shared/contract/deliveries.ts'
import { guestToMark, markOf, personToMark } from '#shared/domain/card-mark.ts'
import { SHOWN } from '#shared/domain/delivered-scan.ts'
import { listKeyOf, marker } from '../../../electron/backend/proofs/card-mac.ts'
import type { WritableDb } from '../../../electron/backend/store/db.ts'
import { findEventKey } from '../../../electron/backend/store/events.ts'
import { type Doing, DOOR, idOf, personHere, SESSION } from './doing.ts'

const MINUTE_MS = 60_000

/** A phone of each laptop, which was let in there under an id of its own. */
function phoneOf({ lived, laptop, step }: Doing): { sessionId: string; queue: string } {
  const sessionId = idOf(800_000 + step.laptop)
  laptop.db
    .prepare(
      `insert into desk_session (id, event_id, name, operator, device, role, token_hash, started_at, expires_at)
       values (?, ?, ?, 'Maria', 'Android', 'check_in', ?, 0, 9000000000000) on conflict do nothing`,
    )
    .run(sessionId, lived.eventId, `HP ${step.laptop}`, Buffer.alloc(32, step.laptop))
  return { sessionId, queue: idOf(900_000 + step.laptop) }
}

function markUnderKey({ lived, laptop }: Doing, text: string): string {
  // The brands of the store exist only in types.
  const key = findEventKey(laptop.db as unknown as WritableDb, lived.eventId)
  if (!key) throw new Error('the event has a key')
  return markOf(marker(listKeyOf(key))(text))
}

async function bring(doing: Doing, more: Partial<KeptScan>): Promise<void> {
  const { lived, laptop, step, at, nonce } = doing
  const person = personHere(doing, step.who, '1 = 1')
  const { sessionId, queue } = phoneOf(doing)
  // Minutes ago, or by a clock that cannot be right.
  const deviceAt = laptop.now() - (step.other % 7 === 6 ? -90 : step.other) * MINUTE_MS
  const scan: KeptScan = {
    ...{ id: nonce, sequence: at, deviceAt, offsetMs: 0 },
    shown: SHOWN[step.other % SHOWN.length] ?? 'saved',
    mark: markUnderKey(doing, step.who === 30 || !person ? `lain ${at}` : personToMark(person.id)),
    ...more,
  }
  lived.kept.push({ queue, scan })
  const asked = { eventId: lived.eventId, sessionId, waiting: 0 }
  await laptop.services.deliveries.deliver({ ...asked, queue, scans: [scan] }, {})
  lived.brought.add(scan.id)
}

export const DELIVERY_STEPS = {
  bring: (doing: Doing) =>
    bring(
      doing,
      doing.step.who % 3 === 0 ? { stand: { sessionId: SESSION, doorId: DOOR, direction: 'in' } } : {},
    ),
  bringGuest: (doing: Doing) => {
    // Of the name of somebody who is listed, or was typed on another phone; or of nobody else.
    const guest = { name: ['Ana', 'Tamu', `Tamu ${doing.at}`][doing.step.who % 3] ?? 'Ana', unit: 'Dinas' }
    return bring(doing, { guest, shown: 'saved', mark: markUnderKey(doing, guestToMark(guest)) })
  },
  bringSubstitute: (doing: Doing) => {
    const name = `Wakil ${doing.step.other % 3}`
    const substitute = { name, position: '', letterNumber: '', letterDate: null }
    return bring(doing, { substitute, shown: 'saved' })
  },
  /** The answer got lost; or the phone comes to another laptop, which has taken over and may know of it or not. */
  bringAgain: async (doing: Doing) => {
    const { lived, laptop, step } = doing
    const again = lived.kept[step.who % Math.max(1, lived.kept.length)]
    if (!again) return
    const { sessionId } = phoneOf(doing)
    const asked = { eventId: lived.eventId, sessionId, waiting: 0, queue: again.queue, scans: [again.scan] }
    await laptop.services.deliveries.deliver(asked, {})
  },
  decide: async (doing: Doing) => {
    const { lived, laptop, step, at, nonce } = doing
    const { eventId } = lived
    // A guest who bears a name of the list is always one to decide about.
    const isAsked = (await laptop.services.conflicts.count({ eventId }, {})).open > 0
    if (!isAsked)
      await DELIVERY_STEPS.bringGuest({ ...doing, step: { ...step, who: 0 }, nonce: idOf(500_000 + at) })
    const { conflicts } = await laptop.services.conflicts.open({ eventId }, {})
    const one = conflicts[step.who % Math.max(1, conflicts.length)]
    if (!one) return
    const participantId = one.participantId === null ? personHere(doing, step.other)?.id : undefined
    const asked = { eventId, nonce, key: one.key, expected: one.decision?.id ?? null, desk: 'Meja' }
    const verdict = one.verdicts[step.other % one.verdicts.length] ?? 'as_is'
    await laptop.services.conflicts.decide(
      {
        ...{ ...asked, verdict, reason: 'Ditanya' },
        ...{ decidedBy: 'Siti', ...(participantId ? { participantId } : {}) },
      },
      {},
    )
    lived.decisions.add(nonce)
  },
}
