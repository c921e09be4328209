import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { KioskSettings } from '#shared/contract/kiosk.ts'
import { KioskLock } from '../../../electron/main/kiosk-lock.ts'

const SETTINGS: KioskSettings = {
  eventId: '0190a000-0000-7000-8000-000000000001',
  desk: 'Mandiri 1',
  greeting: 'masked',
  showsSeat: true,
  withCamera: false,
  resetSeconds: 5,
  volume: 0.5,
}

let folder: string
let now = 1_000_000

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ikrar-kiosk-'))
  now = 1_000_000
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const opened = (): KioskLock => new KioskLock(folder, () => now)

it('an app that never was a kiosk is none', async () => {
  expect(opened().settings).toBeNull()
  expect(await opened().tryPin('1234')).toEqual({ left: true })
})

it('a kiosk comes back with its settings when the app starts again', async () => {
  expect(await opened().begin(SETTINGS, '4711')).toBe(true)
  expect(opened().settings).toEqual(SETTINGS)
})

it('the PIN is kept only as a salted hash', async () => {
  await opened().begin(SETTINGS, '90817263')
  const first = readFileSync(join(folder, 'kios.json'), 'utf8')
  await opened().begin(SETTINGS, '90817263')
  const second = readFileSync(join(folder, 'kios.json'), 'utf8')
  expect(first).not.toContain('90817263')
  expect(JSON.parse(first).hash).not.toBe(JSON.parse(second).hash)
})

it('the right PIN ends it for good', async () => {
  const lock = opened()
  await lock.begin(SETTINGS, '4711')
  expect(await lock.tryPin('4711')).toEqual({ left: true })
  expect(lock.settings).toBeNull()
  expect(readdirSync(folder)).toEqual([])
})

it('wrong tries are slowed, each pause twice the last, up to a minute', async () => {
  const lock = opened()
  await lock.begin(SETTINGS, '4711')
  const pauses: number[] = []
  for (let round = 0; round < 10; round++) {
    const answer = await lock.tryPin('0000')
    if ('left' in answer) throw new Error('a wrong PIN opened it')
    pauses.push(answer.waitSeconds)
    now += answer.waitSeconds * 1000
  }
  expect(pauses).toEqual([0, 0, 2, 4, 8, 16, 32, 60, 60, 60])
})

it('during a pause even the right PIN is not looked at', async () => {
  const lock = opened()
  await lock.begin(SETTINGS, '4711')
  for (let round = 0; round < 3; round++) await lock.tryPin('0000')
  expect(await lock.tryPin('4711')).toEqual({ waitSeconds: 2 })
  now += 2_000
  expect(await lock.tryPin('4711')).toEqual({ left: true })
})

it('starting the app again gives no fresh tries', async () => {
  const lock = opened()
  await lock.begin(SETTINGS, '4711')
  for (let round = 0; round < 4; round++) {
    await lock.tryPin('0000')
    now += 2_000
  }
  expect(await opened().tryPin('4711')).toEqual({ waitSeconds: 2 })
})

it('many tries at once do not share the free ones', async () => {
  const lock = opened()
  await lock.begin(SETTINGS, '4711')
  const answers = await Promise.all(Array.from({ length: 8 }, () => lock.tryPin('0000')))
  expect(answers.filter((answer) => 'wrong' in answer)).toHaveLength(3)
})

it('a clock that was set back does not close it for years', async () => {
  const lock = opened()
  await lock.begin(SETTINGS, '4711')
  for (let round = 0; round < 3; round++) await lock.tryPin('0000')
  now -= 10 * 365 * 24 * 3600 * 1000
  expect(await lock.tryPin('4711')).toEqual({ left: true })
})

it('a damaged file leaves no kiosk whose PIN nobody could type', () => {
  writeFileSync(join(folder, 'kios.json'), '{"settings":')
  expect(opened().settings).toBeNull()
})

it('where the disk does not take it there is no kiosk', async () => {
  const lock = new KioskLock(join(folder, 'tidak-ada'), () => now)
  expect(await lock.begin(SETTINGS, '4711')).toBe(false)
  expect(lock.settings).toBeNull()
})
