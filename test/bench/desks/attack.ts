/** Strangers from addresses of their own: 100 questions a second each, made-up cookies, handshakes, dribbled headers, large bodies. */
import { setTimeout as pause } from 'node:timers/promises'
import { DESK_PATHS } from '#shared/contract/desk-words.ts'
import type { Door } from '../../support/desk-line.ts'
import { type Stranger, strangerAt } from '../../support/hostile-lines.ts'
import { now } from './orders.ts'

const ASKERS = 4
const DRIBBLERS = 200
const EVERY_MS = 10
const LARGE = 'x'.repeat(1024 * 1024)

/** How often each was tried. */
export async function attack(door: Door, seconds: number): Promise<Record<string, number>> {
  const until = now() + seconds * 1000
  const tried: Record<string, number> = {}
  const count = (what: string) => (tried[what] = (tried[what] ?? 0) + 1)
  const askers = Array.from({ length: ASKERS }, (_, place) => `127.0.2.${place + 1}`)
  await Promise.all([
    ...askers.map((from) => asking(door, from, until, () => count('questions'))),
    ...askers.map((from) => shaking(door, from, until, () => count('handshakes'))),
    pouring(door, until, () => count('megabytes')),
    dribbling(door, until, () => count('dribblers')),
  ])
  return tried
}

async function asking(door: Door, from: string, until: number, asked: () => void): Promise<void> {
  let line: Stranger | undefined
  for (let index = 0; now() < until; index++) {
    if (!line || line.isClosed()) line = await strangerAt(door, from)
    const cookie = `Cookie: __Host-ikrar=${String(index).padStart(43, 'A')}`
    line.socket.write(
      `GET ${DESK_PATHS.session} HTTP/1.1\r\nHost: ${door.address}:${door.port}\r\n${cookie}\r\n\r\n`,
    )
    line.take()
    asked()
    await pause(EVERY_MS)
  }
  line?.socket.destroy()
}

async function shaking(door: Door, from: string, until: number, shook: () => void): Promise<void> {
  while (now() < until) {
    const { socket } = await strangerAt(door, from)
    socket.destroy()
    shook()
    await pause(EVERY_MS)
  }
}

async function pouring(door: Door, until: number, poured: () => void): Promise<void> {
  const host = `${door.address}:${door.port}`
  const head = `POST ${DESK_PATHS.pair} HTTP/1.1\r\nHost: ${host}\r\nOrigin: https://${host}\r\nX-Ikrar: 1\r\nContent-Type: application/json`
  while (now() < until) {
    const { socket, isClosed } = await strangerAt(door, '127.0.2.50')
    socket.write(`${head}\r\nTransfer-Encoding: chunked\r\n\r\n`)
    while (!isClosed() && now() < until) {
      socket.write(`${LARGE.length.toString(16)}\r\n${LARGE}\r\n`)
      poured()
      await pause(EVERY_MS)
    }
    socket.destroy()
  }
}

async function dribbling(door: Door, until: number, begun: () => void): Promise<void> {
  const dribblers: Stranger[] = []
  while (now() < until) {
    for (let place = 0; place < DRIBBLERS; place++) {
      if (dribblers[place]?.isClosed() === false) continue
      const one = await strangerAt(door, `127.0.2.${100 + (place % 10)}`)
      one.socket.write(`GET / HTTP/1.1\r\nHost: ${door.address}:${door.port}\r\nX-A: b`)
      dribblers[place] = one
      begun()
    }
    for (const { socket } of dribblers) if (socket.writable) socket.write('a')
    await pause(500)
  }
  for (const { socket } of dribblers) socket.destroy()
}
