/** Codes in photos, through the thread that reads them; how many of how hard ones is told by `npm run bench -- codes`. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import { codesInPicture } from '../../../../electron/backend/code-pictures/read-picture.ts'
import { grayPng } from '../../../../electron/backend/sheet-photos/gray-png.ts'
import { DOOR, HARD } from '../../../support/code-pictures/conditions.ts'
import { madeTickets } from '../../../support/code-pictures/made-tickets.ts'
import { openTestBackend, type TestBackend } from '../../../support/open-test-backend.ts'
import { Chance } from '../../../support/random.ts'

describe.each(Object.entries(DOOR))('at the door: %s', (_name, { codes, picture }) => {
  test.each([1, 2])('picture %i is read', async (seed) => {
    const chance = new Chance(seed)
    const texts = madeTickets(chance, codes)
    const found = await codesInPicture(picture(texts, chance))
    expect(found.map(({ text }) => text).toSorted()).toEqual(texts.toSorted())
  })
})

/** Those that zxing alone does not read. */
const BEYOND = [
  'sangat kabur',
  'sangat redup',
  'pudar',
  'tinta melebar',
  'tanpa tepi putih',
  'sangat kecil',
] as const

test.each(BEYOND)('%s: read all the same', async (name) => {
  const chance = new Chance(4)
  const texts = madeTickets(chance, 1)
  const condition = HARD[name]
  const found = await codesInPicture(condition?.picture(texts, chance) as GrayImage)
  expect(found.map(({ text }) => text)).toEqual(texts)
})

describe('a photo that came as a file', () => {
  let backend: TestBackend
  beforeAll(async () => (backend = await openTestBackend()))
  afterAll(() => backend.close())
  const read = (bytes: Uint8Array<ArrayBuffer>) =>
    backend.client.codes.read({ file: new File([bytes], 'foto') })

  test('is read for all its codes', async () => {
    const chance = new Chance(3)
    const texts = madeTickets(chance, 2)
    const picture = DOOR['dua sekaligus']?.picture(texts, chance) as GrayImage
    expect((await read(new Uint8Array(grayPng(picture)))).codes.toSorted()).toEqual(texts.toSorted())
  })

  test('is refused with what is wrong with it when it is none', async () => {
    await expect(read(Buffer.from('%PDF-1.7'))).rejects.toMatchObject({
      ...{ code: 'photo_not_readable', data: { problem: 'not_picture' } },
    })
  })
})
