/** Random days at the door through the contract: people come, are taken back, are represented, explained, removed. */
import fc from 'fast-check'
import { nonce, personNamed, type TestBackend } from './open-test-backend.ts'

type Client = TestBackend['client']

export const DAYS = ['2026-11-20', '2026-11-21']
const UNITS = ['Dinas A', 'Dinas B', null]
const PEOPLE = 8
const desk = 'Meja 1'

export type Step =
  | { kind: 'come' | 'leave' | 'substitute' | 'remove' | 'put_back' | 'merge'; person: number; day: number }
  | { kind: 'explain'; person: number; day: number; reason: 'sakit' | 'izin' | 'dinas_luar' | null }
  | { kind: 'report'; unit: number; day: number; sick: number }
  | { kind: 'pledge'; person: number; state: 'spoken' | 'signed' | 'later' | 'none' }

const person = fc.nat(PEOPLE - 1)
const day = fc.nat(DAYS.length - 1)
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('come' as const), person, day }) },
  fc.record({
    kind: fc.constantFrom(
      'leave' as const,
      'substitute' as const,
      'remove' as const,
      'put_back' as const,
      'merge' as const,
    ),
    ...{ person, day },
  }),
  fc.record({
    ...{ kind: fc.constant('explain' as const), person, day },
    reason: fc.constantFrom('sakit' as const, 'izin' as const, 'dinas_luar' as const, null),
  }),
  fc.record({ kind: fc.constant('report' as const), unit: fc.nat(UNITS.length - 1), day, sick: fc.nat(3) }),
  fc.record({
    ...{ kind: fc.constant('pledge' as const), person },
    state: fc.constantFrom('spoken' as const, 'signed' as const, 'later' as const, 'none' as const),
  }),
)

/** Ids of the people of an event, in the order in which steps name them. */
export async function addPeople(client: Client, eventId: string): Promise<string[]> {
  const ids: string[] = []
  for (let index = 0; index < PEOPLE; index += 1) {
    const unit = UNITS[index % UNITS.length] ?? null
    const { id } = await client.participants.add({ eventId, person: personNamed(`Orang ${index}`, { unit }) })
    ids.push(id)
  }
  return ids
}

/** What the app refuses is refused; nothing else is expected of it. */
export async function walk(
  client: Client,
  eventId: string,
  ids: readonly string[],
  steps: readonly Step[],
): Promise<void> {
  for (const step of steps) {
    try {
      await take(client, eventId, ids, step)
    } catch (error) {
      if (
        !(error instanceof Error && 'defined' in error && error.defined === true) ||
        error.message === 'internal'
      )
        throw error
    }
  }
}

async function take(client: Client, eventId: string, ids: readonly string[], step: Step): Promise<void> {
  const of = (index: number) => ids[index] ?? ''
  const told = { eventId, nonce: nonce(), desk }
  switch (step.kind) {
    case 'come':
      await client.attendance.checkIn({ ...told, participantId: of(step.person), day: DAYS[step.day] })
      return
    case 'leave': {
      const { entries } = await client.attendance.log({ eventId, day: DAYS[step.day], offset: 0, limit: 200 })
      const entry = entries.find(
        (one) => one.participantId === of(step.person) && one.kind === 'arrive' && !one.undone,
      )
      if (entry) await client.attendance.undo({ ...told, entryId: entry.id, reason: 'keliru' })
      return
    }
    case 'substitute':
      await client.substitutes.arrive({
        ...{ ...told, participantId: of(step.person), day: DAYS[step.day] },
        substitute: { name: 'Wakil' },
      })
      return
    case 'remove':
      await client.participants.remove({ eventId, ids: [of(step.person)] })
      return
    case 'put_back':
      await client.participants.restore({ eventId, ids: [of(step.person)] })
      return
    case 'merge':
      await client.participants.merge({
        eventId,
        keepId: of(step.person),
        otherIds: [of((step.person + 1) % ids.length)],
      })
      return
    case 'explain':
      await client.muster.explain({
        ...told,
        participantId: of(step.person),
        day: DAYS[step.day],
        reason: step.reason,
      })
      return
    case 'report': {
      const counts = { sakit: step.sick, izin: 0, cuti: 0, dinas_luar: 0 }
      await client.muster.report({
        ...told,
        unit: UNITS[step.unit] ?? '',
        day: DAYS[step.day],
        counts,
        reporter: '',
      })
      return
    }
    case 'pledge':
      await client.pledges.set({
        ...{ eventId, instrument: 'ikrar_asn', participantIds: [of(step.person)], state: step.state },
        ...{ desk, note: '' },
      })
  }
}
