/**
 * Works on with an event while the disk fails and prints as JSON what was answered to every request. Must
 * come to its end whatever happens. Arguments: folder with `usb` and perhaps `data`, resources,
 * the event in it; without one a new one is made.
 */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../electron/backend/app-error.ts'
import { openBackend } from '../../../electron/backend/backend.ts'
import { secretFrom } from '../../../electron/backend/keys/secret.ts'
import type { CopiesState } from '#shared/contract/copies.ts'
import { eventDraft, personNamed } from '../open-test-backend.ts'
import { importPeople } from '../import-people.ts'

/** `id` is of what must be there if `code` is empty; otherwise `code` says why it was refused. */
export type Answer = {
  what: 'opened' | 'event' | 'entry' | 'imported' | 'copy' | 'second copy' | 'both copies' | 'restored'
  id: string
  code: string
}

const [folder = '', resources = ''] = process.argv.slice(2)
let eventId = process.argv[4] ?? ''
const paths = { data: join(folder, 'data'), resources }
// A locked folder opens with the password of the environment.
const { client, close } = await openBackend({ paths, secret: secretFrom(process.env) })
const answers: Answer[] = []

async function note(what: Answer['what'], work: () => Promise<string>): Promise<void> {
  try {
    answers.push({ what, id: await work(), code: '' })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code'
    answers.push({ what, id: '', code })
  }
}

async function walkIn(): Promise<string> {
  const nonce = randomUUID()
  const guest = personNamed('Tamu')
  await client.attendance.walkIn({ eventId, nonce, desk: 'Meja 1', person: guest })
  return nonce
}

async function importRoster(): Promise<string> {
  await importPeople({ client }, eventId, 40)
  return eventId
}

/** The name of the newest copy there. Throws where the answer itself says that none can be seen. */
function newestIn(place: 'data' | 'second', { copies, secondMissing }: CopiesState): string {
  if (place === 'second' && secondMissing) throw new AppError('folder_not_writable')
  return copies.find((copy) => copy.place === place)?.name ?? ''
}

/** Brings back the newest copy, in which everything is that was answered until now. */
async function comeBack(): Promise<string> {
  const name = newestIn('data', await client.copies.make())
  await client.copies.restore({ name, place: 'data' })
  return name
}

async function workThroughTheDay(): Promise<void> {
  for (let round = 0; round < 3; round++) await note('entry', walkIn)
  await Promise.all([1, 2, 3].map(() => note('entry', walkIn)))
  await note('imported', importRoster)
  await note('copy', async () => newestIn('data', await client.copies.make()))
  await note('second copy', async () =>
    newestIn('second', await client.copies.chooseSecondFolder({ folder: join(folder, 'usb') })),
  )
  for (let round = 0; round < 3; round++) await note('entry', walkIn)
  await note('both copies', async () => {
    const made = await client.copies.make()
    if (made.secondProblem !== null) throw new AppError(made.secondProblem)
    return newestIn('data', made)
  })
  await note('restored', comeBack)
  await note('entry', walkIn)
}

await note('opened', async () => {
  const { problem } = await client.app.state()
  if (problem) throw new AppError(problem.code)
  return eventId
})
if (eventId === '') {
  await note('event', async () => {
    eventId = (await client.events.create({ event: eventDraft() })).id
    return eventId
  })
}
if (eventId !== '') await workThroughTheDay()
await close()
writeSync(1, JSON.stringify(answers))
