import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { databaseKind } from '../../../../electron/backend/store/database-kind.ts'
import { kindOf, openLockedBackend, PASSWORD, secret } from '../../../support/locked-folder.ts'
import {
  eventDraft,
  newDataFolder,
  openTestBackend,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

const opened: TestBackend[] = []
afterEach(async () => {
  for (const backend of opened.splice(0)) await backend.remove()
})

async function kept(opening: Promise<TestBackend>): Promise<TestBackend> {
  const backend = await opening
  opened.push(backend)
  return backend
}

const titlesOf = async ({ client }: TestBackend) => (await client.events.list({})).map(({ title }) => title)

async function newUsb(): Promise<string> {
  const usb = join(newDataFolder(), 'usb')
  mkdirSync(usb)
  return usb
}

/** A stick with a copy of one event, made on a laptop of its own. */
async function stickFrom(opening: Promise<TestBackend>, title: string) {
  const usb = await newUsb()
  const { client, close } = await kept(opening)
  await client.events.create({ event: eventDraft({ title }) })
  await client.copies.chooseSecondFolder({ folder: usb })
  await close()
  const name = readdirSync(usb).find((file) => file.endsWith('.db')) ?? ''
  return { usb, asked: { name, place: 'second' as const } }
}

/** Another laptop with this stick; copies of its own go elsewhere. */
async function laptopWith(usb: string, opening: Promise<TestBackend>): Promise<TestBackend> {
  const backend = await kept(opening)
  mkdirSync(join(backend.data, 'salinan'), { recursive: true })
  writeFileSync(join(backend.data, 'salinan', 'folder-kedua.json'), JSON.stringify({ folder: usb }))
  return backend
}

describe('a locked copy on another laptop', () => {
  test('asks for the secret of its own laptop, and locks this one with the same', async () => {
    const { usb, asked } = await stickFrom(openLockedBackend(), 'Dari laptop lain')
    const other = await laptopWith(usb, openTestBackend())
    await other.client.events.create({ event: eventDraft({ title: 'Di sini' }) })
    await expect(other.client.copies.restore(asked)).rejects.toMatchObject({ code: 'copy_locked' })
    await expect(
      other.client.copies.restore({ ...asked, secret: { password: 'bukan ini' } }),
    ).rejects.toMatchObject({ code: 'wrong_password' })
    expect(await titlesOf(other)).toEqual(['Di sini'])
    await other.client.copies.restore({ ...asked, secret })
    expect(await titlesOf(other)).toEqual(['Dari laptop lain'])
    expect(await other.client.protection.state()).toMatchObject({ folder: 'open', hasPassword: true })
    await other.close()
    expect(kindOf(other)).toBe('locked')
    const again = await kept(openTestBackend({ data: other.data, secret }))
    expect(await titlesOf(again)).toEqual(['Dari laptop lain'])
    // What was here before is kept, and nobody reads it without the secret.
    const copies = (await again.client.copies.make()).copies.filter(({ place }) => place === 'data')
    const aside = readdirSync(join(other.data, 'salinan')).filter((name) => name.startsWith('sebelum-pulih'))
    expect(aside).toHaveLength(1)
    for (const name of [...aside, ...copies.map((copy) => copy.name)])
      expect(databaseKind(join(other.data, 'salinan', name))).toBe('locked')
  })

  test('is put under the key of a folder that is locked already', async () => {
    const { usb, asked } = await stickFrom(openLockedBackend(), 'Dari laptop lain')
    const here = await kept(openTestBackend())
    await here.client.protection.lock({ password: 'sandi laptop ini' })
    writeFileSync(join(here.data, 'salinan', 'folder-kedua.json'), JSON.stringify({ folder: usb }))
    await here.client.copies.restore({ ...asked, secret })
    expect(await titlesOf(here)).toEqual(['Dari laptop lain'])
    await here.close()
    const again = await kept(openTestBackend({ data: here.data, secret: { password: 'sandi laptop ini' } }))
    expect(await titlesOf(again)).toEqual(['Dari laptop lain'])
  })

  test('without anything that opens it is said to be damaged, and nothing moves', async () => {
    const { usb, asked } = await stickFrom(openLockedBackend(), 'Dari laptop lain')
    const bare = await newUsb()
    cpSync(join(usb, asked.name), join(bare, asked.name))
    const other = await laptopWith(bare, openTestBackend())
    await expect(other.client.copies.restore({ ...asked, secret })).rejects.toMatchObject({
      code: 'copy_damaged',
    })
    expect(await other.client.app.state()).toMatchObject({ problem: null, isProtected: false })
  })
})

describe('a plain copy', () => {
  test('is locked on its way into a locked folder', async () => {
    const { usb, asked } = await stickFrom(openTestBackend(), 'Dari laptop lain')
    const here = await kept(openLockedBackend())
    writeFileSync(join(here.data, 'salinan', 'folder-kedua.json'), JSON.stringify({ folder: usb }))
    await here.client.copies.restore(asked)
    expect(await titlesOf(here)).toEqual(['Dari laptop lain'])
    await here.close()
    expect(kindOf(here)).toBe('locked')
  })

  test('from before the locking brings its people back, and stays locked', async () => {
    const here = await kept(openTestBackend())
    await here.client.events.create({ event: eventDraft({ title: 'Pertama' }) })
    const { copies } = await here.client.copies.make()
    await here.client.events.create({ event: eventDraft({ title: 'Kedua' }) })
    await here.client.protection.lock({ password: PASSWORD })
    await here.client.copies.restore({ name: copies[0]?.name ?? '', place: 'data' })
    expect(await titlesOf(here)).toEqual(['Pertama'])
    expect(await here.client.app.state()).toMatchObject({ isProtected: true })
  })
})
