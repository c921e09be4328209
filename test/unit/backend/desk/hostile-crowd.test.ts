/** Many strangers on the same network at once, each as troublesome as it can be: who was let in works on meanwhile. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DESK_PATHS } from '#shared/contract/desk-words.ts'
import type { Door } from '../../../support/desk-line.ts'
import { plainStrangerAt, type Stranger, strangerAt } from '../../../support/hostile-lines.ts'
import { doorOf, letIn, openTestDesk, type TestDesk } from '../../../support/open-desk.ts'
import { nonce } from '../../../support/open-test-backend.ts'
import { type Desks, ScanningDesk } from '../../../support/scanning-desk.ts'

const MEGABYTE = 1024 * 1024
/** So many questions are sent before the first is answered. */
const BATCH = 200

let desk: TestDesk
let door: Door
let desks: Desks
let honest: ScanningDesk
let host: string
const strangers: Stranger[] = []
beforeEach(async () => {
  desk = await openTestDesk()
  const { address, port } = await doorOf(desk)
  door = { address, port }
  host = `${address}:${port}`
  const { cookie = '' } = await letIn(desk, 'Meja 1', 'petugas_meja')
  desks = { door, eventId: desk.eventId, cookies: [cookie] }
  honest = new ScanningDesk(desks, 0)
  // Its address is known from its first question on.
  expect(await honest.present()).toBe(0)
})
afterEach(async () => {
  honest.close()
  for (const { socket } of strangers.splice(0)) socket.destroy()
  await desk.backend.remove()
})

/** On a new connection, as after the Wi-Fi was away. */
async function letsIn(person: number) {
  honest.close()
  expect(await honest.scan(desk.people[person]?.shortCode ?? '')).toMatchObject({ kind: 'welcome' })
}

const addresses = (count: number) => Array.from({ length: count }, (_, index) => `127.0.1.${index + 1}`)

const postTo = (path: string, ...headers: readonly string[]) =>
  [
    ...[`POST ${path} HTTP/1.1`, `Host: ${host}`, `Origin: https://${host}`, 'X-Ikrar: 1'],
    ...['Content-Type: application/json', ...headers, '', ''],
  ].join('\r\n')

it('two hundred who dribble headers, and two hundred who dribble bodies, are put out one after the other', async () => {
  for (const from of addresses(10)) {
    const several = Array.from({ length: 40 }, async (_, index) => {
      const one = await strangerAt(door, from)
      strangers.push(one)
      const begun =
        index % 2 === 0
          ? `GET / HTTP/1.1\r\nHost: ${host}\r\nX-A: b`
          : postTo(DESK_PATHS.pair, 'Content-Length: 1000')
      one.socket.write(`${begun}{`)
    })
    await Promise.all(several)
  }
  const dribbling = setInterval(() => {
    for (const { socket } of strangers) if (socket.writable) socket.write('a')
  }, 1000)
  await letsIn(0)
  await expect.poll(() => strangers.every(({ isClosed }) => isClosed()), { timeout: 40_000 }).toBe(true)
  clearInterval(dribbling)
  for (const { heard } of strangers) expect(heard()).toMatch(/^(HTTP\/1\.1 4\d\d |$)/)
  await letsIn(1)
}, 90_000)

it('strangers from many addresses who take every connection leave those of devices at work', async () => {
  for (const from of addresses(12)) {
    const several = Array.from({ length: 48 }, async () => strangers.push(await plainStrangerAt(door, from)))
    await Promise.all(several)
  }
  await expect.poll(() => strangers.filter(({ isClosed }) => !isClosed()).length).toBeLessThanOrEqual(384)
  await letsIn(0)
})

it('twenty thousand made-up cookies are no session, and hold up only whoever sends them', async () => {
  const stranger = await strangerAt(door, '127.0.1.1')
  strangers.push(stranger)
  const ask = (index: number) =>
    `GET ${DESK_PATHS.session} HTTP/1.1\r\nHost: ${host}\r\nCookie: __Host-ikrar=${String(index).padStart(43, 'A')}\r\n\r\n`
  const statuses: string[] = []
  const answered = () => {
    statuses.push(...[...stranger.take().matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status = '']) => status))
    return statuses.length
  }
  for (let sent = 0; sent < 20_000; sent += BATCH) {
    stranger.socket.write(Array.from({ length: BATCH }, (_, index) => ask(sent + index)).join(''))
    await expect.poll(answered, { timeout: 20_000, interval: 5 }).toBe(sent + BATCH)
    if (sent === 10_000) await letsIn(0)
  }
  expect(new Set(statuses)).toEqual(new Set(['401', '429']))
  await letsIn(1)
}, 120_000)

it('fifty megabytes in pieces, without a length, are not read', async () => {
  const stranger = await strangerAt(door, '127.0.1.1')
  strangers.push(stranger)
  stranger.socket.write(postTo(DESK_PATHS.pair, 'Transfer-Encoding: chunked'))
  const chunk = `${(64 * 1024).toString(16)}\r\n${'x'.repeat(64 * 1024)}\r\n`
  let sent = 0
  while (sent < 50 * MEGABYTE && !stranger.isClosed()) {
    stranger.socket.write(chunk)
    sent += chunk.length
    await new Promise((resolve) => setImmediate(resolve))
  }
  await expect.poll(() => stranger.isClosed(), { timeout: 10_000 }).toBe(true)
  expect(stranger.heard()).toMatch(/^(HTTP\/1\.1 413 |$)/)
  await letsIn(0)
})

it('a device that opens stream after stream keeps three of them, and others hear what happens', async () => {
  const greedy = await letIn(desk, 'Rakus', 'petugas_meja')
  const other = await letIn(desk, 'Meja 2', 'petugas_meja')
  const listening = other.listen()
  await expect.poll(() => listening.news).toContain('alive')
  const hoarded = Array.from({ length: 30 }, () => greedy.listen())
  const ended = { count: 0 }
  for (const { ended: over } of hoarded) void over.then(() => ended.count++)
  await expect.poll(() => ended.count).toBe(27)
  await letsIn(0)
  await expect.poll(() => listening.news).toContain('changed')
  for (const { stop } of [...hoarded, listening]) stop()
})

it('neither old encryption nor none is answered', async () => {
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const
  const outdated = await strangerAt(door, '127.0.1.1', old)
  expect(outdated.isClosed()).toBe(true)
  const plain = await plainStrangerAt(door, '127.0.1.1')
  plain.socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
  await expect.poll(() => plain.isClosed()).toBe(true)
  expect(plain.heard()).not.toContain('HTTP/1.1 2')
  await letsIn(0)
})

it.each([
  ['a chunk of no number', 'Transfer-Encoding: chunked', 'zz\r\nabc\r\n'],
  ['a coding that hides chunks', 'Transfer-Encoding: xchunked', '0\r\n\r\n'],
  ['chunks named twice', 'Transfer-Encoding: identity, chunked\r\nTransfer-Encoding: chunked', '0\r\n\r\n'],
  ['a negative length', 'Content-Length: -1', ''],
  ['a length with a sign', 'Content-Length: +3', 'abc'],
  ['a folded header', 'X-A: b\r\n c', ''],
  ['a space before the colon', 'Content-Length : 3', 'abc'],
  ['a bare line feed', 'X-A: b\nContent-Length: 3', 'abc'],
  ['a NUL in a header', 'X-A: b\0c', ''],
])('%s is no way to smuggle a second question behind the first', async (_what, header, body) => {
  const stranger = await strangerAt(door, '127.0.1.1')
  strangers.push(stranger)
  const smuggled = `GET ${DESK_PATHS.page} HTTP/1.1\r\nHost: ${host}\r\n\r\n`
  stranger.socket.write(`${postTo(DESK_PATHS.wait, header)}${body}${smuggled}`)
  await expect.poll(() => stranger.isClosed(), { timeout: 10_000 }).toBe(true)
  expect(stranger.heard()).not.toContain('HTTP/1.1 2')
})

it('a forged, a changed and a stolen question let nobody in', async () => {
  const phone = await letIn(desk, 'Meja 2', 'petugas_meja')
  const { client } = desk.backend
  const { eventId } = desk
  const { code } = await client.participants.reissueTicket({
    eventId,
    id: desk.people[0]?.id ?? '',
    reason: 'Hilang',
  })
  for (let place = 2; place < code.length; place += 3) {
    const letter = code[place] === 'A' ? 'B' : 'A'
    const forged = `${code.slice(0, place)}${letter}${code.slice(place + 1)}`
    const outcome = await phone.client.attendance.scan({ eventId, code: forged, nonce: nonce(), desk: 'M' })
    expect(['unknown', 'not_a_code']).toContain(outcome.kind)
  }
  // Whoever took a question from the air has it answered as it was, or not at all.
  const asked = { eventId, code, nonce: nonce(), desk: 'M' }
  const first = await phone.client.attendance.scan(asked)
  expect(await phone.client.attendance.scan(asked)).toEqual(first)
  const { sessions } = await client.desks.state({ eventId })
  const sessionId = sessions.find(({ name }) => name === 'Meja 2')?.id ?? ''
  await client.desks.revoke({ eventId, sessionId })
  await expect(phone.client.attendance.scan(asked)).rejects.toThrow()
  expect((await client.attendance.log({ eventId, offset: 0, limit: 9 })).total).toBe(1)
})
