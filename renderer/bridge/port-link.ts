/**
 * The way to the backend: a port of our own, handed to it through the doorman. When the backend is
 * started anew a new port is opened; calls made meanwhile wait for it, calls under way end with
 * `ConnectionLost`, because nobody can know whether they were carried out.
 */
import { RPCLink } from '@orpc/client/message-port'
import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client'
import { CONNECT } from '#shared/contract/link.ts'
import { host } from './host.ts'

type Context = Record<never, never>

export class ConnectionLost extends Error {
  constructor() {
    super('the backend went away before it answered')
    this.name = 'ConnectionLost'
  }
}

type Connection = { link: RPCLink<Context>; port: MessagePort; lost: AbortController }

export class PortLink implements ClientLink<Context> {
  #connection: Connection | undefined
  #waiting: (() => void)[] = []

  constructor() {
    this.#connect()
    host.onBackendRestart(() => {
      this.#disconnect()
      this.#connect()
    })
  }

  async call(
    path: readonly string[],
    input: unknown,
    options: ClientOptions<ClientContext>,
  ): Promise<unknown> {
    const connection = await this.#connected()
    try {
      return await connection.link.call(path, input, options)
    } catch (error) {
      if (connection.lost.signal.aborted) throw new ConnectionLost()
      throw error
    }
  }

  async #connected(): Promise<Connection> {
    while (!this.#connection) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    return this.#connection
  }

  #connect(): void {
    const { port1, port2 } = new MessageChannel()
    const lost = new AbortController()
    // Heard before the link hears it: whoever waits must already know why it ended.
    port1.addEventListener('close', () => {
      lost.abort()
      if (this.#connection === connection) this.#connection = undefined
    })
    const connection: Connection = { link: new RPCLink<Context>({ port: port1 }), port: port1, lost }
    port1.start()
    window.postMessage(CONNECT, window.location.origin, [port2])
    this.#connection = connection
    for (const resume of this.#waiting.splice(0)) resume()
  }

  #disconnect(): void {
    const connection = this.#connection
    if (!connection) return
    // Closing one's own end tells nobody on this side, so the link is told by hand.
    connection.port.dispatchEvent(new Event('close'))
    connection.port.close()
  }
}
