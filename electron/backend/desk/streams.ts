/** The devices that listen: each hears at once when it is put out or the door is shut. */
import type { ServerResponse } from 'node:http'
import type { ChangeTopic } from '#shared/contract/changes.ts'
import { ALIVE_EVERY_MS, type DeskChanged, type DeskNews } from '#shared/contract/desk-words.ts'

const MOST_OF_SESSION = 3
/** Some thousand words that nobody has read: whoever sleeps so long asks anew when it wakes. */
const MOST_UNREAD_BYTES = 64 * 1024

export class Streams {
  readonly #open = new Map<string, Set<ServerResponse>>()
  readonly #changed: () => void
  readonly #timer: ReturnType<typeof setInterval>

  /** `changed`: a device came or went. */
  constructor(changed: () => void) {
    this.#changed = changed
    this.#timer = setInterval(() => this.#tellAll('alive'), ALIVE_EVERY_MS)
    this.#timer.unref()
  }

  add(sessionId: string, response: ServerResponse): void {
    const streams = this.#open.get(sessionId) ?? new Set()
    const [oldest] = streams
    if (streams.size >= MOST_OF_SESSION) oldest?.end()
    response.writeHead(200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' })
    tell(response, 'alive')
    this.#open.set(sessionId, streams.add(response))
    response.on('close', () => this.#remove(sessionId, response))
    this.#changed()
  }

  isOpen(sessionId: string): boolean {
    return this.#open.has(sessionId)
  }

  tellChanged(topics: ChangeTopic[]): void {
    const changed: DeskChanged = { topics }
    this.#tellAll('changed', changed)
  }

  end(sessionId: string, news: DeskNews): void {
    for (const response of this.#open.get(sessionId) ?? []) {
      tell(response, news)
      response.end()
    }
  }

  close(news: DeskNews): void {
    clearInterval(this.#timer)
    for (const sessionId of [...this.#open.keys()]) this.end(sessionId, news)
  }

  #tellAll(news: DeskNews, what: object = {}): void {
    for (const streams of this.#open.values()) for (const response of streams) tell(response, news, what)
  }

  #remove(sessionId: string, response: ServerResponse): void {
    const streams = this.#open.get(sessionId)
    streams?.delete(response)
    if (streams?.size === 0) this.#open.delete(sessionId)
    this.#changed()
  }
}

function tell(response: ServerResponse, news: DeskNews, what: object = {}): void {
  if (response.writableLength > MOST_UNREAD_BYTES) response.destroy()
  // Hung up on, it is still there until its connection is closed.
  else if (!response.writableEnded && !response.destroyed)
    response.write(`event: ${news}\ndata: ${JSON.stringify(what)}\n\n`)
}
