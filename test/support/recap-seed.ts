/** Many events with their people and entries, written past the app: as large a past as a province has. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { addDays, toUtcMs } from '#shared/domain/time.ts'
import { eventDraft, openTestBackend } from './open-test-backend.ts'
import { Chance } from './random.ts'

export type RecapPast = {
  events: number
  /** Invited to each. */
  invited: number
  /** Different people from whom they are taken. */
  people: number
  units: number
  villages: number
}

const FIRST_DAY = '2024-01-08'
const NAMES = ['Maria', 'Yosef', 'Agus', 'Ina', 'Petrus', 'Yohana', 'Simon', 'Rambu', 'Umbu', 'Dorkas']
const FAMILIES = ['Bria', 'Seran', 'Nalle', 'Taolin', 'Tefa', 'Lani', 'Mone', 'Kase', 'Benu', 'Fallo']

/** @returns the folder; the backend is closed. Of ten people eight come, one of them by somebody else. */
export async function seedRecapPast(
  past: RecapPast,
  folder?: string,
): Promise<{ data: string; eventIds: string[] }> {
  const backend = await openTestBackend(folder === undefined ? {} : { data: folder })
  const first = await backend.client.events.create({ event: eventDraft() })
  await backend.close()
  const db = new Database(join(backend.data, 'kegiatan.db'))
  db.pragma('foreign_keys = off')
  db.pragma('synchronous = off')
  const eventIds = [first.id, ...Array.from({ length: past.events - 1 }, () => randomUUID())]
  db.transaction(() => fill(db, past, eventIds))()
  db.close()
  return { data: backend.data, eventIds }
}

function fill(db: Database.Database, past: RecapPast, eventIds: readonly string[]): void {
  const chance = new Chance(11)
  const copy = db.prepare(
    `insert into event (id, number, kind, title, venue, zone, election_kind, election_year, instruments, created_at,
       updated_at)
     select ?, ?, ?, ?, 'Aula', 'WITA', election_kind, election_year, '["ikrar_asn"]', 0, 0 from event where id = ?`,
  )
  const setDay = db.prepare('insert or replace into event_day (event_id, day, start_time) values (?, ?, ?)')
  const dropDays = db.prepare('delete from event_day where event_id = ?')
  const [first = ''] = eventIds
  eventIds.forEach((id, place) => {
    const title = `Sosialisasi Netralitas ke-${place + 1}`
    if (place > 0) copy.run(id, place + 1, place % 3 === 0 ? 'apel' : 'sosialisasi', title, first)
    const day = addDays(FIRST_DAY, place)
    dropDays.run(id)
    setDay.run(id, day, '09:00')
    invite(db, chance, past, { id, place, day })
  })
}

function invite(
  db: Database.Database,
  chance: Chance,
  { invited, people, units, villages }: RecapPast,
  event: { id: string; place: number; day: string },
): void {
  const person = db.prepare(
    `insert into participant (id, event_id, name, nip, unit, district, village, category, sort_key, search_words,
       search_digits, origin, protocol_order, created_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'manual', 50, 0, 0)`,
  )
  const entry = db.prepare(
    `insert into attendance (id, event_id, participant_id, day, kind, round, at, method, desk)
     values (?, ?, ?, ?, 'arrive', 0, ?, 'ticket', 'Meja 1')`,
  )
  const substitute = db.prepare(
    `insert into substitute (id, event_id, arrival_id, round, name, search_words, search_digits, at, desk)
     values (?, ?, ?, 0, 'Ina Wakil', '', '', 0, 'Meja 1')`,
  )
  const startsAt = toUtcMs(event.day, '09:00', 'WITA')
  const taken = new Set<number>()
  while (taken.size < invited) taken.add(chance.between(0, people - 1))
  for (const who of taken) {
    const name = `${NAMES[who % 10]} ${FAMILIES[Math.floor(who / 10) % 10]} ${Math.floor(who / 100)}`
    const isOfVillage = who % 5 === 0
    const village = (who / 5) % villages
    const id = randomUUID()
    person.run(
      ...[id, event.id, name, isOfVillage ? null : `1985010120100${String(100_000 + who).slice(1)}`],
      ...[isOfVillage ? null : `Dinas Contoh ${who % units}`],
      ...(isOfVillage ? [`Kecamatan ${Math.floor(village / 10)}`, `Desa ${village}`] : [null, null]),
      ...[isOfVillage ? 'kepala_desa' : 'pns', name.toLowerCase(), ` ${name.toLowerCase()}`, ''],
    )
    if (chance.between(0, 9) > 7) continue
    const arrival = randomUUID()
    entry.run(arrival, event.id, id, event.day, startsAt + chance.between(-40, 20) * 60_000)
    if (chance.between(0, 19) === 0) substitute.run(randomUUID(), event.id, arrival)
  }
}
