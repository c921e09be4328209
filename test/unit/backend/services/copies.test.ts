import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { copiesToPrune, copyName, readCopyName } from '../../../../electron/backend/services/copies/names.ts'
import {
  eventDraft,
  newDataFolder,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

const TWO_MINUTES = 2 * 60 * 1000
const HOUR = 3_600_000

let backend: TestBackend
let client: TestBackend['client']
let now: number
let stick: string
let facts: [what: string, facts: object][]

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  now = Date.UTC(2026, 10, 20, 1, 0)
  facts = []
  stick = newDataFolder()
  await open()
})
afterEach(async () => {
  vi.useRealTimers()
  await backend.remove()
  rmSync(stick, { recursive: true, force: true })
})

async function open(data?: string): Promise<void> {
  backend = await openTestBackend({
    ...(data === undefined ? {} : { data }),
    clock: () => (now += 1),
    log: (what, found = {}) => facts.push([what, found]),
  })
  client = backend.client
}

const change = (title = 'Kegiatan') => client.events.create({ event: eventDraft({ title }) })
const copies = async () => (await client.copies.state()).copies
const reasons = async () => (await copies()).map(({ why }) => why)
const titles = async () => (await client.events.list({})).map(({ title }) => title)

/** Two minutes pass. Copies are made one after the other, so the one asked for here is made after the timer's. */
async function reasonsAfterTimer(): Promise<string[]> {
  vi.advanceTimersByTime(TWO_MINUTES)
  await client.copies.make()
  return reasons()
}

describe('the timer', () => {
  test('makes a copy when something was changed since the last one, and only then', async () => {
    expect(await reasonsAfterTimer()).toEqual(['manual'])
    await change()
    expect(await reasonsAfterTimer()).toEqual(['manual', 'timer', 'manual'])
    expect(await reasonsAfterTimer()).toEqual(['manual', 'manual', 'timer', 'manual'])
  })

  test('is quiet after questions, refused writes and the choice of a folder', async () => {
    await client.events.list({})
    await expect(client.events.get({ eventId: crypto.randomUUID() })).rejects.toThrow('not_found')
    await client.copies.chooseSecondFolder({ folder: stick })
    expect(await reasonsAfterTimer()).not.toContain('timer')
  })
})

test('closing makes a copy of what was changed, and none where nothing was', async () => {
  await change()
  await backend.close()
  await open(backend.data)
  expect(await reasons()).toEqual(['close'])
  await backend.close()
  await open(backend.data)
  expect(await reasons()).toEqual(['close'])
})

describe('an import', () => {
  const peopleIn = (name = '') => {
    const database = new Database(join(backend.data, 'salinan', name), { readonly: true })
    const people = database.prepare('select count(*) from participant').pluck().get()
    database.close()
    return people
  }
  const read = (eventId: string) => {
    const rows = ['Nama;NIP;OPD', 'Maria Bria;198503132010012006;Dinas A', 'Siti;199003032015032004;Dinas A']
    const source = { file: new File([rows.join('\n')], 'a.csv') }
    return client.roster.read({ eventId, task: 'uji', source })
  }
  const apply = (eventId: string, importId: string) =>
    client.roster.apply({ eventId, importId, task: 'uji', removeGone: false })

  test('has one copy of what was there before, made while the file is looked at', async () => {
    const { id: eventId } = await change()
    const { importId } = await read(eventId)
    await vi.waitFor(async () => expect(await reasons()).toEqual(['import']))
    await apply(eventId, importId)
    const [copy, ...others] = await copies()
    expect(others).toEqual([])
    expect(peopleIn(copy?.name)).toBe(0)
  })

  test('has another copy of what came while the file was looked at', async () => {
    const { id: eventId } = await change()
    const { importId } = await read(eventId)
    await client.participants.add({ eventId, person: personNamed('Yosef Contoh') })
    await apply(eventId, importId)
    const [copy] = await copies()
    expect(copy?.why).toBe('import')
    expect(peopleIn(copy?.name)).toBe(1)
  })
})

describe('the second folder', () => {
  test('gets a copy when it is chosen, and of every copy from then on', async () => {
    const state = await client.copies.chooseSecondFolder({ folder: stick })
    expect(state).toMatchObject({ secondFolder: stick, secondMissing: false })
    expect(state.secondNewestAt).toBe(state.newestAt)
    await change()
    await client.copies.make()
    expect((await copies()).map(({ place }) => place).sort()).toEqual(['data', 'data', 'second', 'second'])
    expect(readdirSync(stick).every((name) => readCopyName(name) !== undefined)).toBe(true)
  })

  test('that is gone is said to be missing, and the copy in the data folder is made all the same', async () => {
    await client.copies.chooseSecondFolder({ folder: stick })
    rmSync(stick, { recursive: true })
    const state = await client.copies.make()
    expect(state).toMatchObject({ secondFolder: stick, secondMissing: true, secondNewestAt: null })
    expect(state.copies.map(({ place }) => place)).toEqual(['data', 'data'])
    mkdirSync(stick)
    expect(await client.copies.make()).toMatchObject({
      secondMissing: false,
      secondNewestAt: expect.any(Number),
    })
  })

  test('that turned into something else does not stop the copy in the data folder', async () => {
    await client.copies.chooseSecondFolder({ folder: stick })
    rmSync(stick, { recursive: true })
    writeFileSync(stick, 'a file now')
    expect(await client.copies.make()).toMatchObject({ secondMissing: true })
    expect(await reasons()).toEqual(['manual', 'manual'])
    expect(facts).toEqual([['second copy failed', { code: 'folder_not_writable' }]])
  })

  test('that takes no file any more is said to have failed, until a copy lies there again', async () => {
    await client.copies.chooseSecondFolder({ folder: stick })
    // No file can be put where folders already have its names.
    const taken = Array.from({ length: 50 }, (_, index) => join(stick, copyName(now + index, 'manual')))
    for (const name of taken) mkdirSync(`${name}.belum-selesai`)
    const made = await client.copies.make()
    expect(made).toMatchObject({ secondMissing: false, secondProblem: 'folder_not_writable' })
    expect(made.copies[0]).toMatchObject({ place: 'data', why: 'manual', madeAt: made.newestAt })
    expect(await client.copies.state()).toMatchObject({ secondProblem: 'folder_not_writable' })
    now += HOUR
    expect(await client.copies.make()).toMatchObject({ secondProblem: null })
  })

  test('that takes no file is refused when it is chosen, and the one before stays', async () => {
    const file = join(stick, 'berkas')
    writeFileSync(file, '')
    await client.copies.chooseSecondFolder({ folder: stick })
    for (const folder of [file, join(stick, 'tidak-ada'), '/proc']) {
      const choose = client.copies.chooseSecondFolder({ folder })
      await expect(choose, folder).rejects.toMatchObject({ code: 'folder_not_writable' })
    }
    expect(await client.copies.state()).toMatchObject({ secondFolder: stick, secondMissing: false })
  })

  test('is forgotten by null, and its copies stay where they are', async () => {
    await client.copies.chooseSecondFolder({ folder: stick })
    expect(await client.copies.chooseSecondFolder({ folder: null })).toMatchObject({
      ...{ secondFolder: null, secondMissing: false, secondNewestAt: null },
    })
    expect(readdirSync(stick)).toHaveLength(1)
  })

  test('whose note was cut off by a power cut is chosen again, and copies go on', async () => {
    await client.copies.chooseSecondFolder({ folder: stick })
    writeFileSync(join(backend.data, 'salinan', 'folder-kedua.json'), '{"folder": "/med')
    expect(await client.copies.make()).toMatchObject({ secondFolder: null })
  })
})

describe('rotation', () => {
  const named = (times: readonly number[]) =>
    times.map((madeAt) => ({ name: copyName(madeAt, 'timer'), madeAt }))

  test('keeps the newest twenty and the last of each of fourteen days', () => {
    const times = Array.from({ length: 24 * 20 }, (_, hour) => now - hour * HOUR)
    const all = named(times)
    const pruned = new Set(copiesToPrune(all, all[0]?.name ?? ''))
    const kept = all.filter(({ name }) => !pruned.has(name))
    expect(kept.slice(0, 20)).toEqual(all.slice(0, 20))
    expect(new Set(kept.map(({ madeAt }) => new Date(madeAt).toISOString().slice(0, 10))).size).toBe(14)
  })

  test('keeps the newest twenty of today also where the clock was a year ahead once', () => {
    const ahead = Array.from({ length: 25 }, (_, index) => Date.UTC(2027, 10, 20, 1, index))
    const today = Array.from({ length: 60 }, (_, index) => Date.UTC(2026, 10, 20, 1, index))
    let kept = named(ahead)
    for (const made of named(today)) {
      const pruned = new Set(copiesToPrune([...kept, made], made.name))
      kept = [...kept, made].filter(({ name }) => !pruned.has(name))
    }
    expect(kept.map(({ madeAt }) => madeAt)).toEqual([...ahead.slice(-1), ...today.slice(-20)])
  })

  test('never takes the copy just made, even when the clock has gone back by years', async () => {
    for (let index = 0; index < 22; index++) {
      now += HOUR
      await client.copies.make()
    }
    now = Date.UTC(2009, 0, 1)
    await client.copies.make()
    expect((await copies()).at(-1)?.madeAt).toBeLessThan(Date.UTC(2010, 0, 1))
  })

  test('takes what a process that died left unfinished, an hour later', async () => {
    await client.copies.make()
    const folder = join(backend.data, 'salinan')
    const [old, fresh] = [
      'kegiatan-20260101-000000-000-timer.db.belum-selesai',
      'kegiatan-20260101-000001-000-timer.db.belum-selesai',
    ]
    for (const name of [old, `${old}-journal`, fresh]) writeFileSync(join(folder, name), 'x')
    const before = Date.now() / 1000 - 2 * 60 * 60
    for (const name of [old, `${old}-journal`]) utimesSync(join(folder, name), before, before)
    await client.copies.make()
    expect(readdirSync(folder).filter((name) => name.includes('belum-selesai'))).toEqual([fresh])
    expect(await reasons()).toEqual(['manual', 'manual'])
  })

  test('leaves the files of strangers alone', async () => {
    const strangers = ['foto.jpg', 'kegiatan.db', 'kegiatan-lama.db', 'kegiatan-2026-timer.db']
    for (const name of strangers) writeFileSync(join(stick, name), 'x')
    await client.copies.chooseSecondFolder({ folder: stick })
    for (let index = 0; index < 22; index++) {
      now += HOUR
      await client.copies.make()
    }
    expect(readdirSync(stick)).toEqual(expect.arrayContaining(strangers))
    expect((await copies()).filter(({ place }) => place === 'second')).toHaveLength(20)
  })
})

describe('coming back from a copy', () => {
  let copy: string
  const restore = (name = copy) => client.copies.restore({ name, place: 'data' })
  const folder = () => join(backend.data, 'salinan')

  beforeEach(async () => {
    await change('Lama')
    copy = (await client.copies.make()).copies[0]?.name ?? ''
    await change('Baru')
  })

  test('of the stick works too, and what was there before is a copy that can be come back to', async () => {
    await client.copies.chooseSecondFolder({ folder: stick })
    const before = (await copies()).find(({ place }) => place === 'second')?.name ?? ''
    await change('Terbaru')
    await client.copies.restore({ name: before, place: 'second' })
    expect((await titles()).sort()).toEqual(['Baru', 'Lama'])
    const kept = (await copies()).find(({ why }) => why === 'restore')
    await restore(kept?.name)
    expect((await titles()).sort()).toEqual(['Baru', 'Lama', 'Terbaru'])
  })

  const unfit: Record<string, { spoil: (file: string) => void; code: string }> = {
    'is empty': { spoil: (file) => truncateSync(file, 0), code: 'copy_damaged' },
    'was cut off': { spoil: (file) => truncateSync(file, 20_000), code: 'copy_damaged' },
    'has a page of garbage': {
      spoil: (file) => writeFileSync(file, readFileSync(file).fill(0x5a, 4096, 40_960)),
      code: 'copy_damaged',
    },
    'is no database': { spoil: (file) => writeFileSync(file, 'x'.repeat(10_000)), code: 'copy_damaged' },
    'is of another program': {
      spoil: (file) => {
        rmSync(file)
        new Database(file).exec('create table theirs (x)').close()
      },
      code: 'not_our_database',
    },
    'is of a newer Ikrar': {
      spoil: (file) => new Database(file).exec('pragma user_version = 999').close(),
      code: 'database_newer',
    },
  }
  test.each(Object.entries(unfit))(
    'that %s is refused before anything moves',
    async (_what, { spoil, code }) => {
      spoil(join(folder(), copy))
      await expect(restore()).rejects.toMatchObject({ code })
      expect((await client.app.state()).problem).toBeNull()
      expect((await titles()).sort()).toEqual(['Baru', 'Lama'])
      expect(existsSync(join(backend.data, 'kegiatan-pulih.db'))).toBe(false)
    },
  )

  test('is refused where another Ikrar works on the same data', async () => {
    const other = await openTestBackend({ data: backend.data })
    const ask = other.client.copies.restore({ name: copy, place: 'data' })
    await expect(ask).rejects.toMatchObject({ code: 'data_in_use' })
    await other.close()
    await change('Sesudahnya')
    expect((await titles()).sort()).toEqual(['Baru', 'Lama', 'Sesudahnya'])
  })

  test('that died before anything moved leaves everything as it was', async () => {
    await backend.close()
    writeFileSync(join(backend.data, 'kegiatan-pulih.db'), readFileSync(join(folder(), copy)))
    await open(backend.data)
    expect((await titles()).sort()).toEqual(['Baru', 'Lama'])
    expect(existsSync(join(backend.data, 'kegiatan-pulih.db'))).toBe(false)
  })

  test('that died halfway is ended by the next opening, and no WAL meets another database', async () => {
    await backend.close()
    const aside = join(folder(), 'sebelum-pulih-2026-11-20T01-00-00-000Z.db')
    const database = join(backend.data, 'kegiatan.db')
    writeFileSync(aside, readFileSync(database))
    writeFileSync(`${database}-wal`, walOf(readFileSync(database)))
    rmSync(database)
    writeFileSync(join(backend.data, 'kegiatan-pulih.db'), readFileSync(join(folder(), copy)))
    await open(backend.data)
    expect(await titles()).toEqual(['Lama'])
    expect(existsSync(`${aside}-wal`)).toBe(true)
  })
})

/** A WAL with a commit in it that a database of these bytes would take for its own. */
function walOf(bytes: Buffer): Buffer {
  const place = newDataFolder()
  const file = join(place, 'a.db')
  writeFileSync(file, bytes)
  const database = new Database(file)
  database.exec("pragma journal_mode = wal; update event set title = 'Dari WAL lain'")
  const wal = readFileSync(`${file}-wal`)
  database.close()
  rmSync(place, { recursive: true })
  return wal
}

test('a folder of copies in which nothing can be made is told, and the work goes on', async () => {
  writeFileSync(join(backend.data, 'salinan'), 'a file where the folder should be')
  await expect(client.copies.make()).rejects.toMatchObject({ code: 'folder_not_writable' })
  const { id: eventId } = await change()
  const { shortCode } = await client.participants.add({ eventId, person: personNamed('Maria') })
  expect(shortCode).toHaveLength(8)
})
