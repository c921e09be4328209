/** Connections of somebody who means no good: from any address of this computer, saying anything or nothing. */
import { connect as connectPlain, type Socket } from 'node:net'
import { connect, type ConnectionOptions } from 'node:tls'
import type { Door } from './desk-line.ts'

export type Stranger = {
  socket: Socket
  /** What the laptop said until now. */
  heard: () => string
  /** The same, and is not told again. */
  take: () => string
  isClosed: () => boolean
}

/** Encrypted as the laptop wants it; resolves when it is connected or turned away. */
export async function strangerAt(
  { address, port }: Door,
  from: string,
  options: ConnectionOptions = {},
): Promise<Stranger> {
  // The types leave out what a TLS connection hands on to the one below it.
  const place: ConnectionOptions & { localAddress: string } = { host: address, port, localAddress: from }
  return settled(connect({ ...place, rejectUnauthorized: false, ...options }), 'secureConnect')
}

/** Without any encryption. */
export function plainStrangerAt({ address, port }: Door, from: string): Promise<Stranger> {
  return settled(connectPlain({ host: address, port, localAddress: from }), 'connect')
}

async function settled(socket: Socket, connected: 'secureConnect' | 'connect'): Promise<Stranger> {
  const parts: Buffer[] = []
  let closed = false
  socket.on('data', (part: Buffer) => parts.push(part))
  socket.on('error', () => {})
  await new Promise<void>((resolve) => {
    socket.once(connected, () => resolve())
    socket.once('close', () => {
      closed = true
      resolve()
    })
  })
  const text = (heard: Buffer[]) => Buffer.concat(heard).toString('latin1')
  return { socket, heard: () => text(parts), take: () => text(parts.splice(0)), isClosed: () => closed }
}
