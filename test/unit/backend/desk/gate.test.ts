import { afterAll, beforeAll, expect, it } from 'vitest'
import { DESK_HEADER, DESK_PATHS } from '#shared/contract/desk-words.ts'
import { contract } from '#shared/contract/index.ts'
import { DESK_ROLES, type DeskRole } from '#shared/domain/desk-role.ts'
import { mostBytesAt } from '../../../../electron/backend/desk/gate.ts'
import { procedurePath, type Route, ROUTES } from '../../../../electron/backend/desk/routes.ts'
import { SUBSET } from '../../../../electron/backend/desk/subset.ts'
import type { Asking, DeskPhone } from '../../../support/desk-phone.ts'
import { letIn, newPhone, openTestDesk, type TestDesk } from '../../../support/open-desk.ts'
import { nonce as newNonce } from '../../../support/open-test-backend.ts'

let desk: TestDesk
let phone: DeskPhone
let revoked: DeskPhone
let now = Date.UTC(2026, 10, 20, 1)
const ofRole = new Map<DeskRole, DeskPhone>()
beforeAll(async () => {
  desk = await openTestDesk({ clock: () => now })
  phone = await letIn(desk)
  revoked = await letIn(desk, 'Lama')
  const { sessions } = await desk.backend.client.desks.state({ eventId: desk.eventId })
  const sessionId = sessions.find(({ name }) => name === 'Lama')?.id ?? ''
  await desk.backend.client.desks.revoke({ eventId: desk.eventId, sessionId })
  for (const role of DESK_ROLES) {
    // Nobody asks six times in one minute from one address.
    now += 61_000
    ofRole.set(role, await letIn(desk, role, role))
  }
})
afterAll(() => desk.backend.remove())

const QUESTIONS = ROUTES.filter(({ path }) => path !== DESK_PATHS.page)
const TOLD = ROUTES.filter(({ method }) => method === 'POST')
const FOR_DEVICES = ROUTES.filter(({ access }) => access === 'session')
/** Every procedure with every role that has no part in it. */
const OF_OTHER_ROLES = DESK_ROLES.flatMap((role) =>
  ROUTES.filter(({ path }) => path.startsWith(`${DESK_PATHS.rpc}/`))
    .filter(({ path }) => !Object.keys(SUBSET[role]).some((name) => procedurePath(name) === path))
    .map((route) => ({ role, route, path: route.path })),
)
const SESSION_MS = 16 * 60 * 60 * 1000

const asked = ({ method, path }: Route): Asking => ({
  ...{ method, path },
  ...(method === 'POST' && { body: '{"json":{}}' }),
})

async function statusOf(route: Route, headers: Asking['headers'] = {}, by = phone): Promise<number> {
  const { status } = await by.ask({ ...asked(route), headers })
  return status
}

it.each(ROUTES)('$method $path is answered only under our own name', async (route) => {
  for (const host of ['evil.example', 'localhost', '127.0.0.1:1', '127.0.0.1']) {
    expect(await statusOf(route, { host })).toBe(421)
  }
})

it.each(ROUTES)('$method $path knows no other method', async ({ method, path }) => {
  for (const other of ['PUT', 'OPTIONS', method === 'GET' ? 'POST' : 'GET'] as const) {
    expect((await phone.ask({ method: other, path })).status).toBe(405)
  }
})

it.each(QUESTIONS)('$method $path is refused to a page of another site', async (route) => {
  expect(await statusOf(route, { 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await statusOf(route, { 'sec-fetch-site': 'same-site' })).toBe(403)
})

it.each(TOLD)('$method $path is refused without our own origin and header', async (route) => {
  for (const origin of ['https://evil.example', 'null', undefined]) {
    expect(await statusOf(route, { origin })).toBe(403)
  }
  expect(await statusOf(route, { [DESK_HEADER]: undefined })).toBe(403)
})

it.each(TOLD)('$method $path takes JSON and nothing else, and not too much of it', async (route) => {
  for (const type of ['text/plain', 'multipart/form-data; boundary=x', undefined]) {
    expect(await statusOf(route, { 'content-type': type })).toBe(415)
  }
  const large = JSON.stringify({ json: 'x'.repeat(mostBytesAt(route.path)) })
  expect((await phone.ask({ ...asked(route), body: large })).status).toBe(413)
  const chunked = { 'transfer-encoding': 'chunked' }
  expect((await phone.ask({ ...asked(route), body: large, headers: chunked })).status).toBe(413)
})

it.each(FOR_DEVICES)('$method $path needs a session that is still good', async (route) => {
  expect(await statusOf(route, {}, await newPhone(desk))).toBe(401)
  expect(await statusOf(route, { cookie: `__Host-ikrar=${'A'.repeat(43)}` })).toBe(401)
  expect(await statusOf(route, {}, revoked)).toBe(401)
})

it.each(OF_OTHER_ROLES)('$path is refused to a device that is there as $role', async ({ role, route }) => {
  const json = { eventId: desk.eventId, nonce: newNonce(), desk: 'x', code: 'x', query: 'maria' }
  const by = ofRole.get(role) ?? phone
  const { status, json: told } = await by.ask({ ...asked(route), body: JSON.stringify({ json }) })
  expect(status).toBe(403)
  expect(told).toMatchObject({ json: { code: 'FORBIDDEN' } })
})

it('a session that is over is good for nothing', async () => {
  const began = now
  now += SESSION_MS + 1
  for (const route of FOR_DEVICES) {
    for (const by of ofRole.values()) expect(await statusOf(route, {}, by), route.path).toBe(401)
  }
  now = began
})

it('every other procedure of the contract does not exist here', async () => {
  const known = new Set(ROUTES.map(({ path }) => path))
  const names = Object.entries(contract).flatMap(([group, all]) =>
    Object.keys(all).map((name) => `${group}.${name}`),
  )
  const closed = names.map(procedurePath).filter((path) => !known.has(path))
  expect(closed.length).toBeGreaterThan(80)
  for (const path of closed) {
    expect((await phone.ask({ path, body: '{"json":{}}' })).status, path).toBe(404)
  }
})

it('the page and its files come with rules for the browser; nothing beside them is served', async () => {
  const page = await phone.ask({ method: 'GET', path: '/' })
  const nonce = /nonce="([^"]+)"/.exec(page.text)?.[1]
  expect(page.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
  expect(page.headers['content-security-policy']).not.toMatch(
    /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)/,
  )
  expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  expect((await phone.ask({ method: 'GET', path: '/assets/phone.js' })).status).toBe(200)
  for (const path of [
    '/phone.html',
    '/secret.map',
    '/../package.json',
    '/assets/..%2f..%2fphone.html',
    '//etc/passwd',
  ]) {
    expect((await phone.ask({ method: 'GET', path })).status, path).toBe(404)
  }
})
