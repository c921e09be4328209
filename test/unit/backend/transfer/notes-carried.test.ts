import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { carryPackage } from '../../../support/carried-package.ts'
import { madeJpeg } from '../../../support/made-jpeg.ts'
import {
  eventDraft,
  newDataFolder,
  nonce,
  openTestBackend,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { writeNotes } from '../../../support/write-notes.ts'

let now = Date.UTC(2026, 10, 20, 1)
let usb = ''
let a: TestBackend
let b: TestBackend

beforeEach(async () => {
  usb = newDataFolder()
  a = await openTestBackend({ clock: () => now })
  b = await openTestBackend({ clock: () => now })
})
afterEach(async () => {
  await Promise.all([a.remove(), b.remove()])
  rmSync(usb, { recursive: true, force: true })
})

async function carry(from: TestBackend, to: TestBackend, eventId: string): Promise<void> {
  now += 1000
  await carryPackage(from, to, { eventId, folder: usb })
}

test('notes, times and photos go to another laptop and come back with what was added there', async () => {
  const step = {
    ...{ id: randomUUID(), day: '2026-11-20', kind: 'doa' as const, title: 'Doa', startTime: '' },
    ...{ endTime: '', actor: '', follower: '' },
  }
  const { id: eventId } = await a.client.events.create({ event: eventDraft({ agenda: [step] }) })
  await writeNotes(a.client, eventId, [{ kind: 'decision', text: 'Netral.' }])
  await a.client.notes.advance({ eventId, nonce: nonce(), stepId: step.id, desk: 'Notula' })
  const picture = new File([new Uint8Array(madeJpeg({ taken: '2026:11:20 09:00:00' }))], 'foto.jpg')
  const photo = await a.client.photos.add({
    ...{ eventId, id: randomUUID(), picture, taken: null, caption: 'Doa', desk: 'Notula' },
  })
  await carry(a, b, eventId)

  await writeNotes(b.client, eventId, [{ kind: 'decision', text: 'Tertib.' }])
  await carry(b, a, eventId)
  const said = async ({ client }: TestBackend) => {
    const { notes } = await client.notes.list({ eventId })
    const bytes = await client.photos.picture({ eventId, photoId: photo.id, size: 'full' })
    return {
      decisions: notes
        .flatMap(({ content }) => (content.kind === 'decision' ? [content.text] : []))
        .toSorted(),
      progress: await client.notes.progress({ eventId }),
      photos: await client.photos.list({ eventId }),
      bytes: Buffer.from(await bytes.arrayBuffer()).toString('base64'),
    }
  }
  const here = await said(a)
  expect(here.decisions).toEqual(['Netral.', 'Tertib.'])
  expect(await said(b)).toEqual(here)
}, 60_000)
