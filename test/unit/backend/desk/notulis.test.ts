import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { madeJpeg } from '../../../support/made-jpeg.ts'
import { letIn, openTestDesk, type TestDesk } from '../../../support/open-desk.ts'
import { eventDraft, nonce } from '../../../support/open-test-backend.ts'
import { contentOf } from '../../../support/write-notes.ts'

const REFUSED = { code: 'FORBIDDEN' }
const LONGEST = 300_000

let desk: TestDesk
let client: Awaited<ReturnType<typeof letIn>>['client']
beforeAll(async () => {
  desk = await openTestDesk()
  client = (await letIn(desk, 'Tablet notula', 'notulis')).client
})
afterAll(() => desk.backend.remove())

it('a device of the notulis sends photos, which stand under its name and without their place', async () => {
  const { eventId } = desk
  const picture = madeJpeg({ width: 900, height: 700, quality: 90, place: 'RUMAH' }).toString('base64')
  expect(picture.length).toBeGreaterThan(256 * 1024)
  const photo = await client.photos.add({ eventId, id: randomUUID(), picture, taken: null, desk: 'made up' })
  expect(photo.desk).toBe('Tablet notula')
  const asked = { eventId, photoId: photo.id, caption: 'Ikrar', expected: photo.updatedAt }
  expect((await client.photos.caption(asked)).caption).toBe('Ikrar')
  const small = await client.photos.picture({ eventId, photoId: photo.id, size: 'small' })
  expect([small.type, Buffer.from(await small.arrayBuffer()).includes('RUMAH')]).toEqual([
    'image/jpeg',
    false,
  ])
  await expect(
    client.photos.add({ eventId, id: randomUUID(), picture: 'AAAA', taken: null, desk: 'x' }),
  ).rejects.toMatchObject({ code: 'photo_not_usable' })
})

it('the longest note goes from a device to the laptop as it was written', async () => {
  const content = contentOf({ kind: 'discussion', heading: 'Arahan', content: 'é'.repeat(LONGEST) })
  const note = { id: randomUUID(), position: 1, content, removed: false }
  const saved = await client.notes.save({ eventId: desk.eventId, note, expected: null })
  expect(saved.kind).toBe('saved')
  const { notes } = await desk.backend.client.notes.list({ eventId: desk.eventId })
  expect(notes.find(({ id }) => id === note.id)?.content).toEqual(content)
})

it('of another event a notulis reads and writes nothing, and he hears nobody’s number', async () => {
  const { id: eventId } = await desk.backend.client.events.create({ event: eventDraft() })
  const content = contentOf({ kind: 'decision', text: 'Netral.' })
  const note = { id: randomUUID(), position: 1, content, removed: false }
  await expect(client.notes.list({ eventId })).rejects.toMatchObject(REFUSED)
  await expect(client.notes.save({ eventId, note, expected: null })).rejects.toMatchObject(REFUSED)
  await expect(client.photos.list({ eventId })).rejects.toMatchObject(REFUSED)
  const step = { eventId, nonce: nonce(), stepId: randomUUID(), desk: 'x' }
  await expect(client.notes.advance(step)).rejects.toMatchObject(REFUSED)
  const { officials } = await client.events.get({ eventId: desk.eventId })
  for (const official of officials) expect(Object.keys(official)).toEqual(['name', 'prefix', 'officeTitle'])
})
