/**
 * Works with a real backend and prints a line as soon as something was answered, for a recorder that reads
 * the disk along. Arguments: what (`door`, `locked-door`, `desk`, `carry`, `restore`, `lock`, `migrate`, `open`), resources, NORMAL or FULL, folders.
 */
import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Backend, type BackendOptions, openBackend } from '../../../electron/backend/backend.ts'
import { eventDraft, personNamed } from '../open-test-backend.ts'
import { deskOptions } from '../open-desk.ts'
import { openKeyStore } from '../open-key-store.ts'
import type { Said, Say } from './said.ts'
import { onTwoLaptops } from './work-on-two-laptops.ts'
import { overTheDesk } from './work-over-desk.ts'
import { importPeople } from '../import-people.ts'

/** So many people come in one file. */
export const IMPORTED = 200

const [task = '', resources = '', synchronous = '', ...folders] = process.argv.slice(2)
const [root = ''] = folders
type Client = Backend['client']

const say: Say = (what, id) => void writeSync(1, `${JSON.stringify({ what, id } satisfies Said)}\n`)

type PragmaCall = Parameters<Database.Database['pragma']>

/** What better-sqlite3 does by itself when nobody asks for FULL: the tests must be able to see the loss. */
function forgetToSync(): void {
  // Of type any; called with its own connection below.
  const pragma: (this: Database.Database, ...call: PragmaCall) => unknown = Reflect.get(
    Database.prototype,
    'pragma',
  )
  Database.prototype.pragma = function (source, options) {
    if (source === 'synchronous = full') return pragma.call(this, 'synchronous = normal', options)
    return source === 'synchronous' ? 2 : pragma.call(this, source, options)
  }
}

async function newEvent(client: Client): Promise<string> {
  const { id } = await client.events.create({ event: eventDraft() })
  say('event', id)
  return id
}

async function arrive(client: Client, eventId: string, name: string) {
  const person = await client.participants.add({ eventId, person: personNamed(name) })
  say('person', person.id)
  const nonce = randomUUID()
  await client.attendance.scan({ eventId, code: person.shortCode, nonce, desk: 'Meja 1' })
  say('entry', nonce)
  return { personId: person.id, entryId: nonce }
}

async function takeBack(client: Client, eventId: string, entryId: string): Promise<void> {
  const nonce = randomUUID()
  await client.attendance.undo({ eventId, entryId, nonce, desk: 'Meja 1', reason: 'Salah orang' })
  say('entry', nonce)
}

async function importRoster(client: Client, eventId: string): Promise<void> {
  await importPeople({ client }, eventId, IMPORTED)
  say('imported', eventId)
}

async function pledge(client: Client, eventId: string, participantIds: string[]): Promise<void> {
  const state = 'signed'
  await client.pledges.set({ eventId, instrument: 'ikrar_asn', participantIds, state, desk: 'Meja 1' })
  say('pledges', eventId)
}

async function writeNotes(client: Client, eventId: string): Promise<void> {
  let expected: number | null = null
  for (const text of ['Pertama', 'Kedua']) {
    const note = { id: 'opening', position: 0, content: { kind: 'opening', text } as const, removed: false }
    const saved = await client.notes.save({ eventId, note, expected })
    expected = saved.note.updatedAt
    say('note', text)
  }
}

async function makeCopies(client: Client): Promise<void> {
  const own = await client.copies.make()
  for (const { name } of own.copies) say('copy', name)
  const both = await client.copies.chooseSecondFolder({ folder: join(root, 'usb') })
  for (const { name, place } of both.copies) say(place === 'data' ? 'copy' : 'second copy', name)
}

/** Every way in which an event writes, and long enough that the WAL is folded into the database. */
async function atTheDoor({ client }: Backend): Promise<void> {
  const eventId = await newEvent(client)
  const { entryId } = await arrive(client, eventId, 'Pertama')
  await takeBack(client, eventId, entryId)
  const many = Array.from({ length: 6 }, (_, index) => arrive(client, eventId, `Serentak ${index}`))
  const together = await Promise.all(many)
  await importRoster(client, eventId)
  const participantIds = together.map(({ personId }) => personId)
  await pledge(client, eventId, participantIds)
  await writeNotes(client, eventId)
  await makeCopies(client)
  const nonce = randomUUID()
  await client.attendance.walkIn({ eventId, nonce, desk: 'Meja 2', person: { name: 'Tamu' } })
  say('entry', nonce)
  for (let index = 0; index < 240; index++) await arrive(client, eventId, `Sesudahnya ${index}`)
}

async function comeBack({ client }: Backend): Promise<void> {
  const eventId = await newEvent(client)
  for (let index = 0; index < 4; index++) await arrive(client, eventId, `Sebelum ${index}`)
  const { copies } = await client.copies.make()
  const name = copies[0]?.name ?? ''
  say('copy', name)
  for (let index = 0; index < 4; index++) await arrive(client, eventId, `Terlewat ${index}`)
  say('restoring', name)
  await client.copies.restore({ name, place: 'data' })
  say('restored', name)
  for (let index = 0; index < 4; index++) await arrive(client, eventId, `Sesudah ${index}`)
}

type Opening = Pick<BackendOptions, 'desk'> & {
  ownResources?: string
  systemStore?: typeof openKeyStore | null
}

async function opened(
  folder: string,
  { ownResources = resources, systemStore = null, ...rest }: Opening = {},
): Promise<Backend> {
  const paths = { data: join(folder, 'data'), resources: ownResources }
  const backend = await openBackend({ paths, systemStore, ...rest })
  const { problem } = await backend.client.app.state()
  if (problem) throw new Error(`${folder} did not open: ${problem.code}`)
  return backend
}

/** Made by one version of Ikrar, opened by the next. */
async function migrate(): Promise<void> {
  const next = join(root, '..', 'next')
  const earlier = await opened(root)
  const eventId = await newEvent(earlier.client)
  for (let index = 0; index < 3; index++) await arrive(earlier.client, eventId, `Sebelum ${index}`)
  await earlier.close()
  cpSync(resources, next, { recursive: true })
  mkdirSync(join(next, 'migrations'), { recursive: true })
  writeFileSync(join(next, 'migrations', '9000-trial.sql'), MIGRATION)
  const later = await opened(root, { ownResources: next })
  say('opened', root)
  await arrive(later.client, eventId, 'Sesudah')
  await later.close()
}

/** Begun in the clear, with copies here and on a stick. */
async function lock(): Promise<void> {
  const plain = await opened(root)
  const eventId = await newEvent(plain.client)
  for (let index = 0; index < 4; index++) await arrive(plain.client, eventId, `Sebelum ${index}`)
  await makeCopies(plain.client)
  await plain.close()
  const backend = await opened(root, { systemStore: openKeyStore })
  await arrive(backend.client, eventId, 'Tersisa')
  await backend.client.protection.lock({ password: 'sandi yang panjang' })
  say('locked', root)
  for (let index = 0; index < 4; index++) await arrive(backend.client, eventId, `Sesudah ${index}`)
  await backend.close()
}

const MIGRATION = `create table trial (id text primary key, name text not null) strict;
insert into trial select id, name from participant;
alter table participant add column trial_note text;`

if (synchronous === 'NORMAL') forgetToSync()
if (task === 'migrate') await migrate()
if (task === 'open') {
  for (const folder of folders) {
    const backend = await opened(folder)
    say('opened', folder)
    await backend.close()
  }
}
if (task === 'door' || task === 'restore' || task === 'locked-door') {
  const backend = await opened(root, { systemStore: task === 'locked-door' ? openKeyStore : null })
  await (task === 'restore' ? comeBack(backend) : atTheDoor(backend))
  await backend.close()
}
if (task === 'lock') await lock()
if (task === 'desk') {
  const backend = await opened(root, { desk: deskOptions() })
  await overTheDesk(backend, join(root, 'data'), say)
  await backend.close()
}
if (task === 'carry') {
  const elsewhere = join(root, '..', 'elsewhere')
  const [own, other] = [await opened(root), await opened(elsewhere)]
  const places = { usb: join(root, 'usb'), elsewhere: join(elsewhere, 'usb') }
  await onTwoLaptops({ own: own.client, other: other.client }, places, say)
  await own.close()
  await other.close()
}
