/** An event with the sample rosters, made through the backend before the app is started on its folder. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
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

export async function prepareEvent(dataFolder: string, wishes: Wishes = {}): Promise<PreparedEvent> {
  const { rosters = ['asn-opd.xlsx', 'kades-lurah.csv'], change = (draft) => draft, afterwards } = wishes
  const backend = await openBackend({ paths: { data: dataFolder, resources: resourcesFolder } })
  try {
    const { client } = backend
    const office = await client.offices.create({ office: exampleOffice })
    const event = await client.events.create({ event: change(exampleEvent(office.id, new Date())) })
    for (const name of rosters) await importRoster(client, event.id, join(rosterFolder, name))
    const prepared = { eventId: event.id, people: ticketHolders(dataFolder, event.id) }
    await afterwards?.(client, prepared)
    return prepared
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
