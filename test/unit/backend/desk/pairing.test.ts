import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DESK_PATHS } from '#shared/contract/desk-words.ts'
import {
  codeOf,
  deskOptions,
  doorOf,
  letIn,
  newPhone,
  openTestDesk,
  secretOf,
  type TestDesk,
} from '../../../support/open-desk.ts'

let desk: TestDesk
let now = Date.parse('2026-11-20T01:00:00Z')
beforeEach(async () => {
  now = Date.parse('2026-11-20T01:00:00Z')
  desk = await openTestDesk({ clock: () => now, desk: deskOptions() })
})
afterEach(() => desk.backend.remove())

const answer = async (allow: boolean) => {
  const [request] = (await doorOf(desk)).requests
  await desk.backend.client.desks.answer({ eventId: desk.eventId, requestId: request?.id ?? '', allow })
}

it('a device that saw the screen still waits for the click, and then has a session of its own', async () => {
  const phone = await newPhone(desk)
  const asked = await phone.pair({ secret: await secretOf(desk) })
  expect(asked).toMatchObject({ kind: 'asked' })
  const [request] = (await doorOf(desk)).requests
  expect(request).toMatchObject({ name: 'Tablet', operator: 'Maria', device: 'HP Android' })
  expect(asked.kind === 'asked' && asked.words).toEqual(request?.words)
  expect((await phone.ask({ method: 'GET', path: DESK_PATHS.session })).status).toBe(401)
  const waiting = phone.waitFor(asked.kind === 'asked' ? asked.token : '')
  await answer(true)
  expect(await waiting).toEqual({ kind: 'welcome' })
  const self = await phone.ask({ method: 'GET', path: DESK_PATHS.session })
  expect(self.json).toMatchObject({ name: 'Tablet', role: 'petugas_meja', event: { id: desk.eventId } })
})

it('the cookie is for this host alone, unseen by scripts, and never sent from another site', async () => {
  const phone = await newPhone(desk)
  const asked = await phone.pair({ secret: await secretOf(desk) })
  await answer(true)
  const { headers } = await phone.tell(DESK_PATHS.wait, { token: asked.kind === 'asked' ? asked.token : '' })
  expect(headers['set-cookie']?.[0]).toMatch(
    /^__Host-ikrar=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=57600$/,
  )
})

it('what is kept of a session would let nobody in', async () => {
  const { cookie = '' } = await letIn(desk)
  const [, token = 'none'] = cookie.split('=')
  const kept = readdirSync(desk.backend.data)
    .filter((name) => name.startsWith('kegiatan.db'))
    .map((name) => readFileSync(join(desk.backend.data, name), 'latin1'))
    .join('')
  expect(kept).toContain('HP Android')
  expect(kept).not.toContain(token)
})

it('a device that was turned away gets nothing', async () => {
  const phone = await newPhone(desk)
  const asked = await phone.pair({ code: await codeOf(desk) })
  await answer(false)
  expect(await phone.waitFor(asked.kind === 'asked' ? asked.token : '')).toEqual({ kind: 'refused' })
  expect(phone.cookie).toBeUndefined()
  expect((await desk.backend.client.desks.state({ eventId: desk.eventId })).sessions).toEqual([])
})

it('a device that slept while somebody clicked at the last moment is let in when it wakes', async () => {
  const phone = await newPhone(desk)
  const asked = await phone.pair({ secret: await secretOf(desk) })
  now += 5 * 60_000 - 1_000
  await answer(true)
  now += 60_000
  expect(await phone.waitFor(asked.kind === 'asked' ? asked.token : '')).toEqual({ kind: 'welcome' })
  now += 5 * 60_000
  expect(await phone.waitFor(asked.kind === 'asked' ? asked.token : '')).toEqual({ kind: 'expired' })
})

it('a secret is good once, and its successor stands on the screen', async () => {
  const secret = await secretOf(desk)
  expect(await (await newPhone(desk)).pair({ secret })).toMatchObject({ kind: 'asked' })
  expect(await (await newPhone(desk)).pair({ secret })).toEqual({ kind: 'wrong' })
  expect(await secretOf(desk)).not.toBe(secret)
})

it('an invitation is over after ten minutes', async () => {
  const secret = await secretOf(desk)
  now += 10 * 60 * 1000
  expect(await (await newPhone(desk)).pair({ secret })).toEqual({ kind: 'wrong' })
  expect((await doorOf(desk)).invitation).toBeNull()
})

it('whoever guesses is told to wait after five tries, and after twenty wrong codes the code is dead', async () => {
  const right = await codeOf(desk)
  const wrong = right === '00000000' ? '11111111' : '00000000'
  const phone = await newPhone(desk)
  for (let minute = 0; minute < 4; minute++) {
    for (let attempt = 0; attempt < 5; attempt++) {
      expect(await phone.pair({ code: wrong })).toEqual({ kind: 'wrong' })
    }
    expect(
      (await phone.tell(DESK_PATHS.pair, { proof: { code: right }, name: 'HP', operator: 'A' })).status,
    ).toBe(429)
    now += 60_000
  }
  expect((await doorOf(desk)).invitation?.code).toBeNull()
  expect(await phone.pair({ code: right })).toEqual({ kind: 'wrong' })
  expect(await phone.pair({ secret: await secretOf(desk) })).toMatchObject({ kind: 'asked' })
})

it('the click is asked again because its answer was lost: the same session, once', async () => {
  const phone = await newPhone(desk)
  const asked = await phone.pair({ secret: await secretOf(desk) })
  await answer(true)
  const token = asked.kind === 'asked' ? asked.token : ''
  await phone.waitFor(token)
  const first = phone.cookie
  await phone.waitFor(token)
  expect(phone.cookie).toBe(first)
  expect((await desk.backend.client.desks.state({ eventId: desk.eventId })).sessions).toHaveLength(1)
})

it('one address cannot fill the laptop with requests', async () => {
  const phone = await newPhone(desk)
  for (let count = 0; count < 3; count++) {
    expect(await phone.pair({ secret: await secretOf(desk) })).toMatchObject({ kind: 'asked' })
  }
  expect(await phone.pair({ secret: await secretOf(desk) })).toEqual({ kind: 'too_many_waiting' })
})

it('a name is plain text of what can be seen, and two devices never bear the same', async () => {
  const phone = await newPhone(desk)
  await phone.pair({ secret: await secretOf(desk) }, '<img src=x onerror=alert(1)>\u202eevil\u0000')
  expect((await doorOf(desk)).requests[0]?.name).toBe('<img src=x onerror=alert(1)> evil')
  expect(
    (
      await phone.tell(DESK_PATHS.pair, {
        proof: { secret: await secretOf(desk) },
        name: '\u200b',
        operator: 'A',
      })
    ).status,
  ).toBe(400)
  await answer(true)
  await letIn(desk)
  await letIn(desk)
  const { sessions } = await desk.backend.client.desks.state({ eventId: desk.eventId })
  expect(sessions.map(({ name }) => name).sort()).toEqual([
    '<img src=x onerror=alert(1)> evil',
    'Tablet',
    'Tablet 2',
  ])
  expect(new Set(sessions.map(({ device }) => device)).size).toBe(3)
})
