/**
 * Several laptops in one process, all sending at once and patiently, until all have sent or the process is killed.
 * Arguments: folder of the databases, the seeds as JSON (laptop and event), how to reach the server as JSON.
 */
import type { CentralAccess } from '../../../electron/backend/central/connection.ts'
import { openEventDatabase, send } from './event-database.ts'

const [folder = '', seeds = '[]', access = '{}'] = process.argv.slice(2)
// Written by the test that starts this.
const laptops = JSON.parse(seeds) as [seed: number, eventSeed: number][]
const reached = JSON.parse(access) as CentralAccess

await Promise.all(
  laptops.map(async ([seed, eventSeed]) => {
    const made = openEventDatabase(folder, seed, eventSeed)
    await send(made, reached, { patience: { tries: 8, firstPauseMs: 50 } })
    made.close()
    process.stdout.write(`${seed}\n`)
  }),
)
