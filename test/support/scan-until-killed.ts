/** Checks people in as fast as it can and prints every nonce once its scan was answered, until it is killed. */
import { randomUUID } from 'node:crypto'
import { openBackend } from '../../electron/backend/backend.ts'
import { secretFrom } from '../../electron/backend/keys/secret.ts'
import { eventDraft, personNamed } from './open-test-backend.ts'

const [data = '', resources = ''] = process.argv.slice(2)
// Locked folders are scanned in, too.
const secret = secretFrom(process.env)
const { client } = await openBackend({ paths: { data, resources }, secret })
const { id: eventId } = await client.events.create({ event: eventDraft() })
for (;;) {
  const { shortCode } = await client.participants.add({ eventId, person: personNamed('Peserta') })
  const nonce = randomUUID()
  await client.attendance.scan({ eventId, code: shortCode, nonce, desk: 'Meja 1' })
  process.stdout.write(`${nonce}\n`)
}
