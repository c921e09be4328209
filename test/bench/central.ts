/**
 * Sending an event to a PostgreSQL on this computer, over TLS and with every commit synced, against the same rows put
 * into the same tables by psql's COPY and by plain INSERTs of a thousand rows: no versions, no resume points, no rights
 * but the owner's.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CentralAccess, CentralConnection } from '../../electron/backend/central/connection.ts'
import { type MadeEvent, makeEventDatabase, send } from '../support/postgres/event-database.ts'
import { DATABASE, PASSWORD, PostgresServer } from '../support/postgres/postgres-server.ts'
import { type BenchLine, median, timed } from './bench-line.ts'

const PEOPLE = 20_000
const ROUNDS = 3
const SMALL_EVENTS = 40
const SMALL_PEOPLE = 200
const INSERT_ROWS = 1_000
const TABLES = ['participant', 'attendance', 'substitute', 'substitute_withdrawal', 'pledge']
/** Versions, resume points and a role without rights may cost this much beside the barest way. */
const GOAL_COPY = 4
const GOAL_INSERT = 2

export async function benchCentral(): Promise<BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-bench-'))
  const postgres = await PostgresServer.start()
  try {
    await postgres.setting('fsync = on')
    await postgres.migrate()
    const access = await postgres.addSender('ntt', 'Nusa Tenggara Timur')
    const large = makeEventDatabase(folder, 1, PEOPLE)
    const lines = await benchLarge(postgres, access, large, folder)
    large.close()
    return [...lines, await benchSmall(postgres, access, folder)]
  } finally {
    postgres.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function benchLarge(
  postgres: PostgresServer,
  access: CentralAccess,
  made: MadeEvent,
  folder: string,
): Promise<BenchLine[]> {
  // Once, for the rows that the bare ways put in again.
  const { total } = await send(made, access)
  const bare = await prepareBare(postgres, folder)
  const times = { ours: [] as number[], copy: [] as number[], insert: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    await empty(postgres)
    times.ours.push(await timed(() => send(made, access)))
    await bare.empty()
    times.copy.push(await timed(() => bare.copy()))
    await bare.empty()
    times.insert.push(await timed(() => bare.insert()))
  }
  const same = await timed(() => send(made, access))
  const bytes = await bytesPerRow(postgres, total)
  const ours = median(times.ours)
  const rate = (ms: number) => `${Math.round(total / (ms / 1000)).toLocaleString('id')} rows/s`
  const line = (name: string, base: number, goal: number): BenchLine => ({
    ...{
      name: `sending ${total} rows to the centre / ${name}`,
      ours,
      base,
      unit: 'ms',
      ratio: ours / base,
      goal,
    },
    note: `${rate(ours)} against ${rate(base)}; ${bytes} bytes a row with indexes; sent again, all the same: ${Math.round(same)} ms`,
  })
  return [
    line('bare COPY', median(times.copy), GOAL_COPY),
    line(`bare INSERT of ${INSERT_ROWS} rows`, median(times.insert), GOAL_INSERT),
  ]
}

async function bytesPerRow(postgres: PostgresServer, rows: number): Promise<number> {
  const sizes = TABLES.map((table) => `pg_total_relation_size('ikrar.${table}')`)
  const [row] = await postgres.rows<{ bytes: string }>(`select ${sizes.join(' + ')} as bytes`)
  return Math.round(Number(row?.bytes ?? 0) / rows)
}

/** Each a laptop of its own: connection, handshake and password included. */
async function benchSmall(
  postgres: PostgresServer,
  access: CentralAccess,
  folder: string,
): Promise<BenchLine> {
  const events = Array.from({ length: SMALL_EVENTS }, (_, at) =>
    makeEventDatabase(folder, 100 + at, SMALL_PEOPLE),
  )
  let total = 0
  const ours = await timed(async () => {
    for (const made of events) total += (await send(made, access)).total
  })
  const base = await timed(async () => {
    for (const made of events)
      await postgres.as(access, async (sender) => {
        await sender.ask('select ikrar.greet()')
        made.close()
      })
  })
  const perSecond = (SMALL_EVENTS / (ours / 1000)).toFixed(1)
  return {
    name: `sending ${SMALL_EVENTS} events of ${SMALL_PEOPLE} people one after the other / only logging in`,
    ...{
      ours: ours / SMALL_EVENTS,
      base: base / SMALL_EVENTS,
      unit: 'ms per event',
      ratio: ours / base,
      goal: 6,
    },
    note: `${perSecond} events/s, ${Math.round(total / (ours / 1000)).toLocaleString('id')} rows/s`,
  }
}

async function empty(postgres: PostgresServer): Promise<void> {
  const all = [...TABLES, 'event', 'event_day', 'received_piece', 'sending'].map((table) => `ikrar.${table}`)
  await postgres.asOwner(DATABASE, (owner) => owner.run(`truncate ${all.join(', ')}`))
}

type Bare = { empty: () => Promise<void>; copy: () => void; insert: () => Promise<void> }

/** The same tables with the same indexes, and the same rows in files. */
async function prepareBare(postgres: PostgresServer, folder: string): Promise<Bare> {
  const owner = <T>(work: (connection: CentralConnection) => Promise<T>) => postgres.asOwner(DATABASE, work)
  await owner((connection) =>
    connection.run(
      [
        'create schema bare',
        ...TABLES.map((one) => `create table bare.${one} (like ikrar.${one} including all)`),
      ].join(';'),
    ),
  )
  const psql = psqlOf(postgres, folder)
  for (const table of TABLES) psql([`\\copy ikrar.${table} to '${join(folder, table)}'`])
  const statements = await owner(insertStatements)
  return {
    empty: () =>
      owner((connection) => connection.run(`truncate ${TABLES.map((one) => `bare.${one}`).join(', ')}`)),
    copy: () => psql(TABLES.map((table) => `\\copy bare.${table} from '${join(folder, table)}'`)),
    insert: () =>
      owner(async (connection) => {
        for (const statement of statements) await connection.run(statement)
      }),
  }
}

/** Written by the server itself, so that they are the barest there can be. */
async function insertStatements(owner: CentralConnection): Promise<string[]> {
  const statements: string[] = []
  for (const table of TABLES) {
    const columns = await owner.ask<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'ikrar' and table_name = $1 order by ordinal_position`,
      [table],
    )
    const values = columns.map(({ name }) => `quote_nullable(${name})`).join(` || ',' || `)
    const rows = await owner.ask<{ row: string }>(`select '(' || ${values} || ')' as row from ikrar.${table}`)
    for (let at = 0; at < rows.length; at += INSERT_ROWS) {
      const some = rows.slice(at, at + INSERT_ROWS).map(({ row }) => row)
      statements.push(`insert into bare.${table} values ${some.join(',')}`)
    }
  }
  return statements
}

function psqlOf(postgres: PostgresServer, folder: string): (commands: readonly string[]) => void {
  const { host, port, database, user, ca } = postgres.ownerAccess()
  const certificate = join(folder, 'ca.crt')
  writeFileSync(certificate, ca ?? '')
  const place = `host=${host} port=${port} dbname=${database} user=${user} sslmode=verify-full sslrootcert=${certificate}`
  return (commands) => {
    const { status, stderr } = spawnSync(
      'psql',
      [place, '-q', '-X', ...commands.flatMap((one) => ['-c', one])],
      {
        env: { ...process.env, PGPASSWORD: PASSWORD },
        encoding: 'utf8',
      },
    )
    if (status !== 0) throw new Error(stderr)
  }
}
