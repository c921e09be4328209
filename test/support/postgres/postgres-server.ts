/**
 * A real PostgreSQL of the test's own: a fresh cluster in a temporary folder, on loopback alone, with TLS and
 * passwords. PostgreSQL refuses to run as root, so root runs it as the user `postgres`.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CentralConnection, type CentralAccess } from '../../../electron/backend/central/connection.ts'
import { migrateCentral, readCentralMigrations } from '../../../electron/backend/central/central-schema.ts'
import { RESOURCES } from './resources.ts'
import { makeCertificates } from './certificates.ts'

export const PASSWORD = "rahasia 'pusat' 2026"
export const DATABASE = 'ikrar'
/** Makes everything; may log in. */
const OWNER = 'pemilik'

export class PostgresServer {
  readonly #folder: string
  readonly #port: number
  /** Of the authority that signed its certificate. */
  readonly ca: string

  private constructor(folder: string, port: number, ca: string) {
    this.#folder = folder
    this.#port = port
    this.ca = ca
  }

  static async start(): Promise<PostgresServer> {
    const folder = mkdtempSync(join(tmpdir(), 'ikrar-pg-'))
    const { ca } = makeCertificates(folder)
    const server = new PostgresServer(folder, await freePort(), ca)
    giveToPostgres(folder)
    writeFileSync(join(folder, 'sandi'), `${PASSWORD}\n`)
    chmodSync(join(folder, 'sandi'), 0o644)
    const data = join(folder, 'data')
    const passwords = ['-A', 'scram-sha-256', '--pwfile', join(folder, 'sandi')]
    // -N: a cluster that lives for a minute need not survive a power cut while it is made.
    run('initdb', '-N', '-D', data, '-U', OWNER, '-E', 'UTF8', '--locale=C', ...passwords)
    appendFileSync(join(data, 'postgresql.conf'), server.#settings())
    writeFileSync(join(data, 'pg_hba.conf'), 'hostssl all all 127.0.0.1/32 scram-sha-256\n')
    await server.up()
    await server.asOwner('postgres', (owner) => owner.run(`create database ${DATABASE}`))
    return server
  }

  async up(): Promise<void> {
    run('pg_ctl', 'start', '-w', '-D', this.data, '-l', join(this.#folder, 'log'))
  }

  /** As if the plug were pulled: sessions die where they are. */
  kill(): void {
    run('pg_ctl', 'stop', '-m', 'immediate', '-D', this.data)
  }

  get data(): string {
    return join(this.#folder, 'data')
  }

  remove(): void {
    // Nothing to stop where a test has killed it.
    if (existsSync(join(this.data, 'postmaster.pid'))) this.kill()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  accessOf(user: string, changes: Partial<CentralAccess> = {}): CentralAccess {
    return {
      ...{ host: 'localhost', port: this.#port, database: DATABASE, user, password: PASSWORD, ca: this.ca },
      ...changes,
    }
  }

  ownerAccess(): CentralAccess {
    return this.accessOf(OWNER)
  }

  async asOwner<T>(database: string, work: (owner: CentralConnection) => Promise<T>): Promise<T> {
    return this.as(this.accessOf(OWNER, { database }), work)
  }

  async as<T>(access: CentralAccess, work: (connection: CentralConnection) => Promise<T>): Promise<T> {
    const connection = await CentralConnection.open(access)
    try {
      return await work(connection)
    } finally {
      await connection.close()
    }
  }

  /** Rows as the owner sees them. */
  async rows<Row extends object>(sql: string): Promise<Row[]> {
    return this.asOwner(DATABASE, (owner) => owner.ask<Row>(sql))
  }

  async migrate(database = DATABASE): Promise<string[]> {
    return this.asOwner(database, (owner) => migrateCentral(owner, readCentralMigrations(RESOURCES)))
  }

  /** A role that may log in and send for a province. */
  async addSender(role: string, province: string): Promise<CentralAccess> {
    await this.asOwner(DATABASE, async (owner) => {
      await owner.run(
        `create role ${role} login password '${PASSWORD.replaceAll("'", "''")}' in role ikrar_sender`,
      )
      await owner.ask('select ikrar.register_sender($1, $2)', [role, province])
    })
    return this.accessOf(role)
  }

  /** Appended settings, then the server reads them again. */
  async setting(line: string): Promise<void> {
    appendFileSync(join(this.data, 'postgresql.conf'), `${line}\n`)
    run('pg_ctl', 'reload', '-D', this.data)
  }

  #settings(): string {
    return [
      ...['', "listen_addresses = '127.0.0.1'", `port = ${this.#port}`],
      ...[`unix_socket_directories = '${this.#folder}'`, 'max_connections = 150', 'ssl = on'],
      // A killed process keeps what the system has written; only a power cut would not.
      ...['fsync = off'],
      ...[`ssl_cert_file = '${this.#folder}/server.crt'`, `ssl_key_file = '${this.#folder}/server.key'`, ''],
    ].join('\n')
  }
}

function giveToPostgres(folder: string): void {
  chmodSync(folder, 0o755)
  if (process.getuid?.() !== 0) return
  execFileSync('chown', ['-R', 'postgres', folder])
}

/** Runs a program of PostgreSQL, as another user where we are root. */
function run(program: string, ...args: string[]): void {
  const command = [join(programs(), program), ...args]
  const whole = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', ...command] : command
  const { status, stderr } = spawnSync(whole[0] ?? '', whole.slice(1), {
    encoding: 'utf8',
    cwd: tmpdir(),
    // The server would hold pipes open for as long as it runs.
    stdio: ['ignore', 'ignore', program === 'pg_ctl' ? 'ignore' : 'pipe'],
  })
  if (status !== 0) throw new Error(`${program} ${args[0] ?? ''}: ${stderr ?? `exit ${status}`}`)
}

/** Debian keeps them out of the PATH, one folder per version. */
function programs(): string {
  const home = '/usr/lib/postgresql'
  const [newest] = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : []
  if (newest === undefined) throw new Error('PostgreSQL is not installed')
  return join(home, newest, 'bin')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
