/** The HTTPS server: every request passes the gate in the same order, and only then somebody answers it. */
import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { DESK_PATHS, type DeskRefusal } from '#shared/contract/desk-words.ts'
import type { Log } from '../context.ts'
import type { DeskCertificate, DeskSessionRow } from '../store/desks.ts'
import { readJson, refuse, setSafetyHeaders } from './answers.ts'
import { isForUs, refusalAt } from './gate.ts'
import type { PageFiles } from './page-files.ts'
import type { AnswerProcedure } from './procedures.ts'
import { Rate } from './rates.ts'
import { ROUTES } from './routes.ts'

/** Who answers what the gate lets through. */
export type DeskAnswers = {
  sessionOf: (request: IncomingMessage) => DeskSessionRow | undefined
  pair: Answering
  wait: Answering
  session: (response: ServerResponse, session: DeskSessionRow) => void
  live: (response: ServerResponse, session: DeskSessionRow) => void
  procedure: AnswerProcedure
}
type Answering = (body: unknown, request: IncomingMessage, response: ServerResponse) => Promise<void>

type Place = { address: string; ports: readonly number[]; certificate: DeskCertificate; pages: PageFiles }

/** A phone that draws sends some ten strokes a second; whoever sends more than this is none. */
const REQUESTS_PER_TEN_SECONDS = 600
const LAST_WORD_MS = 150
const SOCKETS = 512
const SOCKETS_OF_ADDRESS = 48

export class DeskServer {
  readonly #answers: DeskAnswers
  readonly #log: Log
  readonly #rate: Rate
  readonly #sockets = new Map<string, number>()
  #pages: PageFiles | undefined
  #server: Server | undefined
  #host = ''

  constructor(answers: DeskAnswers, { log, clock }: { log: Log; clock: () => number }) {
    this.#answers = answers
    this.#log = log
    this.#rate = new Rate(REQUESTS_PER_TEN_SECONDS, 10_000, clock)
  }

  /** Opens at the first of these ports that is free; the port, or undefined where none is. */
  async open({ address, ports, certificate, pages }: Place): Promise<number | undefined> {
    this.#pages = pages
    for (const port of ports) {
      const server = this.#create(certificate)
      const actual = await listen(server, address, port)
      if (actual === undefined) continue
      this.#server = server
      this.#host = `${address}:${actual}`
      return actual
    }
    return undefined
  }

  async close(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    if (!server) return
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    // Whoever listens shall still hear the last word.
    await new Promise((resolve) => setTimeout(resolve, LAST_WORD_MS))
    server.closeAllConnections()
    await closed
  }

  #create({ privateKey, certificate }: DeskCertificate): Server {
    const server = createServer(
      {
        key: privateKey,
        cert: certificate,
        minVersion: 'TLSv1.2',
        handshakeTimeout: 10_000,
        maxHeaderSize: 8192,
      },
      (request, response) => void this.#meet(request, response),
    )
    server.headersTimeout = 10_000
    server.requestTimeout = 20_000
    server.keepAliveTimeout = 60_000
    server.maxConnections = SOCKETS
    server.on('connection', (socket: Socket) => this.#countSocket(socket))
    return server
  }

  /** One address cannot take all places away by opening connections and saying nothing. */
  #countSocket(socket: Socket): void {
    const address = socket.remoteAddress ?? ''
    const count = (this.#sockets.get(address) ?? 0) + 1
    this.#sockets.set(address, count)
    socket.on('close', () => {
      const left = (this.#sockets.get(address) ?? 1) - 1
      if (left > 0) this.#sockets.set(address, left)
      else this.#sockets.delete(address)
    })
    if (count > SOCKETS_OF_ADDRESS) socket.destroy()
  }

  async #meet(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const refusal = await this.#answer(request, response)
      if (refusal) refuse(response, refusal)
    } catch (error) {
      this.#log('desk request failed', { error: error instanceof Error ? error.name : typeof error })
      response.destroy()
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<DeskRefusal | undefined> {
    const nonce = randomBytes(16).toString('base64')
    setSafetyHeaders(response, nonce)
    if (!isForUs(request, this.#host)) return 'wrong_host'
    if (!this.#rate.take(request.socket.remoteAddress ?? '')) return 'too_often'
    const path = (request.url ?? '').split('?')[0] ?? ''
    if (this.#pages?.has(path) && request.method === 'GET') {
      this.#pages.send(request, response, path, nonce)
      return undefined
    }
    const route = ROUTES.find((one) => one.path === path)
    if (!route) return 'not_found'
    if (route.method !== request.method) return 'wrong_method'
    const refusal = refusalAt(request, route, this.#host)
    if (refusal) return refusal
    if (path === DESK_PATHS.page) {
      this.#pages?.send(request, response, path, nonce)
      return undefined
    }
    if (path === DESK_PATHS.pair) return this.#told(this.#answers.pair, request, response)
    if (path === DESK_PATHS.wait) return this.#told(this.#answers.wait, request, response)
    return this.#answerDevice(path, request, response)
  }

  async #told(
    answering: Answering,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<DeskRefusal | undefined> {
    const body = await readJson(request)
    if (typeof body === 'string') return body
    await answering(body.value, request, response)
    return undefined
  }

  async #answerDevice(
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<DeskRefusal | undefined> {
    const session = this.#answers.sessionOf(request)
    if (!session) return 'no_session'
    if (path === DESK_PATHS.session) this.#answers.session(response, session)
    else if (path === DESK_PATHS.live) this.#answers.live(response, session)
    else if (!(await this.#answers.procedure(request, response, session))) return 'not_found'
    return undefined
  }
}

/** The port it got; undefined where somebody else has it. */
function listen(server: Server, address: string, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined)
      else reject(error)
    })
    server.listen({ host: address, port, exclusive: true }, () => {
      const bound = server.address()
      resolve(typeof bound === 'object' && bound ? bound.port : undefined)
    })
  })
}
