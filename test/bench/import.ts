/** Importing 20,000 rows, from file to stored people with tickets, against parsing the same file alone. */
import { randomUUID } from 'node:crypto'
import { readWorkbook } from '../../electron/backend/spreadsheets/read-workbook.ts'
import { eventDraft, openTestBackend } from '../support/open-test-backend.ts'
import { makeRoster, rosterFile } from '../support/roster-maker.ts'
import { type BenchLine, sideBySide, timed } from './bench-line.ts'

const ROUNDS = 5

export async function benchImport(): Promise<BenchLine[]> {
  const bytes = new Uint8Array(rosterFile(makeRoster(3, { people: 20_000 })))
  return [
    await sideBySide(
      { name: 'import of 20,000 rows / parsing alone', unit: 'ms', goal: 1.5 },
      ROUNDS,
      () => importInto(bytes),
      () => timed(() => readWorkbook({ name: 'peserta.xlsx', bytes: new Uint8Array(bytes) })),
    ),
  ]
}

/** From the bytes of a file to stored people with tickets, in a database of its own. */
async function importInto(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const backend = await openTestBackend()
  const { client } = backend
  try {
    const { id: eventId } = await client.events.create({ event: eventDraft() })
    const file = new File([bytes], 'peserta.xlsx')
    return await timed(async () => {
      const { importId } = await client.roster.read({ eventId, task: randomUUID(), source: { file } })
      await client.roster.apply({ eventId, importId, task: randomUUID(), removeGone: false })
    })
  } finally {
    await backend.remove()
  }
}
