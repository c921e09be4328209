import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OfficeDraft } from '#shared/contract/office.ts'
import { errorSentence } from '#shared/texts/errors.ts'
import { eventDraft, openTestBackend, type TestBackend } from '../../../support/open-test-backend.ts'
import { flatText } from '../../../support/pdf-tools.ts'
import { makeJpeg, makePng } from '../../../support/picture-maker.ts'

let backend: TestBackend
let client: TestBackend['client']

beforeAll(async () => {
  backend = await openTestBackend()
  client = backend.client
})
afterAll(() => backend.remove())

function officeDraft(changes: Partial<OfficeDraft> = {}): OfficeDraft {
  return {
    name: 'Badan Kesbangpol',
    letterhead: {
      lines: [{ text: 'PEMERINTAH KABUPATEN CONTOH', size: 'normal', bold: true }],
      rule: 'double',
    },
    city: 'Contoh',
    paper: 'F4',
    style: 'pemda',
    houseStyle: null,
    ...changes,
  }
}

const picture = (bytes: Buffer, name = 'logo.bin') => new File([new Uint8Array(bytes)], name)
const bytesOf = async (file: File | null) => Buffer.from((await file?.arrayBuffer()) ?? new ArrayBuffer(0))

describe('an office', () => {
  test('comes back as it was filled in, and prints its letterhead', async () => {
    const office = await client.offices.create({ office: officeDraft() })
    expect(office).toMatchObject({ ...officeDraft(), hasLeftLogo: false, hasRightLogo: false })
    expect(await client.offices.list()).toContainEqual(office)
    const page = await client.offices.preview({ id: office.id })
    expect(flatText(await bytesOf(page))).toContain('PEMERINTAH KABUPATEN CONTOH')
  })

  test('edited on an older state is refused', async () => {
    const office = await client.offices.create({ office: officeDraft() })
    const edit = (name: string) =>
      client.offices.edit({ id: office.id, expected: office.updatedAt, office: officeDraft({ name }) })
    await edit('Yang pertama')
    await expect(edit('Yang kedua')).rejects.toMatchObject({ code: 'changed_meanwhile' })
    const names = (await client.offices.list()).map(({ name }) => name)
    expect(names).toContain('Yang pertama')
    expect(names).not.toContain('Yang kedua')
  })

  test('that is not there is said to be not found', async () => {
    const id = randomUUID()
    const questions = [
      () => client.offices.edit({ id, expected: 0, office: officeDraft() }),
      () => client.offices.setLogo({ id, side: 'left', picture: picture(makePng()) }),
      () => client.offices.preview({ id }),
    ]
    for (const ask of questions) {
      await expect(ask()).rejects.toMatchObject({ code: 'not_found' })
    }
    expect(await client.offices.logo({ id, side: 'left' })).toBeNull()
  })

  test('that an event uses is on its papers', async () => {
    const office = await client.offices.create({ office: officeDraft({ name: 'Bagian Organisasi' }) })
    const event = await client.events.create({ event: eventDraft({ officeId: office.id }) })
    const { file } = await client.documents.render({ eventId: event.id, options: { kind: 'minutes' } })
    expect(flatText(await bytesOf(file))).toContain('PEMERINTAH KABUPATEN CONTOH')
  })
})

describe('a logo', () => {
  let id: string
  beforeEach(async () => {
    id = (await client.offices.create({ office: officeDraft() })).id
  })
  const setLogo = (bytes: Buffer, name?: string) =>
    client.offices.setLogo({ id, side: 'left', picture: picture(bytes, name) })

  test('is a PNG or a JPEG by its content, whatever it is called', async () => {
    expect(await setLogo(makePng(), 'logo.jpg')).toMatchObject({ hasLeftLogo: true, hasRightLogo: false })
    const stored = await client.offices.logo({ id, side: 'left' })
    expect(stored?.type).toBe('image/png')
    expect(await bytesOf(stored)).toEqual(makePng())
    await setLogo(makeJpeg(16, 16), 'logo.png')
    expect((await client.offices.logo({ id, side: 'left' }))?.type).toBe('image/jpeg')
  })

  test('is taken away by null', async () => {
    await setLogo(makePng())
    expect(await client.offices.setLogo({ id, side: 'left', picture: null })).toMatchObject({
      hasLeftLogo: false,
    })
    expect(await client.offices.logo({ id, side: 'left' })).toBeNull()
  })

  const unusable: Record<string, Buffer> = {
    'an empty file': Buffer.alloc(0),
    'a text called PNG': Buffer.from('bukan gambar'),
    'an SVG with a script': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    'a GIF': Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1'),
    'a PNG cut off after its signature': makePng().subarray(0, 8),
    'a PNG cut off in the middle': makePng({ width: 64, height: 64 }).subarray(0, 45),
    'a JPEG cut off after its signature': Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    'a picture without a pixel': makePng({ width: 0, height: 0 }),
    'more than two megabytes': Buffer.concat([makePng(), Buffer.alloc(2 * 1024 * 1024)]),
  }
  test.each([
    ['an SVG', Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>'), 'SVG'],
    ['a CMYK JPEG', makeJpeg(16, 16, 0xc0, 4), 'CMYK'],
    ['a picture of twenty megabytes', Buffer.concat([makePng(), Buffer.alloc(20_000_000)]), 'terlalu besar'],
  ])('that is %s is refused with the reason in words', async (_what, bytes, word) => {
    const error: unknown = await setLogo(bytes).catch((refused: unknown) => refused)
    const { code, data } = error as { code: 'picture_not_usable'; data: { problem: string } }
    expect(errorSentence(code, data)).toContain(word)
  })

  test.each(Object.entries(unusable))(
    'that is %s is refused, and the old one stays',
    async (_what, bytes) => {
      await setLogo(makePng())
      await expect(setLogo(bytes, 'logo.png')).rejects.toMatchObject({ code: 'picture_not_usable' })
      expect(await bytesOf(await client.offices.logo({ id, side: 'left' }))).toEqual(makePng())
      await expect(client.offices.preview({ id })).resolves.toBeInstanceOf(File)
    },
  )
})
