import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openLogFile } from '../../../../electron/backend/log-file.ts'
import { recoveryCodeOf } from '#shared/domain/recovery-code.ts'
import { kindOf, openLockedBackend, PASSWORD, plainVerdict, secret } from '../../../support/locked-folder.ts'
import {
  eventDraft,
  newDataFolder,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

const opened: TestBackend[] = []
afterEach(async () => {
  for (const backend of opened.splice(0)) await backend.remove()
})

async function open(options: Parameters<typeof openTestBackend>[0] = {}): Promise<TestBackend> {
  const backend = await openTestBackend(options)
  opened.push(backend)
  return backend
}

async function openLocked(options: Parameters<typeof openTestBackend>[0] = {}): Promise<TestBackend> {
  const backend = await openLockedBackend(options)
  opened.push(backend)
  return backend
}

const problemOf = async ({ client }: TestBackend) => (await client.app.state()).problem?.code ?? null

/** Every file below, with its bytes. */
function filesIn(folder: string): { name: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }))
}

describe('a plain folder', () => {
  test('says that it is not locked', async () => {
    const { client } = await open()
    expect(await client.protection.state()).toMatchObject({ folder: 'plain', recoveryKeptAt: null })
    expect(await client.app.state()).toMatchObject({ isProtected: false })
  })

  test('is locked with everybody in it, and goes on at once', async () => {
    const backend = await open()
    const { client } = backend
    const { id: eventId } = await client.events.create({ event: eventDraft() })
    await client.participants.add({ eventId, person: personNamed('Maria') })
    const state = await client.protection.lock({ password: PASSWORD })
    expect(state).toMatchObject({
      folder: 'open',
      hasPassword: true,
      opensByItself: false,
      plainCopiesLeft: false,
    })
    expect(await client.app.state()).toMatchObject({ isProtected: true, problem: null, events: 1 })
    await client.participants.add({ eventId, person: personNamed('Yosef') })
    expect((await client.participants.facets({ eventId })).total).toBe(2)
    await expect(client.protection.lock({ password: PASSWORD })).rejects.toMatchObject({
      code: 'option_not_possible',
    })
    await backend.close()
    expect(kindOf(backend)).toBe('locked')
    expect(plainVerdict(join(backend.data, 'kegiatan.db'))).toBe('SQLITE_NOTADB')
  })
})

describe('a locked folder', () => {
  test('waits for its password, and says so to every question', async () => {
    const first = await openLocked()
    await first.client.events.create({ event: eventDraft({ title: 'Rapat' }) })
    await first.close()
    const again = await open({ data: first.data })
    expect(await problemOf(again)).toBe('data_locked')
    expect(await again.client.protection.state()).toMatchObject({ folder: 'closed' })
    await expect(again.client.events.list({})).rejects.toMatchObject({ code: 'data_locked' })
    await expect(
      again.client.protection.unlock({ secret: { password: 'salah sekali' } }),
    ).rejects.toMatchObject({
      code: 'wrong_password',
    })
    expect(await again.client.protection.unlock({ secret })).toMatchObject({ folder: 'open' })
    expect((await again.client.events.list({})).map(({ title }) => title)).toEqual(['Rapat'])
  })

  test('opens with the recovery code that was kept last, typed as people type', async () => {
    const first = await openLocked()
    const { code: early } = await first.client.protection.newRecoveryCode()
    await first.client.protection.keepRecoveryCode({ code: early })
    const { code } = await first.client.protection.newRecoveryCode()
    expect(await first.client.protection.keepRecoveryCode({ code })).toMatchObject({
      recoveryKeptAt: expect.any(Number),
    })
    await first.close()
    const again = await open({ data: first.data })
    for (const wrong of [early, recoveryCodeOf(new Uint8Array(27))]) {
      await expect(again.client.protection.unlock({ secret: { recovery: wrong } })).rejects.toMatchObject({
        code: 'wrong_recovery_code',
      })
    }
    const typed = code
      .toLowerCase()
      .replaceAll('0', 'o')
      .replace(/(.{4})/g, '$1 ')
    expect(await again.client.protection.unlock({ secret: { recovery: typed } })).toMatchObject({
      folder: 'open',
    })
  })

  test('opens with a secret given beforehand, where nobody can be asked', async () => {
    const first = await openLocked()
    await first.close()
    expect(await problemOf(await open({ data: first.data, secret }))).toBeNull()
  })

  test('takes a new password in place of the old one, without writing the data anew', async () => {
    const first = await openLocked()
    await first.client.protection.setPassword({ password: 'kata sandi baru' })
    await first.close()
    const again = await open({ data: first.data })
    await expect(again.client.protection.unlock({ secret })).rejects.toMatchObject({ code: 'wrong_password' })
    await again.client.protection.unlock({ secret: { password: 'kata sandi baru' } })
    expect(await problemOf(again)).toBeNull()
  })

  test('lets whoever guesses wait longer and longer, and takes the right password after the pause', async () => {
    let now = Date.UTC(2026, 0, 1)
    const first = await openLocked()
    await first.close()
    const again = await open({ data: first.data, clock: () => now })
    const guess = () => again.client.protection.unlock({ secret: { password: 'tebakan' } })
    for (let tries = 0; tries < 3; tries++)
      await expect(guess()).rejects.toMatchObject({ code: 'wrong_password' })
    await expect(guess()).rejects.toMatchObject({ code: 'too_many_tries', data: { seconds: 2 } })
    now += 2_000
    await expect(guess()).rejects.toMatchObject({ code: 'wrong_password' })
    await expect(again.client.protection.unlock({ secret })).rejects.toMatchObject({
      code: 'too_many_tries',
      data: { seconds: 4 },
    })
    now += 4_000
    expect(await again.client.protection.unlock({ secret })).toMatchObject({ folder: 'open' })
  })

  test('opens without its key file too: the record beside the copies has the same key', async () => {
    const first = await openLocked()
    await first.close()
    for (const spoil of [(file: string) => rmSync(file), (file: string) => writeFileSync(file, '{"versi')]) {
      spoil(join(first.data, 'kunci.json'))
      const again = await open({ data: first.data })
      expect(await problemOf(again)).toBe('data_locked')
      await again.client.protection.unlock({ secret })
      expect(await problemOf(again)).toBeNull()
      await again.close()
    }
  })

  test('with a damaged database is told from one with a wrong password, and comes back from a copy', async () => {
    const first = await openLocked()
    await first.client.events.create({ event: eventDraft({ title: 'Yang dipulihkan' }) })
    const { copies } = await first.client.copies.make()
    await first.close()
    writeFileSync(join(first.data, 'kegiatan.db'), Buffer.alloc(8192, 7))
    const again = await open({ data: first.data })
    expect(await problemOf(again)).toBe('data_locked')
    await again.client.protection.unlock({ secret })
    expect(await problemOf(again)).toBe('database_damaged')
    await again.client.copies.restore({ name: copies[0]?.name ?? '', place: 'data' })
    expect((await again.client.events.list({})).map(({ title }) => title)).toEqual(['Yang dipulihkan'])
    expect(await again.client.app.state()).toMatchObject({ isProtected: true })
  })

  test(
    'leaves no name in any byte of the folder, its copies, its log, or the second folder',
    { timeout: 60_000 },
    async () => {
      const canary = 'KENARIKUNING'
      const data = newDataFolder()
      const usb = join(newDataFolder(), 'usb')
      mkdirSync(usb)
      const before = await open({ data, log: openLogFile(data) })
      const { id: eventId } = await before.client.events.create({ event: eventDraft({ title: canary }) })
      for (let index = 0; index < 40; index++)
        await before.client.participants.add({ eventId, person: personNamed(`${canary} ${index}`) })
      await before.client.copies.chooseSecondFolder({ folder: usb })
      await before.client.copies.make()
      expect(filesIn(data).some(({ bytes }) => bytes.includes(canary))).toBe(true)
      await before.client.protection.lock({ password: PASSWORD })
      await before.client.participants.add({ eventId, person: personNamed(`${canary} sesudah`) })
      await before.client.participants.page({
        eventId,
        filter: { query: canary },
        sort: 'name',
        offset: 0,
        limit: 50,
      })
      await before.client.copies.make()
      // While it is open, its WAL too; and after it was closed.
      const places = () => [...filesIn(data), ...filesIn(usb)]
      const found = () =>
        places().filter(({ bytes }) => bytes.includes(canary) || bytes.includes('SQLite format 3'))
      expect(found().map(({ name }) => name)).toEqual([])
      await before.close()
      expect(found().map(({ name }) => name)).toEqual([])
      expect(places().filter(({ name }) => name.endsWith('.db')).length).toBeGreaterThan(3)
    },
  )

  test('removes the copies in the clear from a stick that was not plugged in, as soon as it is', async () => {
    const backend = await open()
    const usb = join(newDataFolder(), 'usb')
    mkdirSync(usb)
    await backend.client.events.create({ event: eventDraft() })
    await backend.client.copies.chooseSecondFolder({ folder: usb })
    const other = await open()
    await other.client.events.create({ event: eventDraft() })
    await other.client.copies.make()
    const [foreign] = (await other.client.copies.make()).copies
    writeFileSync(
      join(usb, foreign?.name ?? ''),
      readFileSync(join(other.data, 'salinan', foreign?.name ?? '')),
    )
    renameSync(usb, `${usb}-dicabut`)
    expect(await backend.client.protection.lock({ password: PASSWORD })).toMatchObject({
      plainCopiesLeft: true,
    })
    renameSync(`${usb}-dicabut`, usb)
    await backend.client.copies.make()
    expect(await backend.client.protection.state()).toMatchObject({ plainCopiesLeft: false })
    const plain = readdirSync(usb).filter((name) => readFileSync(join(usb, name)).includes('SQLite format 3'))
    // That of the other laptop stays.
    expect(plain).toEqual([foreign?.name])
    expect(existsSync(join(usb, readdirSync(usb).find((name) => name.startsWith('kunci-')) ?? '?'))).toBe(
      true,
    )
  })

  test('leaves a damaged copy on the stick as it is, and every copy from then on is made all the same', async () => {
    const backend = await open()
    const usb = newDataFolder()
    await backend.client.events.create({ event: eventDraft() })
    await backend.client.copies.chooseSecondFolder({ folder: usb })
    const [damaged = ''] = readdirSync(usb)
    await backend.client.copies.make()
    writeFileSync(join(usb, damaged), readFileSync(join(usb, damaged)).fill(0x5a, 100))
    const state = await backend.client.protection.lock({ password: PASSWORD })
    expect(state).toMatchObject({ plainCopiesLeft: true })
    const plain = readdirSync(usb).filter((name) => readFileSync(join(usb, name)).includes('SQLite format 3'))
    expect(plain).toEqual([damaged])
    await backend.client.copies.make()
  })

  test('never says that a copy failed which was made, whatever hinders the tidying afterwards', async () => {
    const facts: [what: string, facts: object | undefined][] = []
    const backend = await open({ log: (...told) => facts.push([told[0], told[1]]) })
    const usb = newDataFolder()
    await backend.client.copies.chooseSecondFolder({ folder: usb })
    mkdirSync(join(usb, 'kegiatan-20260101-000000-000-timer.db'))
    expect(await backend.client.protection.lock({ password: PASSWORD })).toMatchObject({
      plainCopiesLeft: true,
    })
    await backend.client.copies.make()
    expect(facts).toContainEqual(['copies not tidied', { code: 'folder_not_writable' }])
  })
})
