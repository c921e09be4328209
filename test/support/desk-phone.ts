/** A phone at the desk: speaks HTTPS to the laptop and trusts only the certificate it was told of. */
import { type IncomingHttpHeaders } from 'node:http'
import { Agent, request } from 'node:https'
import type { PeerCertificate } from 'node:tls'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { PairAnswer, WaitAnswer } from '#shared/contract/desk-link.ts'
import { DESK_HEADER, DESK_PATHS } from '#shared/contract/desk-words.ts'
import type { OpenDesk } from '#shared/contract/desks.ts'
import type { DeskContract } from '#shared/contract/desk-contract.ts'

export type Answer = {
  status: number
  headers: IncomingHttpHeaders
  text: string
  bytes: Buffer
  json: unknown
}
export type Asking = {
  method?: 'GET' | 'POST' | 'PUT' | 'OPTIONS'
  path: string
  /** Instead of those an honest page sends; undefined leaves one out. */
  headers?: Record<string, string | undefined>
  body?: string
}
type Door = Pick<OpenDesk, 'address' | 'port' | 'fingerprint'>

export class DeskPhone {
  readonly #door: Door
  /** Connections stay open for the next question, as a browser does it; a resumed one would not show its certificate. */
  readonly #agent = new Agent({ keepAlive: true, maxCachedSessions: 0 })
  cookie: string | undefined

  constructor(door: Door, cookie?: string) {
    this.#door = door
    this.cookie = cookie
  }

  get port(): number {
    return this.#door.port
  }

  get fingerprint(): string {
    return this.#door.fingerprint
  }

  get origin(): string {
    return `https://${this.#door.address}:${this.#door.port}`
  }

  /** Headers that an honest page would send with a question. */
  get honest(): Record<string, string> {
    return {
      host: `${this.#door.address}:${this.#door.port}`,
      origin: this.origin,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      [DESK_HEADER]: '1',
      'user-agent': 'Mozilla/5.0 (Linux; Android 14; SM-A057F) Mobile',
      ...(this.cookie && { cookie: this.cookie }),
    }
  }

  ask({ method = 'POST', path, headers = {}, body }: Asking): Promise<Answer> {
    const { address, port } = this.#door
    const sent = Object.entries({ ...this.honest, ...headers }).filter(
      (one): one is [string, string] => one[1] !== undefined,
    )
    return new Promise((resolve, reject) => {
      const asking = request({
        ...{ host: address, port, method, path, agent: this.#agent, headers: Object.fromEntries(sent) },
        rejectUnauthorized: false,
      })
      asking.on('response', (response) => {
        const certificate = (
          response.socket as unknown as { getPeerCertificate: () => PeerCertificate }
        ).getPeerCertificate()
        if (certificate.fingerprint256 !== this.#door.fingerprint) reject(new Error('another certificate'))
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          const bytes = Buffer.concat(parts)
          const text = bytes.toString('utf8')
          const isJson = response.headers['content-type']?.startsWith('application/json')
          const json: unknown = isJson ? JSON.parse(text) : undefined
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, bytes, json })
        })
      })
      asking.on('error', reject)
      asking.end(body)
    })
  }

  /** What the laptop says while the phone listens, until either ends it. */
  listen(): { news: string[]; ended: Promise<void>; stop: () => void } {
    const { address, port } = this.#door
    const news: string[] = []
    const asking = request({
      ...{ host: address, port, path: DESK_PATHS.live, agent: false, headers: this.honest },
      rejectUnauthorized: false,
    })
    const ended = new Promise<void>((resolve) => {
      asking.on('error', () => resolve())
      asking.on('response', (response) => {
        response.setEncoding('utf8')
        response.on('data', (part: string) =>
          news.push(...[...part.matchAll(/event: (\w+)/g)].map(([, one]) => one ?? '')),
        )
        response.on('close', () => resolve())
      })
    })
    asking.end()
    return { news, ended, stop: () => asking.destroy() }
  }

  tell(path: string, value: unknown): Promise<Answer> {
    return this.ask({ path, body: JSON.stringify(value) })
  }

  async pair(proof: object, name = 'Tablet', operator = 'Maria', witness = ''): Promise<PairAnswer> {
    const { json } = await this.tell(DESK_PATHS.pair, { proof, name, operator, witness })
    return json as PairAnswer
  }

  /** Waits for the click at the laptop; keeps the cookie that comes with a welcome. */
  async waitFor(token: string): Promise<WaitAnswer> {
    const { json, headers } = await this.tell(DESK_PATHS.wait, { token })
    this.cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? this.cookie
    return json as WaitAnswer
  }

  /** The contract as this phone may ask it. */
  get client(): ContractRouterClient<DeskContract> {
    const link = new RPCLink({
      url: `${this.origin}${DESK_PATHS.rpc}`,
      fetch: async (asked) => {
        const { pathname } = new URL(asked.url)
        const { status, bytes, headers } = await this.ask({ path: pathname, body: await asked.text() })
        return new Response(status === 204 ? null : new Uint8Array(bytes), {
          status,
          headers: { 'content-type': headers['content-type'] ?? 'application/json' },
        })
      },
    })
    return createORPCClient(link)
  }
}
