/** A laptop with an event, its people and eight desks that were let in, as the bench finds it. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openReadOnly, closeDatabase } from '../../../electron/backend/store/db.ts'
import { listTicketCodes } from '../../../electron/backend/store/tickets.ts'
import { importPeople } from '../../support/import-people.ts'
import { deskOptions, doorOf, HERE, letIn } from '../../support/open-desk.ts'
import { eventDraft, openTestBackend, type TestBackend } from '../../support/open-test-backend.ts'
import type { Desks } from '../../support/scanning-desk.ts'

export const DAY = '2026-11-20'
const DESKS = 8
const OTHER_DAYS = 20
/** Between two devices that are let in: five of one address are heard in a minute. */
const APART_MS = 61_000

export class Hall {
  readonly backend: TestBackend
  readonly desks: Desks
  readonly #codes: string[]

  private constructor(backend: TestBackend, desks: Desks, codes: string[]) {
    this.backend = backend
    this.desks = desks
    this.#codes = codes
  }

  /** With `withPast`, each of these people has arrived on twenty other days. */
  static async open({ people, withPast }: { people: number; withPast: boolean }): Promise<Hall> {
    const first = await openTestBackend()
    const { id: eventId } = await first.client.events.create({
      event: eventDraft({ days: [{ day: DAY, startTime: '09:00', endTime: null }] }),
    })
    await importPeople(first, eventId, people)
    await first.close()
    const { data } = first
    if (withPast) addPast(data)
    const codes = codesIn(data, eventId)
    let aheadMs = 0
    const clock = () => Date.now() + aheadMs
    const backend = await openTestBackend({ data, clock, desk: deskOptions() })
    await backend.client.desks.open({ eventId, address: HERE })
    const desk = { backend, eventId, people: [] }
    const cookies: string[] = []
    while (cookies.length < DESKS) {
      const { cookie = '' } = await letIn(desk, `Meja ${cookies.length + 1}`, 'petugas_meja')
      cookies.push(cookie)
      aheadMs += APART_MS
    }
    const { address, port } = await doorOf(desk)
    return new Hall(backend, { door: { address, port }, eventId, cookies }, codes)
  }

  /** Codes that nobody has scanned yet. */
  take(count: number): string[] {
    if (this.#codes.length < count) throw new Error('nobody is left to scan')
    return this.#codes.splice(0, count)
  }
}

function codesIn(data: string, eventId: string): string[] {
  const db = openReadOnly({ file: join(data, 'kegiatan.db') })
  const codes = [...listTicketCodes(db, eventId).values()]
  closeDatabase(db)
  return codes
}

function addPast(data: string): void {
  const database = new Database(join(data, 'kegiatan.db'))
  // Made up, so nothing of it need survive anything.
  database.pragma('synchronous = off')
  database.pragma('cache_size = -500000')
  const entry = database.prepare(
    `insert into attendance (id, event_id, participant_id, day, kind, round, at, method, desk)
     select printf('%04d-%s', ?, id), event_id, id, date('2025-01-01', ? || ' days'), 'arrive', 0, ?, 'ticket', 'Meja 2'
     from participant`,
  )
  database.transaction(() => {
    for (let day = 0; day < OTHER_DAYS; day++) entry.run(day, String(day), day)
  })()
  database.close()
}
