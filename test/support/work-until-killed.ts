/**
 * Does one thing until it is killed and prints a line for every step: `import` stores a roster of the size
 * asked for, `copy` makes one copy after the other. Arguments: what, data folder, resources, number of people.
 */
import { openBackend } from '../../electron/backend/backend.ts'
import { eventDraft } from './open-test-backend.ts'

const [what, data = '', resources = '', count = '0'] = process.argv.slice(2)
const { client } = await openBackend({ paths: { data, resources } })
const tell = (line: string) => process.stdout.write(`${line}\n`)

async function importPeople(): Promise<void> {
  const { id: eventId } = await client.events.create({ event: eventDraft() })
  const rows = Array.from(
    { length: Number(count) },
    (_, index) => `Orang ke ${index} Contoh;Dinas ${index % 30};Staf`,
  )
  const source = { text: ['Nama;OPD;Jabatan', ...rows].join('\n') }
  const { importId } = await client.roster.read({ eventId, task: 'baca', source })
  const changes = await client.changes.watch()
  void (async () => {
    for await (const change of changes) {
      if (change.kind === 'progress' && change.task === 'simpan') tell(`progress ${change.done}`)
    }
  })()
  await client.roster.apply({ eventId, importId, task: 'simpan', removeGone: false })
  tell('applied')
}

async function makeCopies(): Promise<void> {
  for (;;) {
    tell('begin')
    const { copies } = await client.copies.make()
    tell(`made ${copies[0]?.name ?? ''}`)
  }
}

await (what === 'import' ? importPeople() : makeCopies())
