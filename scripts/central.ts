/**
 * The centre from the command line, for whoever runs the server and for machines that nobody sits at:
 *
 *   npm run central -- migrate --host HOST --database NAME --user OWNER [--port N] [--ca FILE]
 *   npm run central -- send --data DIR --event ID [--profile internal --reason TEXT]
 *   npm run central -- status --data DIR
 *
 * `send` and `status` use the server that was set in the window; --host … sets it. The password is taken from
 * IKRAR_CENTRAL_PASSWORD and never from the command line, where others can read it. Exits 0, or 2 with what is wrong.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type Backend, openBackend } from '../electron/backend/backend.ts'
import { migrateCentral, readCentralMigrations } from '../electron/backend/central/central-schema.ts'
import { CentralConnection } from '../electron/backend/central/connection.ts'
import { secretFrom } from '../electron/backend/keys/secret.ts'
import { openLogFile } from '../electron/backend/log-file.ts'
import { REASON_LENGTH } from '#shared/contract/central.ts'
import { momentText } from '#shared/domain/time-text.ts'
import { zoneOfComputer } from '#shared/domain/time.ts'
import { outcomeSentence } from '#shared/texts/central.ts'
import { Refusal, runCommand } from './refusal.ts'
import { resourcesFolder } from './resources-folder.ts'

const USAGE = `Cara pakai:
  npm run central -- migrate --host ALAMAT --database NAMA --user PEMILIK [--port N] [--ca BERKAS]
  npm run central -- send --data FOLDER --event ID [--profile internal --reason ALASAN] [--host …]
  npm run central -- status --data FOLDER
Kata sandi server lewat variabel lingkungan IKRAR_CENTRAL_PASSWORD.`

const PORT = 5432
const text = { type: 'string' } as const

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      ...{ host: text, port: text, database: text, user: text, ca: text },
      ...{ data: text, event: text, profile: text, reason: text },
    },
  })
  if (positionals.length !== 1) throw new Refusal(USAGE)
  if (positionals[0] === 'migrate') return migrate(values)
  if (positionals[0] === 'send') return withBackend(values, (backend) => send(backend, values))
  if (positionals[0] === 'status') return withBackend(values, status)
  throw new Refusal(USAGE)
})

type Values = Partial<
  Record<'host' | 'port' | 'database' | 'user' | 'ca' | 'data' | 'event' | 'profile' | 'reason', string>
>

async function migrate(values: Values): Promise<void> {
  const { ca, ...place } = placeOf(values)
  const connection = await CentralConnection.open({
    ...place,
    ca: ca === undefined ? null : readFileSync(ca, 'utf8'),
    password: passwordGiven() ?? '',
  })
  try {
    const applied = await migrateCentral(connection, readCentralMigrations(resourcesFolder))
    console.log(applied.length === 0 ? 'Sudah terbaru.' : `Diterapkan: ${applied.join(', ')}`)
  } finally {
    await connection.close()
  }
}

async function send({ client }: Backend, values: Values): Promise<void> {
  const { event: eventId, profile = 'public', reason = '' } = values
  if (eventId === undefined) throw new Refusal(`Sebutkan kegiatan dengan --event.\n${USAGE}`)
  if (profile !== 'public' && profile !== 'internal')
    throw new Refusal('Pilihan --profile: public atau internal.')
  if (profile === 'internal' && reason.trim().length < REASON_LENGTH.min)
    throw new Refusal(
      `Profil internal memerlukan alasan dengan --reason, paling sedikit ${REASON_LENGTH.min} karakter.`,
    )
  if (values.host !== undefined) await setServer(client, values)
  const password = passwordGiven()
  if (password !== undefined && values.host === undefined) await client.central.enterPassword({ password })
  console.log(outcomeSentence(await client.central.send({ eventId, profile, reason })))
}

async function setServer(client: Backend['client'], values: Values): Promise<void> {
  const { ca, ...place } = placeOf(values)
  const certificate = ca === undefined ? null : new File([readFileSync(ca)], basename(ca))
  await client.central.saveServer({ ...place, certificate, password: passwordGiven() ?? null })
}

async function status({ client }: Backend): Promise<void> {
  const { server } = await client.central.state()
  console.log(
    server
      ? `Server: ${server.user}@${server.host}:${server.port}/${server.database}`
      : 'Server belum diatur.',
  )
  for (const { id, title, newest } of await client.central.events())
    console.log(
      `${id}  ${title}: ${newest ? `${momentText(newest.startedAt, zoneOfComputer())}, ${outcomeSentence(newest)}` : 'belum pernah dikirim'}`,
    )
}

function placeOf({ host, port, database, user, ca }: Values) {
  if (host === undefined || database === undefined || user === undefined)
    throw new Refusal(`Sebutkan --host, --database, dan --user.\n${USAGE}`)
  if (port !== undefined && !/^\d{1,5}$/.test(port))
    throw new Refusal('Tulis --port sebagai bilangan, misalnya 5432.')
  if (ca !== undefined && !existsSync(ca)) throw new Refusal(`Berkas "${ca}" tidak ditemukan.`)
  return { host, port: Number(port ?? PORT), database, user, ca }
}

function passwordGiven(): string | undefined {
  return process.env['IKRAR_CENTRAL_PASSWORD'] || undefined
}

async function withBackend({ data }: Values, work: (backend: Backend) => Promise<void>): Promise<void> {
  if (data === undefined) throw new Refusal(`Sebutkan folder data dengan --data.\n${USAGE}`)
  const backend = await openBackend({
    paths: { data, resources: resourcesFolder },
    log: openLogFile(data),
    secret: secretFrom(process.env),
  })
  try {
    await work(backend)
  } finally {
    await backend.close()
  }
}
