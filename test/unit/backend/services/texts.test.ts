import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import type { TextBody } from '#shared/contract/text-body.ts'
import { TEXT_IDS, type TextId } from '#shared/domain/text-id.ts'
import { eventDraft, openTestBackend, type TestBackend } from '../../../support/open-test-backend.ts'

const TODAY = Date.UTC(2026, 10, 22)
const COMMITMENT: TextBody = {
  kind: 'pledge',
  title: ['Komitmen Bersama', '{SUBJEK} {INSTANSI}'],
  opening: 'Pada {JENIS_PEMILIHAN} Tahun {TAHUN} kami berkomitmen:',
  points: ['Bersikap netral.', 'Melayani semua warga.'],
  closing: '',
}

let backend: TestBackend
beforeEach(async () => {
  backend = await openTestBackend({ clock: () => TODAY })
})
afterEach(() => backend.remove())

const save = (changes: object = {}) =>
  backend.client.texts.save({
    id: 'komitmen-bersama',
    expected: 0,
    body: COMMITMENT,
    source: 'Rapat persiapan 20 November 2026',
    date: '2026-11-20',
    ...changes,
  })
const lineOf = async (id: TextId, eventId: string | null = null) => {
  const line = (await backend.client.texts.list({ eventId })).find((one) => one.id === id)
  if (!line) throw new Error(`no ${id}`)
  return line
}
const event = (day: string, changes: object = {}) =>
  backend.client.events.create({
    event: eventDraft({ days: [{ day, startTime: '09:00', endTime: null }], ...changes }),
  })
const opening = async (eventId: string) =>
  (await backend.client.pledges.progress({ eventId }))[0]?.text?.opening

describe('the texts of the app', () => {
  test('are there for both pledges, the pakta and the sheet; declarations are for the organiser to write', async () => {
    const lines = await backend.client.texts.list({})
    expect(lines.map(({ id, inUse }) => [id, inUse])).toEqual([
      ['ikrar-asn', '1'],
      ['ikrar-kepala-desa', '1'],
      ['komitmen-bersama', null],
      ['pakta-integritas', '1'],
      ['deklarasi-damai', null],
      ['handout', '1'],
    ])
  })

  test('say where they come from, and the pakta that it is not official', async () => {
    for (const { id, versions } of await backend.client.texts.list({})) {
      for (const { source, date, certainty } of versions) {
        expect([id, source.length > 20, date.length, certainty !== null]).toEqual([id, true, 10, true])
      }
    }
    const [pakta] = (await lineOf('pakta-integritas')).versions
    expect(pakta).toMatchObject({ origin: 'app', certainty: 'design' })
    expect(pakta?.source).toContain('BUKAN naskah resmi')
  })

  test.each(TEXT_IDS)('have nothing to find fault with: %s', async (id) => {
    for (const { version } of (await lineOf(id)).versions) {
      const { body } = await backend.client.texts.get({ id, version })
      const { findings } = await backend.client.texts.preview({ id, body })
      expect(findings).toEqual([])
    }
  })

  test('offer what contestants promise only as an example, and say so when it is taken over', async () => {
    const [example] = await backend.client.texts.examples({ id: 'deklarasi-damai' })
    expect(example?.forWhom).toBe('untuk peserta pemilihan')
    expect((await lineOf('deklarasi-damai')).versions).toEqual([])
    const { findings } = await backend.client.texts.preview({
      id: 'deklarasi-damai',
      body: example?.body as TextBody,
    })
    expect(findings.map(({ code }) => code)).toContain('contestant')
    for (const id of TEXT_IDS.filter((one) => one !== 'deklarasi-damai'))
      expect(await backend.client.texts.examples({ id })).toEqual([])
  })
})

describe('a version that a user writes', () => {
  test('is added and in use from then on; the earlier ones stay as they were', async () => {
    const body = (await backend.client.texts.get({ id: 'ikrar-asn', version: '1' })).body
    if (body.kind !== 'pledge') throw new Error('no pledge')
    const first = await save({
      id: 'ikrar-asn',
      body: { ...body, opening: 'Kami berikrar:' },
      note: 'Singkat',
    })
    expect(first).toMatchObject({
      inUse: 'P1',
      versions: [{ version: 'P1', note: 'Singkat' }, { version: '1' }],
    })
    const second = await save({ id: 'ikrar-asn', expected: 1, body: { ...body, opening: 'Kami:' } })
    expect(second.versions.map(({ version }) => version)).toEqual(['P2', 'P1', '1'])
    expect((await backend.client.texts.get({ id: 'ikrar-asn', version: 'P1' })).body).toMatchObject({
      opening: 'Kami berikrar:',
    })
    expect((await backend.client.texts.get({ id: 'ikrar-asn', version: '1' })).body).toEqual(body)
  })

  test('is not stored where somebody wrote one meanwhile', async () => {
    await save()
    await expect(save()).rejects.toMatchObject({ code: 'changed_meanwhile' })
  })

  test('can neither be changed nor removed, not even past the app', async () => {
    await save()
    await backend.close()
    const database = new Database(join(backend.data, 'kegiatan.db'))
    expect(() => database.exec("update text_version set body = '{}'")).toThrow(/append-only/)
    expect(() => database.exec('delete from text_version')).toThrow(/append-only/)
    database.close()
  })

  test('loses line breaks, doubled spaces and empty points, nothing else', async () => {
    const body = { ...COMMITMENT, points: [' Bersikap\n  netral. ', '', '   ', 'Melayani.'] }
    await save({ body })
    const kept = await backend.client.texts.get({ id: 'komitmen-bersama', version: 'P1' })
    expect(kept.body).toMatchObject({ points: ['Bersikap netral.', 'Melayani.'] })
  })

  test.each([
    ['{TAHUNN}', 'unknown_placeholder', 'TAHUNN'],
    ['{tahun}', 'unknown_placeholder', 'tahun'],
    ['{IDENTITAS}', 'unknown_placeholder', 'IDENTITAS'],
  ])('with %s is refused and told which are known', async (closing, code, name) => {
    await expect(save({ body: { ...COMMITMENT, closing } })).rejects.toMatchObject({
      code,
      data: { name, known: expect.stringContaining('{TAHUN}') },
    })
    expect((await lineOf('komitmen-bersama')).versions).toEqual([])
  })

  test('with a brace of its own, without points, without a title or of another kind is refused', async () => {
    const refused = (body: object) => expect(save({ body })).rejects
    await refused({ ...COMMITMENT, closing: 'Kurung { saja' }).toMatchObject({ code: 'unknown_placeholder' })
    await refused({ ...COMMITMENT, points: ['', ' '] }).toMatchObject({ code: 'text_incomplete' })
    await refused({ ...COMMITMENT, title: [''] }).toMatchObject({ code: 'text_incomplete' })
    const handout = { kind: 'handout', title: ['Lembar'], opening: '', sections: [], closing: '' }
    await refused(handout).toMatchObject({ code: 'option_not_possible' })
    await expect(save({ id: 'handout', body: handout })).rejects.toMatchObject({ code: 'text_incomplete' })
  })

  test('of the sheet needs article and source on every line', async () => {
    const { body } = await backend.client.texts.get({ id: 'handout', version: '1' })
    if (body.kind !== 'handout') throw new Error('no handout')
    const [section] = body.sections
    const [line] = section?.lines ?? []
    if (!section || !line) throw new Error('no line')
    const withLine = (changes: object) => ({
      ...body,
      sections: [{ ...section, lines: [{ ...line, ...changes }] }],
    })
    for (const missing of [{ article: '' }, { source: ' ' }, { text: '' }]) {
      await expect(save({ id: 'handout', body: withLine(missing) })).rejects.toMatchObject({
        code: 'text_incomplete',
      })
    }
    expect(await save({ id: 'handout', body: withLine({ text: 'Diam.' }) })).toMatchObject({ inUse: 'P1' })
  })
})

describe('which version is in use', () => {
  const written = (text: string) => save({ id: 'ikrar-asn', body: { ...COMMITMENT, opening: text } })

  test('an event that is over keeps the text it was held with; those to come get the new one', async () => {
    const past = await event('2026-11-21')
    const today = await event('2026-11-22')
    const before = await opening(past.id)
    await written('Baru:')
    expect(await opening(past.id)).toBe(before)
    expect(await opening(today.id)).toBe('Baru:')
    expect(await opening((await event('2026-12-01')).id)).toBe('Baru:')
    expect(await lineOf('ikrar-asn', past.id)).toMatchObject({ inUse: '1', chosenForEvent: true })
  })

  test('an event can have a version of its own', async () => {
    const one = await event('2026-12-01')
    const other = await event('2026-12-02')
    await written('Baru:')
    await backend.client.texts.use({ id: 'ikrar-asn', version: '1', eventId: one.id })
    expect(await opening(one.id)).toContain('menyukseskan')
    expect(await opening(other.id)).toBe('Baru:')
    expect(await lineOf('ikrar-asn', one.id)).toMatchObject({ inUse: '1', chosenForEvent: true })
    expect(await lineOf('ikrar-asn', other.id)).toMatchObject({ inUse: 'P1', chosenForEvent: false })
  })

  test('one can go back to the text of the app, but not to a version that does not exist', async () => {
    await written('Baru:')
    expect(await backend.client.texts.use({ id: 'ikrar-asn', version: '1' })).toMatchObject({ inUse: '1' })
    for (const version of ['P9', '7'])
      await expect(backend.client.texts.use({ id: 'ikrar-asn', version })).rejects.toMatchObject({
        code: 'not_found',
      })
  })

  test('the example event goes with its choice', async () => {
    const example = await backend.client.events.createExample()
    await backend.client.texts.use({ id: 'ikrar-asn', version: '1', eventId: example.id })
    await backend.client.events.removeExample({ eventId: example.id })
    expect(await lineOf('ikrar-asn')).toMatchObject({ inUse: '1' })
  })
})

describe('at an event', () => {
  test('an instrument without a text says so, and prints once its text is written', async () => {
    const { id: eventId } = await event('2026-12-01', { instruments: ['komitmen_bersama'] })
    const sheet = () =>
      backend.client.documents.render({
        eventId,
        options: { kind: 'pledge_sheet', instrument: 'komitmen_bersama', blankRows: 4 },
      })
    await expect(sheet()).rejects.toMatchObject({ code: 'text_missing' })
    await save()
    expect((await sheet()).pages).toBe(1)
    const [progress] = await backend.client.pledges.progress({ eventId })
    expect(progress?.text).toMatchObject({
      title: ['KOMITMEN BERSAMA', 'PEGAWAI ASN PEMERINTAH KABUPATEN CONTOH'],
      opening: 'Pada Pemilihan Tahun 2026 kami berkomitmen:',
      version: 'P1',
    })
  })

  test('the sheet shows the lines of its election only, and marks what nobody has verified', async () => {
    const { body } = await backend.client.texts.get({ id: 'handout', version: '1' })
    const read = async (electionKind: string) => {
      const { id: eventId } = await event('2026-12-01', { electionKind })
      const { filled } = await backend.client.texts.preview({ id: 'handout', body, eventId })
      return filled.kind === 'handout' ? filled.sections.flatMap(({ lines }) => lines) : []
    }
    const pemilu = await read('pemilu')
    const pilkada = await read('pemilihan')
    expect(pilkada.some(({ article }) => article.includes('UU 7/2017'))).toBe(false)
    expect(pemilu.some(({ article }) => /UU (?:10\/2016|1\/2015)/.test(article))).toBe(false)
    expect((await read('pemilu_dan_pemilihan')).length).toBeGreaterThan(pemilu.length)
    expect(pilkada.every(({ article, source }) => article !== '' && source !== '')).toBe(true)
  })
})
