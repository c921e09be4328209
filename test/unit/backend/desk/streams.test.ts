import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { Streams } from '../../../../electron/backend/desk/streams.ts'

const MORE_THAN_ANY_SOCKET_HOLDS = 1_000_000

it('a device that listens and never reads is hung up on, before what it left unread fills the memory', async () => {
  const streams = new Streams(() => {})
  const server = createServer((_request, response) => streams.add('sleeper', response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  const sleeper = connect({ port: typeof place === 'object' && place ? place.port : 0, host: '127.0.0.1' })
  sleeper.pause()
  sleeper.on('error', () => {})
  sleeper.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  // A request event hands over two values.
  const [, response] = (await once(server, 'request')) as [unknown, ServerResponse]
  let most = 0
  for (let word = 0; word < MORE_THAN_ANY_SOCKET_HOLDS && !response.destroyed; word++) {
    streams.tellChanged(['attendance'])
    most = Math.max(most, response.writableLength)
    if (word % 1000 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  expect(response.destroyed).toBe(true)
  expect(most).toBeLessThan(128 * 1024)
  await expect.poll(() => streams.isOpen('sleeper')).toBe(false)
  streams.close('closing')
  sleeper.destroy()
  server.close()
})

it('a device that was hung up on is told nothing more, though its connection is not closed yet', async () => {
  const streams = new Streams(() => {})
  const server = createServer((_request, response) => streams.add('phone', response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  const phone = connect({ port: typeof place === 'object' && place ? place.port : 0, host: '127.0.0.1' })
  phone.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  let heard = ''
  phone.setEncoding('utf8').on('data', (part: string) => (heard += part))
  // A request event hands over two values.
  const [, response] = (await once(server, 'request')) as [unknown, ServerResponse]
  const errors: unknown[] = []
  response.on('error', (error) => errors.push(error))
  streams.end('phone', 'revoked')
  streams.tellChanged(['attendance'])
  await expect.poll(() => streams.isOpen('phone')).toBe(false)
  await new Promise((resolve) => setImmediate(resolve))
  expect(errors).toEqual([])
  expect(heard).toContain('event: revoked')
  streams.close('closing')
  phone.destroy()
  server.close()
})
