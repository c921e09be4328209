/** Importing 20,000 rows, from file to stored people with tickets, against parsing the same file alone. */
import { randomUUID } from 'node:crypto'
import { readWorkbook } from '../../electron/backend/spreadsheets/read-workbook.ts'
import { eventDraft, openTestBackend } from '../support/open-test-backend.ts'
import { makeRoster, rosterFile } from '../support/roster-maker.ts'
import { type BenchLine, sideBySide, timed } from './bench-line.ts'

const ROUNDS = 5

export async function benchImport(): Promise<BenchLine[]> {
  const bytes = rosterFile(makeRoster(3, { people: 20_000 }))
  const backend = await openTestBackend()
  const { client } = backend
  try {
    const line = await sideBySide(
      { name: 'import of 20,000 rows / parsing alone', unit: 'ms', goal: 1.5 },
      ROUNDS,
      async (round) => {
        const { id: eventId } = await client.events.create({ event: eventDraft({ title: `Impor ${round}` }) })
        const file = new File([new Uint8Array(bytes)], 'peserta.xlsx')
        return timed(async () => {
          const plan = await client.roster.read({ eventId, task: randomUUID(), source: { file } })
          const { importId } = plan
          await client.roster.apply({ eventId, importId, task: randomUUID(), removeGone: false })
        })
      },
      () => timed(() => readWorkbook({ name: 'peserta.xlsx', bytes: new Uint8Array(bytes) })),
    )
    return [line]
  } finally {
    await backend.remove()
  }
}
