/** Takes a package and says how far it is, until it is killed. Arguments: data folder, resources, USB folder, words. */
import { openBackend } from '../../electron/backend/backend.ts'

const [data = '', resources = '', folder = '', words = ''] = process.argv.slice(2)
const { client } = await openBackend({ paths: { data, resources } })
const tell = (line: string) => process.stdout.write(`${line}\n`)
const [found] = await client.transfers.list({ folder })
const asked = { folder, name: found?.name ?? '', words }
const { hash } = await client.transfers.read(asked)
const changes = await client.changes.watch()
void (async () => {
  for await (const change of changes) if (change.kind === 'progress') tell(`progress ${change.done}`)
})()
await client.transfers.take({ ...asked, hash, introduce: true, task: 'ambil' })
tell('taken')
