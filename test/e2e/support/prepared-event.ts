/** An event with the sample rosters, made through the backend before the app is started on its folder. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import type { EventDraft } from '../../../shared/contract/events.ts'
import { type Backend, openBackend } from '../../../electron/backend/backend.ts'
import { exampleEvent, exampleOffice } from '../../../scripts/demo/event.ts'
import { resourcesFolder } from '../../../scripts/resources-folder.ts'
import { root } from './launch.ts'

export type TicketHolder = { id: string; name: string; unit: string | null; code: string; shortCode: string }
export type PreparedEvent = {
  eventId: string
  /** In the order of the list, gelar ignored. */
  people: TicketHolder[]
}

export type Wishes = {
  rosters?: readonly string[]
  change?: (draft: EventDraft) => EventDraft
  /** Further work on the same data. */
  afterwards?: (client: Backend['client'], prepared: PreparedEvent) => Promise<void>
}

const rosterFolder = join(root, 'test/fixtures/rosters')

/** Made once for all tests of a process that wish for the same; each gets a copy of the folder. */
export async function prepareEvent(dataFolder: string, wishes: Wishes = {}): Promise<PreparedEvent> {
  const { folder, prepared } = await eventAsWished(wishes)
  await cp(folder, dataFolder, { recursive: true })
  const { afterwards } = wishes
  if (afterwards) await withBackend(dataFolder, ({ client }) => afterwards(client, prepared))
  return prepared
}

const shelf = mkdtempSync(join(tmpdir(), 'ikrar-prepared-'))
process.once('exit', () => rmSync(shelf, { recursive: true, force: true }))

type Made = { folder: string; prepared: PreparedEvent }
const made = new Map<NonNullable<Wishes['change']>, Map<string, Promise<Made>>>()
const asItIs = (draft: EventDraft) => draft

function eventAsWished({
  rosters = ['asn-opd.xlsx', 'kades-lurah.csv'],
  change = asItIs,
}: Wishes): Promise<Made> {
  const draft = change(exampleEvent('', new Date()))
  // At midnight the event is one of another day.
  const key = JSON.stringify([rosters, draft.days])
  const sameChange = made.get(change) ?? new Map<string, Promise<Made>>()
  made.set(change, sameChange)
  const one = sameChange.get(key) ?? makeEvent(draft, rosters)
  sameChange.set(key, one)
  return one
}

async function makeEvent(draft: EventDraft, rosters: readonly string[]): Promise<Made> {
  const folder = await mkdtemp(join(shelf, 'event-'))
  const eventId = await withBackend(folder, async ({ client }) => {
    const { id: officeId } = await client.offices.create({ office: exampleOffice })
    const { id } = await client.events.create({ event: { ...draft, officeId } })
    for (const name of rosters) await importRoster(client, id, join(rosterFolder, name))
    return id
  })
  return { folder, prepared: { eventId, people: ticketHolders(folder, eventId) } }
}

async function withBackend<T>(data: string, work: (backend: Backend) => Promise<T>): Promise<T> {
  const backend = await openBackend({ paths: { data, resources: resourcesFolder } })
  try {
    return await work(backend)
  } finally {
    await backend.close()
  }
}

async function importRoster(client: Backend['client'], eventId: string, path: string): Promise<void> {
  const file = new File([readFileSync(path)], basename(path))
  const { importId } = await client.roster.read({ eventId, task: randomUUID(), source: { file } })
  await client.roster.apply({ eventId, importId, task: randomUUID(), removeGone: false })
}

/** What stands in the QR codes is told to nobody by the contract, so it is read from the database itself. */
function ticketHolders(dataFolder: string, eventId: string): TicketHolder[] {
  const db = new Database(join(dataFolder, 'kegiatan.db'), { readonly: true })
  try {
    return db
      .prepare<[string], TicketHolder>(
        `select person.id, person.name, person.unit, ticket.code, ticket.short_code as shortCode
         from participant person join ticket on ticket.participant_id = person.id and ticket.revoked_at is null
         where person.event_id = ? and person.removed_at is null order by person.sort_key, person.id`,
      )
      .all(eventId)
  } finally {
    db.close()
  }
}
