/**
 * A laptop whose door stands open until the process is killed. The first time it makes the event, lets eight desks in
 * and tells what they need; after a kill it opens where it stood. Arguments: data folder, resources, number of people.
 */
import { openBackend } from '../../electron/backend/backend.ts'
import { deskOptions, doorOf, HERE, letIn } from './open-desk.ts'
import { eventDraft } from './open-test-backend.ts'
import { importPeople } from './import-people.ts'

const [data = '', resources = '', people = '0'] = process.argv.slice(2)
const DESKS = 8
let aheadMs = 0
const clock = () => Date.now() + aheadMs
const { client, close } = await openBackend({
  ...{ paths: { data, resources }, clock },
  desk: { ...deskOptions(), resume: true },
})

async function prepare(): Promise<object> {
  const { id: eventId } = await client.events.create({ event: eventDraft() })
  await importPeople({ client }, eventId, Number(people))
  await client.desks.open({ eventId, address: HERE })
  const desk = { backend: { client, data, close, remove: close }, eventId, people: [] }
  const cookies: string[] = []
  while (cookies.length < DESKS) {
    cookies.push((await letIn(desk, `Meja ${cookies.length + 1}`, 'petugas_meja')).cookie ?? '')
    // Five devices of one address are heard in a minute.
    aheadMs += 61_000
  }
  const { address, port, fingerprint } = await doorOf(desk)
  return { door: { address, port }, fingerprint, eventId, cookies }
}

const [event] = await client.events.list({})
const told = event ? { resumed: true } : await prepare()
process.stdout.write(`${JSON.stringify(told)}\n`)
