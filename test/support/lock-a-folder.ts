/** Locks a plain data folder and adds somebody; prints what was answered. Arguments: data, resources, password. */
import { writeSync } from 'node:fs'
import { openBackend } from '../../electron/backend/backend.ts'
import { personNamed } from './open-test-backend.ts'

const [data = '', resources = '', password = ''] = process.argv.slice(2)
const { client, close } = await openBackend({ paths: { data, resources } })
const [event] = await client.events.list({})
await client.protection.lock({ password })
writeSync(1, 'locked\n')
await client.participants.add({ eventId: event?.id ?? '', person: personNamed('Sesudah') })
writeSync(1, 'added\n')
await close()
