import { connect } from 'node:tls'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DESK_PATHS } from '#shared/contract/desk-words.ts'
import { Pairing } from '../../../../electron/backend/desk/pairing.ts'
import { doorOf, letIn, newPhone, openTestDesk, type TestDesk } from '../../../support/open-desk.ts'

const GUESSES = 1_000_000

let desk: TestDesk
beforeEach(async () => void (desk = await openTestDesk()))
afterEach(() => desk.backend.remove())

/** A bare TLS connection that says whatever a stranger likes. */
async function stranger(says: string) {
  const { address, port } = await doorOf(desk)
  const socket = connect({ host: address, port, rejectUnauthorized: false })
  const heard: string[] = []
  const ended = new Promise<void>((resolve) => socket.on('close', () => resolve()))
  socket.on('error', () => {})
  socket.on('data', (part: Buffer) => heard.push(part.toString('latin1')))
  await new Promise<void>((resolve) => {
    socket.on('secureConnect', () => resolve())
    socket.on('close', () => resolve())
  })
  socket.write(says)
  return { socket, heard, ended }
}

it('a flood from one address is held up', async () => {
  const phone = await newPhone(desk)
  const answers = []
  for (let batch = 0; batch < 16; batch++) {
    const asked = Array.from({ length: 40 }, () => phone.ask({ method: 'GET', path: DESK_PATHS.session }))
    answers.push(...(await Promise.all(asked)))
  }
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(600)
  expect(statuses.at(-1)).toBe(429)
})

it('one address gets so many connections and no more, however little it says', async () => {
  const { address, port } = await doorOf(desk)
  const sockets = Array.from({ length: 80 }, () =>
    connect({ host: address, port, rejectUnauthorized: false }),
  )
  const closed = sockets.map((socket) => {
    socket.on('error', () => {})
    return new Promise<boolean>((resolve) => {
      socket.on('close', () => resolve(true))
      socket.on('secureConnect', () => resolve(false))
    })
  })
  expect((await Promise.all(closed)).filter(Boolean).length).toBeGreaterThanOrEqual(80 - 48)
  for (const socket of sockets) socket.destroy()
  await expect.poll(async () => (await letIn(desk)).cookie).toBeDefined()
})

it('fifty megabytes are not read', async () => {
  const { origin } = await newPhone(desk)
  const head = [
    ...[`POST ${DESK_PATHS.pair} HTTP/1.1`, `Host: ${new URL(origin).host}`, `Origin: ${origin}`],
    ...['X-Ikrar: 1', 'Content-Type: application/json', `Content-Length: ${50 * 1024 * 1024}`, '', ''],
  ]
  const told = await stranger(head.join('\r\n'))
  await expect.poll(() => told.heard.join('')).toContain('413')
  await told.ended
})

it.each([
  ['no HTTP at all', 'HELO laptop\r\n\r\n'],
  ['two lengths', 'POST /pair HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd'],
  [
    'a length and chunks',
    'POST /pair HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['no host', 'GET / HTTP/1.1\r\n\r\n'],
  ['a header without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}`],
])('%s is refused and harms nobody', async (_what, says) => {
  const { heard, ended, socket } = await stranger(says)
  await ended
  expect(heard.join('')).toMatch(/^HTTP\/1\.1 4\d\d /)
  socket.destroy()
  expect((await (await newPhone(desk)).ask({ method: 'GET', path: '/' })).status).toBe(200)
})

it('of a million guessed codes none is right: the code is dead after twenty', () => {
  let now = 0
  let bytes = 0
  const pairing = new Pairing({
    clock: () => now,
    newId: () => String(bytes),
    randomBytes: (count) => new Uint8Array(count).fill(bytes++ % 256),
    changed: () => {},
  })
  pairing.invite()
  const right = pairing.invitation()?.code ?? ''
  const asked = { name: 'HP', operator: 'A' }
  let successes = 0
  for (let guess = 0; guess < GUESSES; guess++) {
    // Ten thousand guesses a minute, each from another address: none of them is ever throttled.
    now += 6
    const code = String((Number(right) + 1 + guess) % 10 ** 8).padStart(8, '0')
    const from = { address: `10.${guess >> 16}.${(guess >> 8) & 255}.${guess & 255}`, device: 'HP' }
    const answer = pairing.ask({ ...asked, proof: { code } }, from)
    if (typeof answer === 'object' && answer.kind === 'asked') successes++
    if (guess === 19) expect(pairing.invitation()).toMatchObject({ code: null })
  }
  expect(successes).toBe(0)
})
