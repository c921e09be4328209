import { randomUUID } from 'node:crypto'
import { decode } from 'jpeg-js'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PHOTO_LIMITS } from '#shared/contract/photos.ts'
import { photoFacts } from '#shared/domain/photo-file/exif.ts'
import { bareJpeg, isBareJpeg } from '#shared/domain/photo-file/jpeg-segments.ts'
import { madeJpeg } from '../../../support/made-jpeg.ts'
import { eventDraft, openTestBackend, type TestBackend } from '../../../support/open-test-backend.ts'

let backend: TestBackend
let client: TestBackend['client']
let eventId: string
const desk = 'Notula'

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => Date.UTC(2026, 10, 20, 1) })
  client = backend.client
})
beforeEach(async () => {
  eventId = (await client.events.create({ event: eventDraft({ zone: 'WITA' }) })).id
})
afterAll(() => backend.remove())

const add = (bytes: Uint8Array, more: { id?: string; caption?: string } = {}) =>
  client.photos.add({
    ...{ eventId, id: randomUUID(), taken: null, desk },
    ...more,
    picture: new File([new Uint8Array(bytes)], 'IMG_0001.JPG'),
  })
const bytesOf = async (photoId: string, size: 'full' | 'small' = 'full') =>
  Buffer.from(await (await client.photos.picture({ eventId, photoId, size })).arrayBuffer())
const refused = (problem: string) => ({ code: 'photo_not_usable', data: { problem } })

describe('a photo that is taken in', () => {
  test('keeps its time and nothing of its place, its camera and what stands behind it', async () => {
    const place = 'RUMAH-PAK-CAMAT'
    const file = Buffer.concat([
      madeJpeg({ taken: '2026:11:20 09:41:05', place }),
      Buffer.from('rahasia di belakang'),
    ])
    expect(file.includes(place)).toBe(true)
    const photo = await add(file, { caption: 'Pembukaan' })
    // 09.41.05 WITA.
    expect(photo).toMatchObject({ caption: 'Pembukaan', takenAt: Date.UTC(2026, 10, 20, 1, 41, 5) })
    for (const size of ['full', 'small'] as const) {
      const kept = await bytesOf(photo.id, size)
      expect(isBareJpeg(kept)).toBe(true)
      for (const told of [place, 'Exif', 'Kamera Contoh', 'rahasia', '2026:11:20'])
        expect(kept.includes(told)).toBe(false)
    }
  })

  test('is made small enough to print and to carry, and shows the same', async () => {
    const photo = await add(madeJpeg({ width: 2400, height: 1600, quality: 95 }))
    expect([photo.widthPx, photo.heightPx]).toEqual([2048, 1365])
    expect(photo.byteCount).toBeLessThanOrEqual(PHOTO_LIMITS.bytes)
    const full = decode(await bytesOf(photo.id), { useTArray: true })
    expect([full.width, full.height]).toEqual([2048, 1365])
    const small = decode(await bytesOf(photo.id, 'small'), { useTArray: true })
    expect(small.width).toBe(PHOTO_LIMITS.smallSidePx)
    const at = (x: number) => [
      ...small.data.subarray((50 * small.width + x) * 4, (50 * small.width + x) * 4 + 3),
    ]
    expect(at(20)[0]).toBeGreaterThan(150)
    expect(at(300)[2]).toBeGreaterThan(150)
  })

  test('stands upright however the camera was held', async () => {
    for (const [orientation, topIsRed] of [
      [6, true],
      [8, false],
    ] as const) {
      const photo = await add(madeJpeg({ orientation }))
      expect([photo.widthPx, photo.heightPx]).toEqual([48, 64])
      const { data, width, height } = decode(await bytesOf(photo.id), { useTArray: true })
      const red = (y: number) => data[(y * width + 10) * 4] ?? 0
      expect(red(2) > red(height - 3)).toBe(topIsRed)
    }
  })

  test('twice under one name is there once', async () => {
    const id = randomUUID()
    const first = await add(madeJpeg(), { id })
    expect(await add(madeJpeg(), { id })).toEqual(first)
    expect(await client.photos.list({ eventId })).toHaveLength(1)
  })

  test('comes as text from a device', async () => {
    const picture = madeJpeg().toString('base64')
    const taken = { day: '2026-11-20', time: '10:00:00' }
    const photo = await client.photos.add({ eventId, id: randomUUID(), picture, taken, desk })
    expect(photo.takenAt).toBe(Date.UTC(2026, 10, 20, 2))
  })
})

describe('what is no photo is refused with its reason, and nothing is kept', () => {
  const bomb = (() => {
    const file = Buffer.from(bareJpeg(madeJpeg()) ?? [])
    const frame = file.indexOf(Buffer.from([0xff, 0xc0]))
    file.writeUInt16BE(60_000, frame + 5)
    file.writeUInt16BE(60_000, frame + 7)
    return file
  })()
  const whole = madeJpeg()
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic0000mif1', 'latin1')])
  test.each([
    ['text', Buffer.from('bukan foto'), 'not_picture'],
    ['nothing at all', Buffer.alloc(0), 'not_picture'],
    ['HTML with the beginning of a picture', Buffer.from('\u00ff\u00d8<script>', 'latin1'), 'damaged'],
    ['a photo of an iPhone', heic, 'heic'],
    ['half a photo', whole.subarray(0, whole.length / 2), 'damaged'],
    ['a few bytes that say they are gigapixels', bomb, 'too_large'],
  ])('%s', async (_what, bytes, problem) => {
    await expect(add(bytes)).rejects.toMatchObject(refused(problem))
    expect(await client.photos.list({ eventId })).toEqual([])
  })

  test('whatever the bytes are, it is a photo without metadata or a refusal', async () => {
    const sound = madeJpeg({ place: 'RUMAH' })
    const change = fc.record({ at: fc.nat(sound.length - 1), to: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Buffer.from(sound)
        for (const { at, to } of changes) bytes[at] = to
        const photo = await add(bytes).catch((error: unknown) => error)
        if (photo instanceof Error) {
          expect(photo).toMatchObject({ code: 'photo_not_usable' })
          return
        }
        const [kept] = (await client.photos.list({ eventId })).slice(-1)
        expect(isBareJpeg(await bytesOf(kept?.id ?? ''))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('facts of a camera are read of any bytes without harm', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        const file = Buffer.concat([
          Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 200]),
          Buffer.from('Exif\0\0II'),
          noise,
        ])
        expect(photoFacts(file).orientation).toBeGreaterThan(0)
      }),
    )
  })
})

describe('the photos of an event', () => {
  test('stand in the order that somebody gave them; captions are edited by version', async () => {
    const ids = [randomUUID(), randomUUID(), randomUUID()]
    for (const id of ids) await add(madeJpeg(), { id })
    const turned = ids.toReversed()
    expect((await client.photos.arrange({ eventId, photoIds: turned })).map(({ id }) => id)).toEqual(turned)
    const [first] = await client.photos.list({ eventId })
    if (!first) throw new Error('no photo')
    const edit = { eventId, photoId: first.id, expected: first.updatedAt, caption: 'Pembacaan ikrar' }
    expect((await client.photos.caption(edit)).caption).toBe('Pembacaan ikrar')
    await expect(client.photos.caption(edit)).rejects.toMatchObject({ code: 'changed_meanwhile' })
  })

  test('are taken away and come back', async () => {
    const { id } = await add(madeJpeg())
    expect(await client.photos.remove({ eventId, photoId: id, removed: true })).toEqual([])
    expect(await client.photos.remove({ eventId, photoId: id, removed: false })).toHaveLength(1)
  })

  test('of another event are not found', async () => {
    const { id } = await add(madeJpeg())
    const other = (await client.events.create({ event: eventDraft() })).id
    const asked = { eventId: other, photoId: id, size: 'full' } as const
    await expect(client.photos.picture(asked)).rejects.toMatchObject({ code: 'not_found' })
  })
})
