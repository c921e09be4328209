import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outcomeSentence } from '#shared/texts/central.ts'
import { openKeyStore } from '../../../support/open-key-store.ts'
import {
  eventDraft,
  newDataFolder,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { PASSWORD, PostgresServer } from '../../../support/postgres/postgres-server.ts'
import { runScript } from '../../../support/run-script.ts'

const DAY = '2026-11-20'
const desk = 'Meja 1'
let postgres: PostgresServer
let laptop: TestBackend
let eventId: string
let ca: File

beforeAll(async () => {
  postgres = await PostgresServer.start()
  await postgres.migrate()
  await postgres.addSender('ntt', 'Nusa Tenggara Timur')
  ca = new File([postgres.ca], 'ca.crt')
  // A folder that is locked from the start, as on a computer with a key store.
  laptop = await openTestBackend({ systemStore: openKeyStore })
  eventId = await workedEvent(laptop)
})
afterAll(async () => {
  postgres.remove()
  await laptop.remove()
})

const server = (changes: object = {}) => {
  const { host, port, database } = postgres.accessOf('ntt')
  return { host, port, database, user: 'ntt', certificate: ca, password: PASSWORD, ...changes }
}

/** Three came, one of them undone and one represented; two pledged. */
async function workedEvent({ client }: TestBackend): Promise<string> {
  const { id } = await client.events.create({
    event: eventDraft({ days: [{ day: DAY, startTime: '09:00', endTime: null }] }),
  })
  const people: string[] = []
  for (const [place, name] of ['Ana', 'Boru', 'Cahya', 'Dewi', 'Eko'].entries()) {
    const unit = place < 3 ? 'Dinas Satu' : 'Dinas Dua'
    const person = personNamed(name, {
      unit,
      nip: `19850101201001200${place}`,
      district: 'Taebenu',
      village: 'Oeletsala',
    })
    people.push((await client.participants.add({ eventId: id, person })).id)
  }
  const [ana = '', boru = '', cahya = '', dewi = ''] = people
  for (const participantId of [ana, boru])
    await client.attendance.checkIn({ eventId: id, desk, day: DAY, nonce: nonce(), participantId })
  const undone = nonce()
  await client.attendance.checkIn({ eventId: id, desk, day: DAY, nonce: undone, participantId: cahya })
  await client.attendance.undo({ eventId: id, desk, nonce: nonce(), entryId: undone, reason: 'salah pindai' })
  await client.substitutes.arrive({
    ...{ eventId: id, desk, day: DAY, nonce: nonce(), participantId: dewi },
    substitute: { name: 'Wakil Dewi', nip: '', position: 'Staf', letterNumber: '1/ST', letterDate: null },
  })
  for (const participantId of [ana, boru])
    await client.pledges.set({
      eventId: id,
      instrument: 'ikrar_asn',
      desk,
      participantIds: [participantId],
      state: 'signed',
    })
  return id
}

describe('before a server is set', () => {
  test('nothing can be sent, and what would be sent is shown all the same', async () => {
    const { client } = laptop
    expect(await client.central.state()).toEqual({ server: null, password: 'missing', keepsPassword: true })
    await expect(client.central.send({ eventId })).rejects.toMatchObject({ code: 'central_not_set' })
    const shown = await client.central.preview({ eventId, profile: 'public' })
    expect(shown).toMatchObject({ people: 5, state: 'never', sentAt: null })
    expect(shown.parts.map(({ part, rows }) => [part, rows])).toContainEqual(['attendance', 5])
    expect(shown.parts.flatMap(({ fields }) => fields)).not.toContain('nip')
    expect(shown.hidden).toContain('nip')
  })

  test('a certificate that is none is refused', async () => {
    const certificate = new File(['bukan sertifikat'], 'ca.crt')
    const saving = laptop.client.central.saveServer(server({ certificate }))
    await expect(saving).rejects.toMatchObject({ code: 'not_a_certificate' })
  })
})

describe('a password', () => {
  test('is kept sealed where the folder has a key, and lies nowhere in the clear', async () => {
    const state = await laptop.client.central.saveServer(server())
    expect(state).toMatchObject({
      password: 'kept',
      server: { user: 'ntt', certificate: { subject: 'Ikrar Uji CA' } },
    })
    expect(JSON.stringify(state)).not.toContain(PASSWORD)
    await laptop.close()
    for (const file of ['kegiatan.db', 'kunci.json'])
      expect(readFileSync(join(laptop.data, file)).includes(PASSWORD)).toBe(false)
    laptop = await openTestBackend({ data: laptop.data, systemStore: openKeyStore })
    expect(await laptop.client.central.state()).toMatchObject({ password: 'kept' })
    expect(await laptop.client.central.check()).toMatchObject({ province: 'Nusa Tenggara Timur' })
  })

  test('is never shown to another server than the one it was given to', async () => {
    const elsewhere = await laptop.client.central.saveServer(
      server({ host: 'lain.contoh.id', password: null }),
    )
    expect(elsewhere.password).toBe('missing')
    expect(await laptop.client.central.saveServer(server())).toMatchObject({ password: 'kept' })
  })

  test('is only remembered where the folder has no key', async () => {
    const plain = await openTestBackend()
    expect(await plain.client.central.saveServer(server())).toMatchObject({
      password: 'session',
      keepsPassword: false,
    })
    await plain.close()
    expect(readFileSync(join(plain.data, 'kegiatan.db')).includes(PASSWORD)).toBe(false)
    const again = await openTestBackend({ data: plain.data })
    expect(await again.client.central.state()).toMatchObject({ password: 'missing' })
    await expect(again.client.central.check()).rejects.toMatchObject({ code: 'central_password_missing' })
    await again.client.central.enterPassword({ password: PASSWORD })
    expect(await again.client.central.check()).toMatchObject({ province: 'Nusa Tenggara Timur' })
    await again.remove()
  })
})

describe('an event', () => {
  test('is sent, and then it is the same until something changes', async () => {
    const { client } = laptop
    const sent = await client.central.send({ eventId })
    expect(sent).toMatchObject({ outcome: 'complete', problem: null, profile: 'public' })
    expect(sent.rows).toBe(sent.total)
    expect(outcomeSentence(sent)).toContain('Terkirim')
    expect(await client.central.preview({ eventId, profile: 'public' })).toMatchObject({ state: 'same' })
    expect(await client.central.send({ eventId })).toMatchObject({ outcome: 'same' })
    await client.participants.add({ eventId, person: personNamed('Fitri') })
    expect(await client.central.preview({ eventId, profile: 'public' })).toMatchObject({ state: 'changed' })
    expect(await client.central.preview({ eventId, profile: 'internal' })).toMatchObject({ state: 'never' })
    await client.central.send({ eventId })
    expect(await client.central.history({ eventId })).toHaveLength(3)
  })

  test('counts at the centre as the screens of the laptop count it', async () => {
    const { client } = laptop
    const { present, invited, represented } = await client.attendance.summary({ eventId, day: DAY })
    const [there] = await postgres.rows(
      'select invited::integer, present::integer, represented::integer from ikrar.report_day',
    )
    expect(there).toEqual({ invited, present, represented })
    expect(there).toEqual({ invited: 6, present: 3, represented: 1 })
    const { units } = await client.muster.sheet({ eventId, day: DAY })
    const byUnit = await postgres.rows<{ unit: string }>(
      'select unit, invited::integer as all, present::integer from ikrar.report_unit',
    )
    const byName = (a: { unit: string }, b: { unit: string }) => (a.unit < b.unit ? -1 : 1)
    expect(byUnit.toSorted(byName)).toEqual(
      units.map(({ unit, all, present: came }) => ({ unit, all, present: came })).toSorted(byName),
    )
    const [pledged] = await postgres.rows(
      `select sum(people)::integer as people from ikrar.report_pledge where instrument = 'ikrar_asn' and state = 'signed'`,
    )
    expect(pledged).toEqual({ people: 2 })
  })

  test('counts people who were taken off, put back or merged as the laptop does', async () => {
    const { client } = laptop
    const add = async (name: string) =>
      (await client.participants.add({ eventId, person: personNamed(name, { unit: 'Dinas Tiga' }) })).id
    const [gone, back, kept, twin] = [
      await add('Gita'),
      await add('Hari'),
      await add('Ika'),
      await add('Ika'),
    ]
    for (const participantId of [kept, twin])
      await client.attendance.checkIn({ eventId, desk, day: DAY, nonce: nonce(), participantId })
    const compare = async () => {
      await client.central.send({ eventId })
      const { present, invited } = await client.attendance.summary({ eventId, day: DAY })
      const [there] = await postgres.rows('select invited::integer, present::integer from ikrar.report_day')
      expect(there).toEqual({ invited, present })
    }
    await compare()
    await client.participants.remove({ eventId, ids: [gone, back] })
    await compare()
    await client.participants.restore({ eventId, ids: [back] })
    await client.participants.merge({ eventId, keepId: kept, otherIds: [twin] })
    await compare()
    const list = await postgres.rows<{ name: string }>(
      `select name from ikrar.participant where unit = 'Dinas Tiga' and removed_at is null order by name`,
    )
    expect(list.map(({ name }) => name)).toEqual(['Hari', 'Ika'])
  })

  test('goes out with everything only for a reason', async () => {
    const { client } = laptop
    await expect(client.central.send({ eventId, profile: 'internal', reason: 'ok' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    const reason = 'Pertanggungjawaban SPJ triwulan'
    expect(await client.central.send({ eventId, profile: 'internal', reason })).toMatchObject({
      outcome: 'complete',
      reason,
    })
    expect(
      await postgres.rows(`select reason from ikrar.attendance_private where reason like 'salah%'`),
    ).toEqual([{ reason: 'salah pindai' }])
  })

  test('that is an example is not sent', async () => {
    const example = await laptop.client.events.createExample()
    await expect(laptop.client.central.send({ eventId: example.id })).rejects.toMatchObject({
      code: 'option_not_possible',
    })
    expect((await laptop.client.central.events()).map(({ id }) => id)).toEqual([eventId])
  })

  test('whose sending failed says why in the history', async () => {
    await laptop.client.central.saveServer(server({ password: 'salah' }))
    await expect(laptop.client.central.send({ eventId })).rejects.toMatchObject({ code: 'central_password' })
    const [newest] = await laptop.client.central.history({ eventId })
    expect(newest).toMatchObject({ outcome: 'failed', problem: 'central_password' })
    await laptop.client.central.saveServer(server())
  })
})

// Seven processes, one after the other.
const COMMANDS_TIMEOUT_MS = 180_000

test(
  'the command prepares a database, sends an event, and says what was sent',
  { timeout: COMMANDS_TIMEOUT_MS },
  async () => {
    const folder = newDataFolder()
    const certificate = join(folder, 'ca.crt')
    writeFileSync(certificate, postgres.ca)
    const { host, port } = postgres.accessOf('ntt')
    const at = ['--host', host, '--port', String(port), '--ca', certificate]
    await postgres.asOwner('postgres', (owner) => owner.run('create database kedua'))
    process.env['IKRAR_CENTRAL_PASSWORD'] = PASSWORD
    try {
      const owner = ['migrate', ...at, '--database', 'kedua', '--user', 'pemilik']
      expect(await runScript('central', ...owner)).toMatchObject({
        code: 0,
        out: expect.stringContaining('0001-gathering.sql'),
      })
      expect(await runScript('central', ...owner)).toMatchObject({ code: 0, out: 'Sudah terbaru.\n' })

      const other = await openTestBackend()
      const sentId = await workedEvent(other)
      await other.close()
      const sending = ['send', '--data', other.data, '--event', sentId]
      expect(await runScript('central', ...sending)).toMatchObject({
        code: 2,
        error: expect.stringContaining('[central_not_set]'),
      })
      const place = [...at, '--database', 'ikrar', '--user', 'ntt']
      expect(await runScript('central', ...sending, ...place)).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^Terkirim/),
      })
      expect(await runScript('central', ...sending)).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^Sudah sama/),
      })
      const status = await runScript('central', 'status', '--data', other.data)
      expect(status.out).toContain(`${sentId}  Sosialisasi Netralitas: `)
      expect(JSON.stringify(status)).not.toContain(PASSWORD)
      expect(await runScript('central', 'send')).toMatchObject({
        code: 2,
        error: expect.stringContaining('--data'),
      })
    } finally {
      delete process.env['IKRAR_CENTRAL_PASSWORD']
    }
  },
)
