/** The HTTPS server: every request passes the gate in the same order, and only then somebody answers it. */
import { createServer, type Server } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { DESK_PATHS, type DeskRefusal } from '#shared/contract/desk-words.ts'
import type { Log } from '../context.ts'
import { randomPool } from '../random-pool.ts'
import type { DeskCertificate, DeskSessionRow } from '../store/desks.ts'
import { readJson, refuse, setSafetyHeaders } from './answers.ts'
import { isForUs, refusalAt } from './gate.ts'
import type { PageFiles } from './page-files.ts'
import type { AnswerProcedure } from './procedures.ts'
import { Rate } from './rates.ts'
import { ROUTES } from './routes.ts'
import { Sockets } from './sockets.ts'

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

/** Of an address, without a session: enough for a hall that opens the page behind one router. */
const STRANGERS_PER_TEN_SECONDS = 600
/** Of a session: a page delivers what it kept as fast as it is answered, and no page alone is answered faster. */
const ASKED_PER_TEN_SECONDS = 20_000
const LAST_WORD_MS = 150
const SOCKETS = 512
/** How late a connection that says nothing, or says it too slowly, is noticed. */
const LOOK_EVERY_MS = 2000

export class DeskServer {
  readonly #answers: DeskAnswers
  readonly #log: Log
  readonly #strangers: Rate
  readonly #asked: Rate
  readonly #sockets: Sockets
  readonly #random = randomPool()
  #pages: PageFiles | undefined
  #server: Server | undefined
  #host = ''

  constructor(answers: DeskAnswers, { log, clock }: { log: Log; clock: () => number }) {
    this.#answers = answers
    this.#log = log
    this.#strangers = new Rate(STRANGERS_PER_TEN_SECONDS, 10_000, clock)
    this.#asked = new Rate(ASKED_PER_TEN_SECONDS, 10_000, clock)
    this.#sockets = new Sockets(clock)
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
        connectionsCheckingInterval: LOOK_EVERY_MS,
      },
      (request, response) => void this.#meet(request, response),
    )
    server.headersTimeout = 10_000
    server.requestTimeout = 20_000
    server.keepAliveTimeout = 60_000
    // Whoever asks and does not read the answer.
    server.timeout = 60_000
    server.maxConnections = SOCKETS
    server.on('connection', (socket: Socket) => this.#sockets.meet(socket))
    return server
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
    setSafetyHeaders(response)
    if (!isForUs(request, this.#host)) return 'wrong_host'
    const session = this.#answers.sessionOf(request)
    if (!this.#mayAsk(request.socket.remoteAddress ?? '', session)) return 'too_often'
    const path = (request.url ?? '').split('?')[0] ?? ''
    if (this.#pages?.has(path) && request.method === 'GET') {
      this.#pages.send(request, response, path)
      return undefined
    }
    const route = ROUTES.find((one) => one.path === path)
    if (!route) return 'not_found'
    if (route.method !== request.method) return 'wrong_method'
    const refusal = refusalAt(request, route, this.#host)
    if (refusal) return refusal
    if (path === DESK_PATHS.page) {
      this.#pages?.sendPage(response, Buffer.from(this.#random(16)).toString('base64'))
      return undefined
    }
    if (path === DESK_PATHS.pair) return this.#told(this.#answers.pair, request, response)
    if (path === DESK_PATHS.wait) return this.#told(this.#answers.wait, request, response)
    return session ? this.#answerDevice(path, session, request, response) : 'no_session'
  }

  /** Devices that were let in are not held up by whoever else floods from their address. */
  #mayAsk(address: string, session: DeskSessionRow | undefined): boolean {
    if (!session) return this.#strangers.take(address)
    this.#sockets.know(address)
    return this.#asked.take(session.id)
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
    session: DeskSessionRow,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<DeskRefusal | undefined> {
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
