/** A rush at the door as it leaves the database: people of many OPD who came at several desks before `now`. */
import { randomUUID } from 'node:crypto'
import type { EventDraft } from '#shared/contract/events.ts'
import { toLocal } from '#shared/domain/time.ts'
import { type Backend, openBackend } from '../../electron/backend/backend.ts'
import { eventDraft, personNamed, RESOURCES } from './open-test-backend.ts'
import { official } from './official.ts'
import { makePerson } from './people-maker.ts'
import { Chance } from './random.ts'

const MINUTE_MS = 60_000

export type Rush = {
  people: number
  /** Of the people, how many have come. */
  arrived: number
  desks: number
  units: number
  /** Between two people of one desk, on average. */
  secondsPerPerson: number
  /** Until the event begins. */
  minutesToStart: number
  leaders?: readonly string[]
}

/** @returns the id of the event; the backend is closed again. */
export async function seedRush(data: string, now: number, rush: Rush): Promise<string> {
  let clock = now
  const backend = await openBackend({ paths: { data, resources: RESOURCES }, clock: () => clock })
  try {
    const { client } = backend
    const event = await client.events.create({ event: draftOf(now, rush) })
    const ids = await invite(client, event.id, rush)
    await letIn(client, { eventId: event.id, ids, now, rush, setClock: (at) => (clock = at) })
    return event.id
  } finally {
    clock = now
    await backend.close()
  }
}

function draftOf(now: number, { minutesToStart }: Rush): EventDraft {
  const day = toLocal(now, 'WITA').date
  const clockTime = (at: number): string => {
    const local = toLocal(at, 'WITA')
    return local.date === day ? local.time : at < now ? '00:00' : '23:59'
  }
  const startTime = clockTime(now + minutesToStart * MINUTE_MS)
  const registration = { kind: 'registrasi', title: 'Registrasi peserta', actor: '', follower: '' } as const
  return eventDraft({
    title: 'Sosialisasi dan Deklarasi Netralitas Kepala Desa Tingkat Kabupaten Contoh',
    days: [{ day, startTime, endTime: null }],
    officials: [
      official('Contoh Ketua, S.H.', ['narasumber'], { officeTitle: 'Ketua Bawaslu Kabupaten Contoh' }),
    ],
    sessions: [
      {
        ...{ id: randomUUID(), day, title: 'Pembukaan', opens: null, closes: null, graceMinutes: 15 },
        ...{ capacity: 1_000, withExits: true, categories: [] },
      },
    ],
    doors: [{ id: randomUUID(), name: 'Gerbang utama', capacity: null, direction: 'both' }],
    agenda: [
      {
        ...registration,
        id: randomUUID(),
        day,
        startTime: clockTime(now - 40 * MINUTE_MS),
        endTime: startTime,
      },
    ],
  })
}

/** By a roster, as in life. */
async function invite(client: Backend['client'], eventId: string, { people, units, leaders = [] }: Rush) {
  const chance = new Chance(7)
  if (people > 0) {
    const rows = Array.from({ length: people }, (_, place) => {
      const { shown, nip, position } = makePerson(chance, place, '')
      return [
        `"${shown}"`,
        nip,
        position,
        `Dinas Contoh Urusan ${1 + (place % units)} Kabupaten Contoh`,
      ].join(';')
    })
    const file = new File([['Nama;NIP;Jabatan;OPD', ...rows].join('\r\n')], 'daftar.csv')
    const { importId } = await client.roster.read({ eventId, task: randomUUID(), source: { file } })
    await client.roster.apply({ eventId, importId, task: randomUUID(), removeGone: false })
  }
  const ids: string[] = []
  for (let offset = 0; ; offset += 1_000) {
    const page = await client.participants.page({
      eventId,
      offset,
      limit: 1_000,
      sort: 'name',
      filter: {},
    })
    ids.push(...page.rows.map(({ id }) => id))
    if (page.rows.length < 1_000) break
  }
  for (const [place, name] of leaders.entries()) {
    const leader = {
      category: 'kepala_opd',
      position: `Kepala Dinas Contoh ${place + 1}`,
      unit: 'Dinas Contoh',
    }
    await client.participants.add({ eventId, person: personNamed(name, leader) })
  }
  return ids
}

type LettingIn = {
  eventId: string
  ids: readonly string[]
  now: number
  rush: Rush
  setClock: (at: number) => void
}

/** All desks side by side, each in its own time, with a card that was refused now and then. */
async function letIn(
  client: Backend['client'],
  { eventId, ids, now, rush, setClock }: LettingIn,
): Promise<void> {
  const chance = new Chance(11)
  const { arrived, desks, secondsPerPerson } = rush
  // Stretched like work by hand: most are quick, a few take long.
  const takesMs = (): number => secondsPerPerson * 1_000 * (0.5 + chance.next() ** 3 * 2)
  const ends = Array.from({ length: desks }, () => now - chance.next() * 10_000)
  const scans = ids.slice(0, arrived).map((id) => {
    const desk = ends.indexOf(Math.max(...ends))
    const at = ends[desk] ?? now
    ends[desk] = at - takesMs()
    return { id, at, desk: `Meja ${desk + 1}` }
  })
  for (const { id, at, desk } of scans.toReversed()) {
    setClock(Math.floor(at))
    const place = { eventId, desk, day: toLocal(now, 'WITA').date }
    if (chance.happens(0.03))
      await client.attendance.scan({ ...place, nonce: randomUUID(), code: 'https://contoh.id' })
    await client.attendance.checkIn({ ...place, nonce: randomUUID(), participantId: id })
  }
}
