import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CentralAccess } from '../../../../electron/backend/central/connection.ts'
import { connectionOf } from '../../../../electron/backend/store/db.ts'
import { type MadeEvent, makeEventDatabase, send } from '../../../support/postgres/event-database.ts'
import { PostgresServer } from '../../../support/postgres/postgres-server.ts'

let postgres: PostgresServer
let access: CentralAccess
let folder: string
let made: MadeEvent

beforeAll(async () => {
  postgres = await PostgresServer.start()
  await postgres.migrate()
  access = await postgres.addSender('ntt', 'Nusa Tenggara Timur')
  folder = mkdtempSync(join(tmpdir(), 'ikrar-'))
  made = makeEventDatabase(folder, 1, 2_500)
})
afterAll(() => {
  postgres.remove()
  made.close()
  rmSync(folder, { recursive: true, force: true })
})

const countHere = (table: string) =>
  connectionOf(made.db).prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0
const countThere = async (table: string) => {
  const [row] = await postgres.rows<{ count: string }>(`select count(*) from ikrar.${table}`)
  return Number(row?.count)
}

test('an event arrives whole, and sent again it is the same', async () => {
  const first = await send(made, access)
  expect(first).toMatchObject({ outcome: 'complete' })
  expect(first.taken).toBe(first.total)
  for (const table of ['event', 'participant', 'attendance', 'substitute', 'substitute_withdrawal', 'pledge'])
    expect([table, await countThere(table)]).toEqual([table, countHere(table)])
  expect(await send(made, access)).toMatchObject({ outcome: 'same', rows: 0 })
  expect(await countThere('participant_private')).toBe(0)
})
