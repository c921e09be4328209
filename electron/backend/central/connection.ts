/** One connection to the PostgreSQL of the centre: always TLS, always with the name in the certificate compared. */
import { checkServerIdentity } from 'node:tls'
import { Client } from 'pg'
import { AppError } from '../app-error.ts'
import { centralError } from './central-error.ts'

export type CentralServer = {
  host: string
  port: number
  database: string
  user: string
  /** PEM; only what it signed is trusted. Null trusts what this computer trusts. */
  ca: string | null
}
export type CentralAccess = CentralServer & { password: string }

const CONNECT_TIMEOUT_MS = 10_000
/** A server that vanished without a word is noticed here; a piece takes milliseconds. */
const ANSWER_TIMEOUT_MS = 60_000

type Value = string | number | readonly string[] | readonly number[]

export class CentralConnection {
  readonly #client: Client

  private constructor(client: Client) {
    this.#client = client
  }

  /** Throws AppError central_… */
  static async open({ host, ca, ...access }: CentralAccess): Promise<CentralConnection> {
    if (access.password === '') throw new AppError('central_password_missing')
    const client = new Client({
      ...{ ...access, host, application_name: 'ikrar', keepAlive: true },
      ...{ connectionTimeoutMillis: CONNECT_TIMEOUT_MS, query_timeout: ANSWER_TIMEOUT_MS },
      statement_timeout: ANSWER_TIMEOUT_MS,
      // As psql's verify-full. The name is compared here: for an address pg hands none to TLS.
      ssl: {
        ...(ca === null ? {} : { ca }),
        ...{ rejectUnauthorized: true, minVersion: 'TLSv1.2' },
        checkServerIdentity: (_name, certificate) => checkServerIdentity(host, certificate),
      },
    })
    // A connection that breaks between two questions; the next question says so.
    client.on('error', () => {})
    try {
      await client.connect()
    } catch (error) {
      await client.end().catch(() => {})
      throw centralError(error)
    }
    return new CentralConnection(client)
  }

  /** Rows of one question. Throws AppError central_… */
  async ask<Row extends object>(sql: string, values: readonly Value[] = []): Promise<Row[]> {
    try {
      const { rows } = await this.#client.query<Row>(sql, [...values])
      return rows
    } catch (error) {
      throw centralError(error)
    }
  }

  /** Several statements without values. */
  async run(sql: string): Promise<void> {
    try {
      await this.#client.query(sql)
    } catch (error) {
      throw centralError(error)
    }
  }

  /** Whatever is under way is given up. */
  async close(): Promise<void> {
    await this.#client.end().catch(() => {})
  }
}
