/**
 * Works on with an event while the disk fails and prints as JSON what was answered to every request. Must
 * come to its end whatever happens. Arguments: folder with `data` and `usb`, resources.
 */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../electron/backend/app-error.ts'
import { openBackend } from '../../../electron/backend/backend.ts'
import { personNamed } from '../open-test-backend.ts'

/** `id` is of what must be there if `code` is empty; otherwise `code` says why it was refused. */
export type Answer = {
  what: 'opened' | 'entry' | 'imported' | 'copy' | 'second copy' | 'both copies'
  id: string
  code: string
}

const [folder = '', resources = '', eventId = ''] = process.argv.slice(2)
const { client, close } = await openBackend({ paths: { data: join(folder, 'data'), resources } })
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
  const rows = Array.from({ length: 40 }, (_, index) => `Orang ke ${index};Dinas ${index % 9};Staf`)
  const source = { text: ['Nama;OPD;Jabatan', ...rows].join('\n') }
  const { importId } = await client.roster.read({ eventId, task: 'impor', source })
  await client.roster.apply({ eventId, importId, task: 'impor', removeGone: false })
  return eventId
}

const newestIn = async (place: 'data' | 'second') => {
  const { copies } = await client.copies.state()
  return copies.find((copy) => copy.place === place)?.name ?? ''
}

await note('opened', async () => {
  const { problem } = await client.app.state()
  if (problem) throw new AppError(problem.code)
  return eventId
})
for (let round = 0; round < 3; round++) await note('entry', walkIn)
await Promise.all([1, 2, 3].map(() => note('entry', walkIn)))
await note('imported', importRoster)
await note('copy', async () => {
  await client.copies.make()
  return newestIn('data')
})
await note('second copy', async () => {
  await client.copies.chooseSecondFolder({ folder: join(folder, 'usb') })
  return newestIn('second')
})
for (let round = 0; round < 3; round++) await note('entry', walkIn)
await note('both copies', async () => {
  const { secondFolder, secondProblem } = await client.copies.make()
  if (secondFolder !== null && secondProblem !== null) throw new AppError(secondProblem)
  return newestIn('data')
})
await close()
writeSync(1, JSON.stringify(answers))
