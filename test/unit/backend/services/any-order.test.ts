import { cpSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DoorModel, type ModelCard } from '../../../support/door-model.ts'
import {
  eventDraft,
  newDataFolder,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

/** More where a release is measured: IKRAR_SEQUENCES=5000. */
const SEQUENCES = Number(process.env['IKRAR_SEQUENCES'] ?? 25)
const STEPS = Number(process.env['IKRAR_STEPS'] ?? 40)
const HOUR_MS = 3_600_000
const DAY = '2026-11-20'

type Door = { backend: TestBackend; eventId: string; now: number }
type Step = fc.AsyncCommand<DoorModel, Door>

/** A step with a number that chooses among whoever is there; skipped where there is nobody. */
function step(
  name: string,
  possible: (model: DoorModel) => boolean,
  work: (model: DoorModel, door: Door, choice: number) => Promise<void>,
): fc.Arbitrary<Step> {
  return fc.nat({ max: 997 }).map((choice) => ({
    check: possible,
    run: (model, door) => {
      door.now += 1_000
      return work(model, door, choice)
    },
    toString: () => `${name}(${choice})`,
  }))
}

const anybody = (model: DoorModel) => model.listed().length > 0
const chosen = <T>(from: readonly T[], choice: number): T => {
  const one = from[choice % from.length]
  if (one === undefined) throw new RangeError('nothing to choose from')
  return one
}
const deskOf = (choice: number) => `Meja ${choice % 3}`
const present = (model: DoorModel) => model.listed().filter((place) => model.person(place).arrival)

async function shownCard(model: DoorModel, { backend, eventId, now }: Door, card: ModelCard, desk: string) {
  const id = nonce()
  const outcome = await backend.client.attendance.scan({ eventId, code: card.code, nonce: id, desk })
  expect(outcome).toMatchObject(model.scan(card, { nonce: id, desk, at: now }))
}

const steps: fc.Arbitrary<Step>[] = [
  step(
    'register',
    () => true,
    async (model, { backend, eventId }, choice) => {
      const name = `Orang ${choice}`
      const added = await backend.client.participants.add({ eventId, person: personNamed(name) })
      model.add(added.id, name, added.shortCode)
    },
  ),
  step(
    'walk in',
    () => true,
    async (model, { backend, eventId, now }, choice) => {
      const [id, name, desk] = [nonce(), `Tamu ${choice}`, deskOf(choice)]
      const asked = { eventId, nonce: id, desk, person: personNamed(name) }
      const outcome = await backend.client.attendance.walkIn(asked)
      if (outcome.kind !== 'welcome') throw new Error(`a guest was told ${outcome.kind}`)
      const { shortCode } = await backend.client.participants.get({ eventId, id: outcome.attendee.id })
      const person = model.person(model.add(outcome.attendee.id, name, shortCode))
      Object.assign(person, { arrival: { at: now, desk, entryId: id }, everArrived: true })
    },
  ),
  step(
    'show a card',
    ({ cards }) => cards.length > 0,
    (model, door, choice) => shownCard(model, door, chosen(model.cards, choice), deskOf(choice)),
  ),
  step('show the card of somebody on the list', anybody, (model, door, choice) => {
    const place = chosen(model.listed(), choice)
    const cards = model.cards.filter((card) => model.holderOf(card) === place)
    return shownCard(model, door, chosen(cards, choice), deskOf(choice))
  }),
  step(
    'ask again with the same nonce',
    ({ lastWelcome }) => lastWelcome !== undefined,
    async (model, { backend, eventId }) => {
      const scan = model.lastWelcome
      if (!scan) return
      const before = (await backend.client.attendance.log({ eventId, offset: 0, limit: 1 })).total
      // Whoever was taken back meanwhile is told so; nothing is written either way.
      await backend.client.attendance
        .scan({ eventId, code: scan.code, nonce: scan.nonce, desk: scan.desk })
        .catch((error: unknown) => expect(error).toMatchObject({ code: 'already_undone' }))
      const after = (await backend.client.attendance.log({ eventId, offset: 0, limit: 1 })).total
      expect(after).toBe(before)
    },
  ),
  step(
    'take an arrival back',
    (model) => present(model).length > 0,
    async (model, { backend, eventId }, choice) => {
      const person = model.person(chosen(present(model), choice))
      const entryId = person.arrival?.entryId ?? ''
      await backend.client.attendance.undo({
        eventId,
        nonce: nonce(),
        desk: 'Meja 1',
        entryId,
        reason: 'keliru',
      })
      person.arrival = null
    },
  ),
  step('correct a name', anybody, async (model, { backend, eventId }, choice) => {
    const place = chosen(model.listed(), choice)
    const id = chosen(model.ids, place)
    const { updatedAt } = await backend.client.participants.get({ eventId, id })
    const name = `Nama ${choice}`
    const asked = { eventId, id, person: personNamed(name) }
    await backend.client.participants.edit({ ...asked, expected: updatedAt })
    model.person(place).name = name
    await expect(backend.client.participants.edit({ ...asked, expected: updatedAt })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    })
  }),
  step('issue a card anew', anybody, async (model, { backend, eventId }, choice) => {
    const place = chosen(model.listed(), choice)
    const asked = { eventId, id: chosen(model.ids, place), reason: 'hilang' }
    model.reissue(place, (await backend.client.participants.reissueTicket(asked)).code)
  }),
  step('remove from the list', anybody, async (model, { backend, eventId }, choice) => {
    const place = chosen(model.listed(), choice)
    const answer = await backend.client.participants.remove({ eventId, ids: [chosen(model.ids, place)] })
    const person = model.person(place)
    // Whoever ever checked in stays.
    expect(answer.removed).toBe(person.everArrived ? 0 : 1)
    person.removed = !person.everArrived
  }),
  step(
    'restore',
    ({ people }) => people.some(({ removed }) => removed),
    async (model, { backend, eventId }, choice) => {
      const gone = model.people.filter(({ removed }) => removed)
      const place = model.people.indexOf(chosen(gone, choice))
      const ids = [chosen(model.ids, place)]
      expect(await backend.client.participants.restore({ eventId, ids })).toEqual({ restored: 1 })
      model.person(place).removed = false
    },
  ),
  step(
    'join duplicates',
    (model) => model.listed().length > 1,
    async (model, { backend, eventId }, choice) => {
      const listed = model.listed()
      const keep = chosen(listed, choice)
      const other = chosen(
        listed.filter((place) => place !== keep),
        choice,
      )
      const asked = { eventId, keepId: chosen(model.ids, keep), otherIds: [chosen(model.ids, other)] }
      await backend.client.participants.merge(asked)
      const own = model.person(keep).arrival
      model.merge(keep, other)
      const moved = model.person(keep).arrival
      if (own || !moved) return
      // The moved arrival is an entry of its own.
      const { entries } = await backend.client.attendance.log({ eventId, offset: 0, limit: 500 })
      const entry = entries.find(
        (one) => one.participantId === asked.keepId && one.kind === 'arrive' && !one.undone,
      )
      expect(entry).toMatchObject({ at: moved.at, desk: moved.desk })
      moved.entryId = entry?.id ?? ''
    },
  ),
  step('write a pledge down', anybody, async (model, { backend, eventId }, choice) => {
    const place = chosen(model.listed(), choice)
    const state = chosen(['spoken', 'signed', 'declined', 'unable', 'later'] as const, choice)
    const participantIds = [chosen(model.ids, place)]
    await backend.client.pledges.set({
      eventId,
      instrument: 'ikrar_asn',
      participantIds,
      state,
      desk: 'Meja 1',
    })
    model.person(place).pledge = state
  }),
  step(
    'set the clock',
    () => true,
    async (_model, door, choice) => {
      door.now = Date.UTC(1970 + (choice % 70), choice % 12, 1 + (choice % 28), choice % 24)
    },
  ),
  step(
    'set the clock back an hour',
    () => true,
    async (_model, door) => {
      door.now -= HOUR_MS
    },
  ),
  step(
    'lose the power',
    () => true,
    async (_model, door) => {
      // As the disk stands at this moment: nothing was closed.
      const data = newDataFolder()
      cpSync(door.backend.data, data, { recursive: true, filter: (path) => !path.endsWith('.lock') })
      await door.backend.remove()
      door.backend = await openTestBackend({ data, clock: () => door.now })
    },
  ),
]

async function openDoor(): Promise<Door> {
  let now = Date.UTC(2026, 10, 20, 1, 0)
  const backend = await openTestBackend({ clock: () => now })
  const eventId = (await backend.client.events.create({ event: eventDraft() })).id
  return {
    backend,
    eventId,
    get now() {
      // As the app counts it.
      return Math.max(0, now)
    },
    set now(value) {
      now = value
    },
  }
}

async function agrees(model: DoorModel, { backend, eventId }: Door): Promise<void> {
  const listed = model.listed()
  const summary = await backend.client.attendance.summary({ eventId, day: DAY })
  expect(summary).toMatchObject({ present: present(model).length, invited: listed.length })
  const page = {
    eventId,
    filter: { day: DAY },
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 1000,
  } as const
  const { rows } = await backend.client.participants.page(page)
  const seen = rows.map(({ id, name, arrivedAt, pledge }) => ({ id, name, arrivedAt, pledge }))
  const expected = listed.map((place) => {
    const { name, arrival, pledge } = model.person(place)
    return { id: model.ids[place], name, arrivedAt: arrival?.at ?? null, pledge }
  })
  const byId = (one: { id?: string | undefined }, other: { id?: string | undefined }) =>
    (one.id ?? '').localeCompare(other.id ?? '')
  expect(seen.sort(byId)).toEqual(expected.sort(byId))
}

test(
  'whatever is done at a door in whatever order, it answers what a plain list in memory answers',
  { timeout: 60_000 + SEQUENCES * 1000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(steps, { maxCommands: STEPS, size: 'max' }), async (commands) => {
        const door = await openDoor()
        const model = new DoorModel()
        try {
          await fc.asyncModelRun(() => ({ model, real: door }), commands)
          await agrees(model, door)
        } finally {
          await door.backend.remove()
        }
      }),
      { numRuns: SEQUENCES },
    )
  },
)
