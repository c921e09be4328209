/** Sticks that are full, pulled out half way, or fail: nothing half-written, and a sentence that says so. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { errorSentence, isErrorCode } from '#shared/texts/errors.ts'
import { makeFullEvent } from '../../../support/full-event.ts'
import { newDataFolder, openTestBackend, type TestBackend } from '../../../support/open-test-backend.ts'

const WORDS = 'padi gula kota embun jati laut'
const place = newDataFolder()
const stick = join(place, 'usb')
let laptop: TestBackend
let eventId = ''

beforeAll(async () => {
  laptop = await openTestBackend()
  eventId = (await makeFullEvent(laptop.client)).event.id
  const people = Array.from({ length: 1500 }, (_, at) => `Orang ke ${at} Contoh;Dinas ${at % 40}`)
  const { client } = laptop
  const source = { text: ['Nama;OPD', ...people].join('\n') }
  const { importId } = await client.roster.read({ eventId, task: '', source })
  await client.roster.apply({ eventId, importId, task: '', removeGone: false })
}, 60_000)
afterAll(async () => {
  await laptop.remove()
  rmSync(place, { recursive: true, force: true })
})
beforeEach(() => mkdirSync(stick))
afterEach(() => rmSync(stick, { recursive: true, force: true }))

const WAYS = {
  'an archive': (task: string) =>
    laptop.client.archives.write({ eventId, folder: stick, words: WORDS, papers: false, task }),
  'a package': (task: string) =>
    laptop.client.transfers.write({ eventId, folder: stick, words: WORDS, task }),
} as const

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => '',
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
  )
}

describe.each(Object.entries(WAYS))('%s', (_what, write) => {
  test('on a stick without room leaves nothing behind and says so', async () => {
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', stick])
    // Only root on Linux can make so small a disk.
    if (mounted.status !== 0) return
    try {
      expect(await codeOf(write(''))).toBe('disk_full')
      expect(readdirSync(stick)).toEqual([])
    } finally {
      spawnSync('umount', [stick])
    }
  })

  test('whose stick is pulled out half way says so, and the stick holds nothing that could be taken for whole', async () => {
    const away = join(place, 'dicabut')
    for (const delayMs of [0, 20, 60]) {
      const writing = codeOf(write(''))
      while (readdirSync(stick).length === 0) await new Promise((resolve) => setImmediate(resolve))
      await new Promise((resolve) => setTimeout(resolve, delayMs))
      renameSync(stick, away)
      const code = await writing
      const left = readdirSync(away)
      // It may have been done just before.
      if (code === '') expect(left.filter((name) => name.endsWith('.belum-selesai'))).toEqual([])
      else {
        expect(code).toBe('stick_gone')
        expect(isErrorCode(code) && errorSentence(code)).toContain('Data di laptop ini aman')
        expect(left.every((name) => name.endsWith('.belum-selesai'))).toBe(true)
      }
      rmSync(away, { recursive: true, force: true })
      mkdirSync(stick)
    }
  })
})

test('what a stick that was pulled out still holds is cleared away by the next archive, unless it is being written', async () => {
  const old = join(stick, 'arsip-kegiatan-2020-01-01-dibuat-2020-01-01-000000.belum-selesai')
  const fresh = join(stick, 'arsip-kegiatan-2020-01-02-dibuat-2020-01-02-000000.belum-selesai')
  const strange = join(stick, 'foto-liburan.belum-selesai')
  for (const folder of [old, fresh, strange]) mkdirSync(folder)
  const long = Date.now() / 1000 - 7200
  for (const folder of [old, strange]) utimesSync(folder, long, long)
  const { name } = await WAYS['an archive']('')
  expect(readdirSync(stick).toSorted()).toEqual(
    [name, fresh, strange].map((one) => one.split('/').at(-1)).toSorted(),
  )
})
