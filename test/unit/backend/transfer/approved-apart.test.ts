import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WriteUpState } from '#shared/contract/write-ups.ts'
import { PACKAGE_WORDS, takePackage, writePackage } from '../../../support/carried-package.ts'
import { paperOf } from '../../../support/event-paper.ts'
import {
  eventDraft,
  newDataFolder,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { flatText } from '../../../support/pdf-tools.ts'
import { approveText, editPart, type TextAsked } from '../../../support/write-ups.ts'

let now = Date.UTC(2026, 10, 20, 1)
let usb = ''
let eventId = ''
/** The first two approve apart; the others knew nothing and take what both carried, in either order. */
let laptops: TestBackend[] = []
/** As each of the two had it before they met. */
let own: { state: WriteUpState; addendum: WriteUpState }[] = []

const at = (index: number): TestBackend => {
  const laptop = laptops[index]
  if (!laptop) throw new RangeError('no such laptop')
  return laptop
}
const minutes = (edition = 0): TextAsked => ({ eventId, kind: 'minutes', edition })

function carried(laptop: TestBackend): Promise<string> {
  now += 1000
  return writePackage(laptop, { eventId, folder: usb })
}

async function take(laptop: TestBackend, name: string): Promise<void> {
  now += 1000
  await takePackage(laptop, { folder: usb, name })
}

async function approveHere(laptop: TestBackend, words: string) {
  now += 60_000
  await editPart(laptop.client, minutes(), 'opening', words)
  const state = await approveText(laptop.client, minutes(), '12/NOTULA/2026')
  now += 60_000
  const begun = await laptop.client.writeUps.beginAddendum({ eventId, kind: 'minutes' })
  await editPart(laptop.client, minutes(1), 'corrections', `Perbaikan: ${words}`)
  return { state, addendum: await approveText(laptop.client, minutes(1), begun.proposedNumber) }
}

beforeAll(async () => {
  usb = newDataFolder()
  laptops = await Promise.all([1, 2, 3, 4].map(() => openTestBackend({ clock: () => now })))
  const draft = eventDraft({ documentNumbers: { minutes: '12/NOTULA/2026' } })
  eventId = (await at(0).client.events.create({ event: draft })).id
  await at(0).client.participants.add({ eventId, person: personNamed('Maria Bria') })
  await take(at(1), await carried(at(0)))
  own = [await approveHere(at(1), 'Dibuka oleh Bupati.'), await approveHere(at(0), 'Dibuka oleh Sekda.')]
  const [first, second] = [await carried(at(1)), await carried(at(0))]
  for (const name of [first, second]) await take(at(2), name)
  for (const name of [second, first]) await take(at(3), name)
  await take(at(0), first)
  await take(at(1), second)
}, 60_000)
afterAll(async () => {
  await Promise.all(laptops.map((laptop) => laptop.remove()))
  rmSync(usb, { recursive: true, force: true })
})

const finalOf = (which: 0 | 1, edition: 0 | 1) => {
  const approved = (edition === 0 ? own[which]?.state : own[which]?.addendum)?.approved
  if (!approved) throw new Error('it was approved')
  return approved
}

test('a text that two laptops approved apart is the same everywhere, whichever package came first', async () => {
  const lists = await Promise.all(laptops.map(({ client }) => client.writeUps.list({ eventId })))
  for (const list of lists) expect(list).toEqual(lists[0])
  for (const edition of [0, 1] as const) {
    const shown = await Promise.all(laptops.map(({ client }) => client.writeUps.get(minutes(edition))))
    for (const state of shown) expect(state).toEqual(shown[0])
    expect(shown[0]).toMatchObject({
      stage: 'approved',
      approved: { ...finalOf(0, edition), counts: true, isIntact: true },
      alsoApproved: [{ ...finalOf(1, edition), counts: false, isIntact: true }],
    })
  }
})

test('the one that does not count keeps its words, its number and its hash, and is opened by itself', async () => {
  for (const { client } of laptops) {
    const state = await client.writeUps.get({ ...minutes(), approval: finalOf(1, 0).id })
    expect(state.parts).toEqual(own[1]?.state.parts)
    expect(state).toMatchObject({
      approved: { ...finalOf(1, 0), counts: false },
      alsoApproved: [{ ...finalOf(0, 0), counts: true }],
    })
  }
  const nobodys = { ...minutes(), approval: finalOf(1, 1).id }
  await expect(at(2).client.writeUps.get(nobodys)).rejects.toMatchObject({ code: 'not_found' })
})

test('both are printed whole, and each says that its number stands twice and which of them counts', async () => {
  const printed = async (approval?: string) => {
    const options = { kind: 'minutes' as const, ...(approval ? { approval } : {}) }
    return flatText((await paperOf(at(3), eventId, options)).bytes)
  }
  const [counting, other] = [await printed(), await printed(finalOf(1, 0).id)]
  expect(counting).toContain('Dibuka oleh Bupati.')
  expect(counting).toContain('naskah juga bernomor 12/NOTULA/2026')
  expect(counting).toContain('Yang berlaku adalah naskah ini')
  expect(other).toContain('Dibuka oleh Sekda.')
  expect(other).toContain('naskah juga bernomor 12/NOTULA/2026')
  expect(other).toContain('Yang berlaku bukan naskah ini')
  const { file } = await at(3).client.writeUps.markdown({ ...minutes(), approval: finalOf(1, 0).id })
  expect(await file.text()).toContain('Dibuka oleh Sekda.')
})

test('both, and their addenda, are papers of the archive folder', async () => {
  const asked = { eventId, folder: usb, words: PACKAGE_WORDS, papers: true }
  const { name, leftOut } = await at(3).client.archives.write(asked)
  const papers = readdirSync(join(usb, name, 'naskah')).filter((paper) => /notula.*pdf$/.test(paper))
  expect(papers.map((paper) => paper.slice(3))).toEqual([
    'notula.pdf',
    'notula-disahkan-terpisah-1.pdf',
    'adendum-1-notula.pdf',
    'adendum-1-notula-disahkan-terpisah-1.pdf',
  ])
  expect(leftOut.filter(({ title }) => title.includes('Notula'))).toEqual([])
})

test('the next addendum follows the ones that count', async () => {
  const { client } = at(2)
  const begun = await client.writeUps.beginAddendum({ eventId, kind: 'minutes' })
  expect(begun).toMatchObject({ edition: 2, proposedNumber: '12/NOTULA/2026 Adendum 2', alsoApproved: [] })
  const reference = begun.parts.find(({ key }) => key === 'reference')
  expect(reference).toMatchObject({ text: expect.stringContaining(finalOf(0, 0).hash) })
})
