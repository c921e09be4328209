/** Exports into a folder on a disk that may fail. Prints the code and what lies there. Arguments: data, resources, event, folder. */
import { readdirSync } from 'node:fs'
import { openBackend } from '../../../electron/backend/backend.ts'

export type ExportOnBadDisk = { code: string; files: string[]; runs: number }

const [data = '', resources = '', eventId = '', folder = ''] = process.argv.slice(2)
// The clock stands still, so that the name of the file is known beforehand.
const { client, close } = await openBackend({
  paths: { data, resources },
  clock: () => Date.UTC(2026, 10, 20, 1),
})
const code = await client.exports.save({ eventId, format: 'csv', folder }).then(
  ({ fileName }) => fileName,
  (error: { code: string }) => error.code,
)
const runs = (await client.exports.history({ eventId })).length
await close()
const told: ExportOnBadDisk = { code, files: readdirSync(folder), runs }
process.stdout.write(JSON.stringify(told))
