/**
 * Adds people and checks them in until the disk says no, tries an import, then makes room and tries again.
 * Prints what happened as JSON. Arguments: data folder, resources, a file that may be deleted to make room.
 */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { openBackend } from '../../electron/backend/backend.ts'
import { eventDraft, personNamed } from './open-test-backend.ts'
import { importPeople } from './import-people.ts'

export type FullDisk = {
  eventId: string
  /** Ids of arrivals that were answered with "welcome". */
  acknowledged: string[]
  /** The code with which writing ended. */
  refusal: string
  /** What the screen says then. */
  present: number
  importRefusal: string
  /** How many people there are after the import. */
  people: number
  afterRoom: string
}

const [data = '', resources = '', ballast = ''] = process.argv.slice(2)
const { client, close } = await openBackend({ paths: { data, resources } })
const { id: eventId } = await client.events.create({ event: eventDraft() })
const acknowledged: string[] = []

async function checkOneIn(): Promise<string> {
  const { shortCode } = await client.participants.add({ eventId, person: personNamed('Peserta') })
  const nonce = randomUUID()
  const { kind } = await client.attendance.scan({ eventId, code: shortCode, nonce, desk: 'Meja 1' })
  if (kind === 'welcome') acknowledged.push(nonce)
  return kind
}

/** The code of the error, or what was answered. */
async function outcomeOf(work: () => Promise<string>): Promise<string> {
  try {
    return await work()
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'no code'
  }
}

async function importMany(): Promise<string> {
  await importPeople({ client }, eventId, 3000)
  return 'applied'
}

let refusal = 'welcome'
while (refusal === 'welcome') refusal = await outcomeOf(checkOneIn)
const { present, invited } = await client.attendance.summary({ eventId })
const importRefusal = await outcomeOf(importMany)
const { total } = await client.participants.facets({ eventId })
if (total !== invited) throw new Error(`${total} people, ${invited} before the import`)
if (ballast !== '') rmSync(ballast)
const afterRoom = await outcomeOf(checkOneIn)
await close()
const told: FullDisk = { eventId, acknowledged, refusal, present, importRefusal, people: total, afterRoom }
process.stdout.write(JSON.stringify(told))
