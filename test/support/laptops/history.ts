/** Made-up histories of one event on several laptops: what clerks do, with clocks that jump. */
import fc from 'fast-check'
import { event as wholeEvent } from '#shared/contract/events.ts'
import { eventDraft, personNamed } from '../open-test-backend.ts'
import {
  AGENDA_STEP,
  DAY,
  type Doing,
  DOOR,
  type GivenStep,
  idOf,
  type Lived,
  personHere,
  SESSION,
  undoOne,
} from './doing.ts'
import { DELIVERY_STEPS } from './delivery-steps.ts'
import { DOOR_STEPS } from './door-steps.ts'
import { type Laptop, openLaptop } from './laptop.ts'
import { NOTES_STEPS } from './notes-steps.ts'
import { PAPER_STEPS } from './paper-steps.ts'
import { TEXT_STEPS } from './text-steps.ts'

const START = Date.UTC(2026, 10, 20, 0)
const TEN_YEARS_MS = 10 * 365 * 24 * 3600 * 1000
const NIPS = ['198501012010012001', '197601012000031002']

export type Step = GivenStep & { what: What }
const LIST = [
  ...[
    'register',
    'edit',
    'checkIn',
    'checkIn',
    'undo',
    'represent',
    'withdraw',
    'pledge',
    'merge',
    'reissue',
  ],
  ...['remove', 'restore', 'editEvent', 'carry', 'carry', 'jump'],
] as const
const AT_THE_DOOR = [
  ...[
    'enter',
    'enter',
    'enter',
    'leave',
    'undoVisit',
    'absent',
    'unitAbsent',
    'checkIn',
    'undo',
    'represent',
  ],
  ...['register', 'merge', 'merge', 'carry', 'carry', 'jump'],
] as const
const ON_PAPER = [
  ...['sign', 'sign', 'printSheet', 'tick', 'tick', 'undoTick', 'number', 'pledge', 'checkIn', 'undo'],
  ...['merge', 'remove', 'carry', 'carry', 'jump'],
] as const
const AFTERWARDS = [
  ...['note', 'note', 'note', 'advance', 'photo', 'caption', 'caption', 'writeOver', 'editEvent', 'checkIn'],
  ...['carry', 'carry', 'jump'],
] as const
const PHONES_COME_BACK = [
  ...['bring', 'bring', 'bring', 'bringGuest', 'bringSubstitute', 'bringAgain', 'decide', 'decide'],
  ...['checkIn', 'undo', 'represent', 'register', 'merge', 'remove', 'reissue', 'carry', 'carry', 'jump'],
  ...['undoVisit', 'undoVisit'],
] as const
const READ_AND_APPROVED = [
  ...['read', 'read', 'voidReading', 'check', 'sendBack', 'approve', 'approve', 'beginAddendum'],
  ...['writeOver', 'note', 'checkIn', 'pledge', 'represent', 'merge', 'carry', 'carry', 'jump'],
] as const
/** Days of one kind, so that their steps meet, and one of everything. */
const DAYS: readonly (readonly What[])[] = [
  ...[LIST, AT_THE_DOOR, ON_PAPER, AFTERWARDS, PHONES_COME_BACK, READ_AND_APPROVED],
  [...LIST, ...AT_THE_DOOR, ...ON_PAPER, ...AFTERWARDS, ...PHONES_COME_BACK, ...READ_AND_APPROVED],
]
export type What = keyof typeof STEPS

export type { Lived }
export type History = { laptops: number; steps: Step[] }

export const histories = (maxSteps: number): fc.Arbitrary<History> =>
  fc.tuple(fc.integer({ min: 2, max: 8 }), fc.constantFrom(...DAYS)).chain(([laptops, whats]) =>
    fc.record({
      laptops: fc.constant(laptops),
      steps: fc.array(
        fc.record({
          laptop: fc.nat(laptops - 1),
          what: fc.constantFrom<What>(...whats),
          who: fc.nat(30),
          other: fc.nat(30),
          passMs: fc.constantFrom(0, 0, 1, 1000, 3_600_000),
        }),
        { minLength: 1, maxLength: maxSteps },
      ),
    }),
  )

const EVENT = {
  days: [{ day: DAY, startTime: '09:00', endTime: null }],
  sessions: [
    {
      ...{ id: SESSION, day: DAY, title: 'Materi', opens: null, closes: null, graceMinutes: 0 },
      ...{ capacity: null, withExits: true, categories: [] },
    },
  ],
  doors: [{ id: DOOR, name: 'Gerbang', capacity: null, direction: 'both' as const }],
  agenda: [
    {
      ...{ id: AGENDA_STEP, day: DAY, kind: 'materi' as const, title: 'Netralitas' },
      ...{ startTime: '10:00', endTime: '11:00', actor: 'Pembicara', follower: '' },
    },
  ],
}

/** Every laptop begins with the event as the first one made it. */
export async function live({ laptops: count, steps }: History): Promise<Lived> {
  const clocks = Array.from({ length: count }, () => START)
  const laptops = clocks.map((_, at) => openLaptop({ seed: at + 1, clock: () => clocks[at] ?? START }))
  const [first] = laptops
  if (!first) throw new RangeError('no laptop')
  const { id: eventId } = await first.services.events.create({ event: eventDraft(EVENT) }, {})
  const lived: Lived = {
    ...{ eventId, laptops, facts: new Set(), people: new Set(), kept: [] },
    ...{ brought: new Set(), readings: new Set(), decisions: new Set(), approvals: new Set() },
  }
  for (const name of ['Ana', 'Boru', 'Cahya']) lived.people.add(await register(lived, first, name, undefined))
  const rows = first.carry(eventId)
  for (const other of laptops.slice(1)) await other.take(eventId, rows)
  for (const [at, step] of steps.entries()) {
    for (const laptop of clocks.keys()) clocks[laptop] = (clocks[laptop] ?? START) + step.passMs
    if (step.what === 'jump') clocks[step.laptop] = Math.max(0, START + (step.who - 15) * (TEN_YEARS_MS / 15))
    else await doStep(lived, step, at)
  }
  return lived
}

async function register(
  { eventId }: Lived,
  laptop: Laptop,
  name: string,
  nip: string | undefined,
): Promise<string> {
  const person = personNamed(name, nip ? { nip } : {})
  return (await laptop.services.participants.add({ eventId, person }, {})).id
}

/** A clerk is told that something can't be done; that is no fault of a history. */
async function doStep(lived: Lived, step: Step, at: number): Promise<void> {
  const laptop = lived.laptops[step.laptop]
  if (!laptop) return
  try {
    await STEPS[step.what]({ lived, laptop, step, at, nonce: idOf(at) })
  } catch (error) {
    if (!(error instanceof Error && error.name === 'AppError')) throw error
  }
}

const LIST_STEPS = {
  register: async ({ lived, laptop, step, at }: Doing) => {
    const nip = step.other % 3 === 0 ? NIPS[step.other % 2] : undefined
    lived.people.add(await register(lived, laptop, `Orang ${at}`, nip))
  },
  edit: async (doing: Doing) => {
    const { lived, laptop, step, at } = doing
    const person = personHere(doing, step.who)
    if (!person) return
    const nip = step.other % 4 === 0 ? { nip: NIPS[step.other % 2] } : {}
    const changed = personNamed(`Nama ${at}`, nip)
    const asked = { eventId: lived.eventId, id: person.id, expected: person.updated_at, person: changed }
    await laptop.services.participants.edit(asked, {})
  },
  checkIn: async (doing: Doing) => {
    const { lived, laptop, step, nonce } = doing
    const person = personHere(doing, step.who)
    if (!person) return
    const asked = {
      eventId: lived.eventId,
      participantId: person.id,
      nonce,
      desk: `Meja ${step.laptop}`,
      day: DAY,
    }
    const outcome = await laptop.services.attendance.checkIn(asked, {})
    if (outcome.kind === 'welcome') lived.facts.add(nonce)
  },
  undo: async (doing: Doing) => {
    const present = doing.laptop.db
      .prepare<[], { id: string }>('select id from standing_arrival order by participant_id')
      .all()
    await undoOne(doing, present)
  },
  represent: async (doing: Doing) => {
    const { lived, laptop, step, nonce, at } = doing
    const person = personHere(doing, step.who)
    if (!person) return
    const substitute = { name: `Wakil ${at}`, nip: '', position: '', letterNumber: '', letterDate: null }
    const asked = {
      eventId: lived.eventId,
      participantId: person.id,
      nonce,
      desk: 'Meja',
      day: DAY,
      evenSo: true,
    }
    const outcome = await laptop.services.substitutes.arrive({ ...asked, substitute }, {})
    if (outcome.kind === 'welcome') lived.facts.add(outcome.entryId)
  },
  withdraw: async ({ lived, laptop, step }: Doing) => {
    const standing = laptop.db
      .prepare<[], { id: string }>('select id from standing_substitute order by id')
      .all()
    const one = standing[step.who % Math.max(1, standing.length)]
    if (!one) return
    const asked = { eventId: lived.eventId, id: one.id, desk: 'Meja', reason: 'Datang sendiri' }
    await laptop.services.substitutes.withdraw(asked, {})
  },
  pledge: async (doing: Doing) => {
    const { lived, laptop, step } = doing
    const person = personHere(doing, step.who)
    if (!person) return
    const states = ['spoken', 'signed', 'declined', 'none'] as const
    const about = { eventId: lived.eventId, participantIds: [person.id], instrument: 'ikrar_asn' as const }
    const state = states[step.other % states.length] ?? 'spoken'
    const beside = { desk: 'Meja', note: '', witness: '', inPerson: false }
    await laptop.services.pledges.set({ ...about, state, ...beside }, {})
  },
  merge: async (doing: Doing) => {
    const { lived, laptop, step } = doing
    const [keep, other] = [personHere(doing, step.who), personHere(doing, step.other)]
    if (!keep || !other || keep.id === other.id) return
    await laptop.services.participants.merge(
      { eventId: lived.eventId, keepId: keep.id, otherIds: [other.id] },
      {},
    )
  },
  reissue: async (doing: Doing) => {
    const { lived, laptop, step } = doing
    const person = personHere(doing, step.who)
    if (!person) return
    await laptop.services.participants.reissueTicket(
      { eventId: lived.eventId, id: person.id, reason: 'Hilang' },
      {},
    )
  },
  remove: async (doing: Doing) => {
    const { lived, laptop, step } = doing
    const person = personHere(doing, step.who)
    if (person) await laptop.services.participants.remove({ eventId: lived.eventId, ids: [person.id] }, {})
  },
  restore: async (doing: Doing) => {
    const { lived, laptop, step } = doing
    const person = personHere(doing, step.who, 'removed_at is not null and merged_into is null')
    if (person) await laptop.services.participants.restore({ eventId: lived.eventId, ids: [person.id] }, {})
  },
  editEvent: async ({ lived, laptop, at }: Doing) => {
    const event = wholeEvent.parse(await laptop.services.events.get({ eventId: lived.eventId }, {}))
    const changed = { ...event, venue: `Aula ${at}` }
    await laptop.services.events.edit(
      { eventId: lived.eventId, expected: event.updatedAt, event: changed },
      {},
    )
  },
  carry: async ({ lived, laptop, step }: Doing) => {
    const to = lived.laptops[step.who % lived.laptops.length]
    if (to && to !== laptop) await to.take(lived.eventId, laptop.carry(lived.eventId))
  },
  jump: async () => {},
}
const STEPS = {
  ...LIST_STEPS,
  ...DOOR_STEPS,
  ...PAPER_STEPS,
  ...NOTES_STEPS,
  ...DELIVERY_STEPS,
  ...TEXT_STEPS,
} satisfies Record<string, (doing: Doing) => Promise<void>>
