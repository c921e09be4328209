import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OfficeDraft } from '#shared/contract/office.ts'
import type { TextBody } from '#shared/contract/text-body.ts'
import { makePng } from '../../../support/picture-maker.ts'
import { official } from '../../../support/official.ts'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { zipFile, type ZipPart } from '../../../support/zip-file.ts'

const OFFICE: OfficeDraft = {
  name: 'Badan Kesatuan Bangsa dan Politik',
  letterhead: {
    lines: [{ text: 'PEMERINTAH KABUPATEN CONTOH', size: 'normal', bold: true }],
    rule: 'double',
  },
  city: 'Contoh',
  paper: 'F4',
  style: 'pemda',
  houseStyle: null,
}
const TEXT: Extract<TextBody, { kind: 'pledge' }> = {
  kind: 'pledge',
  title: ['Komitmen Bersama'],
  opening: 'Kami berkomitmen:',
  points: ['Bersikap netral.'],
  closing: '',
}

let here: TestBackend
let there: TestBackend
beforeEach(async () => {
  here = await openTestBackend()
  there = await openTestBackend()
})
afterEach(async () => {
  await here.remove()
  await there.remove()
})

const picture = (width = 8) => new File([new Uint8Array(makePng({ width }))], 'logo.png')

/** A laptop with an office, its logo, a text and an event with a participant. */
async function fill({ client }: TestBackend) {
  const office = await client.offices.create({ office: OFFICE })
  await client.offices.setLogo({ id: office.id, side: 'left', picture: picture() })
  await client.texts.save({
    id: 'komitmen-bersama',
    expected: 0,
    body: TEXT,
    source: 'Rapat',
    date: '2026-11-20',
  })
  const event = await client.events.create({
    event: eventDraft({ officeId: office.id, officials: [official('Dra. Novita', ['pembuka'])] }),
  })
  await client.participants.add({ eventId: event.id, person: personNamed('Yosef Seran', {}) })
  return { office, event, file: await client.packages.write({ eventIds: [event.id] }) }
}
const read = async (file: File) => (await here.client.packages.read({ file })).items
const takeAll = async (file: File, useTexts = false) =>
  here.client.packages.take({ file, items: await read(file), useTexts })

describe('from one laptop to another', () => {
  test('letterhead with logo, text and event arrive as they were; nobody who takes part does', async () => {
    const { office, file } = await fill(there)
    expect(file.name).toBe('kop-dan-naskah.ikrar')
    expect((await read(file)).map(({ kind, state }) => [kind, state])).toEqual([
      ['office', 'new'],
      ['text', 'new'],
      ['event', 'new'],
    ])
    expect(await takeAll(file)).toEqual({ offices: 1, texts: 1, events: 1 })
    const [arrived] = await here.client.offices.list()
    expect(arrived).toMatchObject({ ...OFFICE, id: office.id, hasLeftLogo: true, hasRightLogo: false })
    const logo = await here.client.offices.logo({ id: office.id, side: 'left' })
    expect(logo && Buffer.from(await logo.arrayBuffer())).toEqual(Buffer.from(await picture().arrayBuffer()))
    expect(await here.client.texts.get({ id: 'komitmen-bersama', version: 'P1' })).toMatchObject({
      body: TEXT,
      source: 'Rapat',
    })
    const [line] = await here.client.events.list({})
    expect(line?.participants).toBe(0)
    const event = await here.client.events.get({ eventId: line?.id ?? '' })
    expect(event).toMatchObject({ officeId: office.id, officials: [{ name: 'Dra. Novita' }] })
    expect(Buffer.from(await file.arrayBuffer()).toString('latin1')).not.toContain('Yosef')
  })

  test('a second time everything is the same and nothing is added', async () => {
    const { file } = await fill(there)
    await takeAll(file)
    const items = await read(file)
    expect(items.map(({ state }) => state)).toEqual(['same', 'same', 'same'])
    expect(await takeAll(file)).toEqual({ offices: 0, texts: 0, events: 0 })
    expect(await here.client.events.list({})).toHaveLength(1)
  })

  test('an office that was changed here is shown as different, and replaced only when it is chosen', async () => {
    const { office, file } = await fill(there)
    await takeAll(file)
    const [mine] = await here.client.offices.list()
    const changed = { ...OFFICE, city: 'Oelamasi' }
    await here.client.offices.edit({ id: office.id, expected: mine?.updatedAt ?? 0, office: changed })
    const items = await read(file)
    expect(items.map(({ state }) => state)).toEqual(['differs', 'same', 'same'])
    await here.client.packages.take({ file, items: items.slice(1) })
    expect((await here.client.offices.list())[0]?.city).toBe('Oelamasi')
    await here.client.packages.take({ file, items })
    expect((await here.client.offices.list())[0]?.city).toBe('Contoh')
  })

  test('a logo that was changed makes the office different', async () => {
    const { office, file } = await fill(there)
    await takeAll(file)
    await here.client.offices.setLogo({ id: office.id, side: 'left', picture: picture(9) })
    expect((await read(file))[0]?.state).toBe('differs')
  })

  test('nothing is taken where this laptop changed since it was shown', async () => {
    const { file } = await fill(there)
    const items = await read(file)
    await here.client.offices.create({ office: { ...OFFICE, city: 'Lain' } })
    await expect(here.client.packages.take({ file, items })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    })
    expect(await here.client.events.list({})).toEqual([])
  })

  test('a text becomes one more version; it is in use only when that is asked for', async () => {
    const { file } = await fill(there)
    const own = { ...TEXT, points: ['Punya sini.'] }
    const save = here.client.texts.save
    await save({ id: 'komitmen-bersama', expected: 0, body: own, source: 'Sini', date: '2026-11-01' })
    const line = async () => (await here.client.texts.list({})).find(({ id }) => id === 'komitmen-bersama')
    await takeAll(file)
    expect(await line()).toMatchObject({ inUse: 'P1', versions: [{ version: 'P2' }, { version: 'P1' }] })
    await takeAll(file, true)
    expect(await line()).toMatchObject({ inUse: 'P2' })
  })

  test('the example and its office stay at home', async () => {
    await there.client.events.createExample()
    const file = await there.client.packages.write({})
    expect(await read(file)).toEqual([])
  })

  test('an event arrives without its office where that was not taken', async () => {
    const { file } = await fill(there)
    const items = (await read(file)).filter(({ kind }) => kind === 'event')
    await here.client.packages.take({ file, items })
    const [line] = await here.client.events.list({})
    expect((await here.client.events.get({ eventId: line?.id ?? '' })).officeId).toBeNull()
  })
})

const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const ID = '0199a5b0-0000-7000-8000-000000000001'
const office = JSON.stringify({ ...OFFICE, id: ID })

/** A package by hand, with a true manifest unless told otherwise. */
function made(parts: ZipPart[], changes: object = {}, extra: ZipPart[] = []): File {
  const manifest = {
    format: 'ikrar-package',
    version: 1,
    parts: parts.map(({ name, data }) => ({
      path: name,
      bytes: Buffer.byteLength(Buffer.from(data)),
      sha256: hash(data),
    })),
    ...changes,
  }
  return fileOf(zipFile([{ name: 'manifest.json', data: JSON.stringify(manifest) }, ...parts, ...extra]))
}
const fileOf = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'paket.ikrar')
const refusal = (file: File) =>
  here.client.packages.read({ file }).then(
    () => 'read',
    (error: { code: string }) => error.code,
  )

describe('a package from a stranger', () => {
  test('that is sound is read', async () => {
    expect(await read(made([{ name: `offices/${ID}.json`, data: office }]))).toMatchObject([{ state: 'new' }])
  })

  test.each<[string, () => File, string]>([
    ['an empty file', () => fileOf(new Uint8Array()), 'not_a_package'],
    ['a text file', () => fileOf(Buffer.from('bukan paket')), 'not_a_package'],
    ['another ZIP', () => fileOf(zipFile([{ name: 'xl/workbook.xml', data: '<x/>' }])), 'not_a_package'],
    ['a manifest of something else', () => made([], { format: 'lain' }), 'not_a_package'],
    ['a newer format', () => made([], { version: 2 }), 'package_newer'],
    [
      'a part that is not listed',
      () => made([], {}, [{ name: 'texts/x.json', data: '{}' }]),
      'package_damaged',
    ],
    [
      'a listed part that is missing',
      () => made([], { parts: [listed('offices/x.json')] }),
      'package_damaged',
    ],
    ['a part in a strange place', () => made([{ name: 'events/../x.json', data: '{}' }]), 'package_damaged'],
    ['a part of an unknown kind', () => made([{ name: 'people/x.json', data: '{}' }]), 'package_damaged'],
    ['a part that is no JSON', () => made([{ name: `offices/${ID}.json`, data: '{' }]), 'package_damaged'],
    [
      'a part of another id',
      () => made([{ name: `offices/${ID.replace('1', '2')}.json`, data: office }]),
      'package_damaged',
    ],
    ['an office without a name', () => made([{ name: `offices/${ID}.json`, data: '{}' }]), 'package_damaged'],
    [
      'a logo that is no picture',
      () =>
        made([
          { name: `offices/${ID}.json`, data: office },
          { name: `offices/${ID}-left`, data: 'x' },
        ]),
      'package_damaged',
    ],
    ['a logo of nobody', () => made([{ name: `offices/${ID}-left`, data: makePng() }]), 'package_damaged'],
    [
      'a wrong hash',
      () =>
        made([{ name: `offices/${ID}.json`, data: office }], {
          parts: [{ ...listed(`offices/${ID}.json`), bytes: office.length }],
        }),
      'package_damaged',
    ],
    [
      'a password',
      () => fileOf(zipFile([{ name: 'manifest.json', data: '{}', encrypted: true }])),
      'package_damaged',
    ],
    [
      'a part larger than it says',
      () => made([{ name: `offices/${ID}.json`, data: office, claims: { unpackedBytes: 9 } }]),
      'package_damaged',
    ],
    [
      'a bomb in a part',
      () => made([{ name: `offices/${ID}.json`, data: new Uint8Array(64 * 1024 * 1024) }]),
      'package_damaged',
    ],
    [
      'a bomb in the manifest',
      () => fileOf(zipFile([{ name: 'manifest.json', data: ' '.repeat(4 * 1024 * 1024) }])),
      'package_damaged',
    ],
    ['two parts of one name', () => made([], {}, [{ name: 'manifest.json', data: '{}' }]), 'package_damaged'],
  ])('with %s is refused in words', async (_what, file, code) => {
    expect(await refusal(file())).toBe(code)
    expect(await here.client.offices.list()).toEqual([])
  })

  test('that was cut or changed anywhere is never half believed', async () => {
    const { file } = await fill(there)
    const bytes = Buffer.from(await file.arrayBuffer())
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(bytes)
        changed[at] = ((changed[at] ?? 0) + by) % 256
        const answer = await refusal(fileOf(changed))
        // A byte that carries no content, such as a date of a part, may differ.
        if (answer === 'read') expect(await read(fileOf(changed))).toEqual(await read(file))
        else expect(['package_damaged', 'not_a_package', 'package_newer']).toContain(answer)
      }),
      { numRuns: 60 },
    )
    expect(await refusal(fileOf(bytes.subarray(0, bytes.length - 30)))).toBe('package_damaged')
  })

  test('with a text that can not be printed is refused when it is taken, and changes nothing', async () => {
    const text = { id: ID, textId: 'ikrar-asn', source: 'x', date: '2026-01-01', createdAt: 1, inUse: true }
    const body = { ...TEXT, closing: 'Tahun {TAHUNN}.' }
    const file = made([{ name: `texts/${ID}.json`, data: JSON.stringify({ ...text, body }) }])
    await expect(takeAll(file, true)).rejects.toMatchObject({ code: 'unknown_placeholder' })
    expect((await here.client.texts.list({}))[0]?.inUse).toBe('1')
  })
})

function listed(path: string) {
  return { path, bytes: 2, sha256: '0'.repeat(64) }
}
