/** What of the event the texts know: sessions, the times that were kept, photos, and the frozen count of a reading. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paperOf } from '../../../../support/event-paper.ts'
import { madeJpeg } from '../../../../support/made-jpeg.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { flatText } from '../../../../support/pdf-tools.ts'

const DAY = '2026-11-20'
const desk = 'Meja 1'
let backend: TestBackend
let eventId: string
let now = Date.UTC(2026, 10, 20, 1)

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => now })
  const { client } = backend
  const step = { day: DAY, follower: '', endTime: '' as const }
  const [opening, reading] = [nonce(), nonce()]
  const session = {
    ...{ id: nonce(), day: DAY, title: 'Materi netralitas', opens: null, closes: null, graceMinutes: 0 },
    ...{ capacity: null, withExits: false, categories: [] },
  }
  const event = await client.events.create({
    event: eventDraft({
      agenda: [
        { ...step, id: opening, kind: 'pembukaan', title: 'Pembukaan', startTime: '09:00', actor: 'Panitia' },
        { ...step, id: reading, kind: 'materi', title: 'Materi', startTime: '09:10', actor: 'Ketua' },
      ],
      sessions: [session],
    }),
  })
  eventId = event.id
  for (const name of ['Maria Bria', 'Agus Nalle']) {
    const { id: participantId } = await client.participants.add({ eventId, person: personNamed(name) })
    const here = { eventId, participantId, nonce: nonce(), desk }
    if (name === 'Maria Bria') await client.attendance.checkIn({ ...here, at: { sessionId: session.id } })
  }
  await client.notes.advance({ eventId, nonce: nonce(), stepId: opening, desk })
  now += 17 * 60_000
  await client.notes.advance({ eventId, nonce: nonce(), stepId: reading, desk })
  const picture = madeJpeg({ width: 64, height: 48 }).toString('base64')
  await client.photos.add({ eventId, id: nonce(), picture, caption: 'Pembukaan acara', taken: null, desk })
})
afterAll(() => backend.remove())

const printed = async (kind: 'minutes' | 'official_record' | 'activity_report' | 'press_release') =>
  flatText((await paperOf(backend, eventId, { kind })).bytes)

describe('a written text', () => {
  test.for(['minutes', 'official_record', 'activity_report'] as const)(
    'of the kind %s tells how many came into each session, and when steps began and ended',
    async (kind) => {
      const text = await printed(kind)
      expect(text).toContain('Sesi Diundang Masuk Persentase Materi netralitas 2 1 50%')
      expect(text).toContain('Rencana Terlaksana Acara Pelaku')
      expect(text).toContain('09.00 09.00–09.17 Pembukaan Panitia')
    },
  )

  test.for(['minutes', 'activity_report', 'press_release'] as const)(
    'of the kind %s shows the photos with their captions',
    async (kind) => {
      expect(await printed(kind)).toContain('Foto 1. Pembukaan acara')
      const { file } = await backend.client.documents.renderDocx({ eventId, options: { kind } })
      expect(Buffer.from(await file.arrayBuffer()).includes('word/media/')).toBe(true)
      const markdown = await backend.client.writeUps.markdown({ eventId, kind })
      expect(markdown.photos).toEqual([{ name: 'foto-1.jpg', caption: 'Foto 1. Pembukaan acara' }])
      expect(await markdown.file.text()).toContain('![Foto 1. Pembukaan acara](foto-1.jpg)')
    },
  )

  test('that is approved keeps its photos after they were taken out of the event', async () => {
    const asked = { eventId, kind: 'press_release' as const }
    const { contentHash } = await backend.client.writeUps.get(asked)
    await backend.client.writeUps.check({ ...asked, by: 'Siti Contoh', contentHash })
    await backend.client.writeUps.approve({ ...asked, by: 'Eduard Contoh', number: '1', contentHash })
    const [photo] = await backend.client.photos.list({ eventId })
    await backend.client.photos.remove({ eventId, photoId: photo?.id ?? '', removed: true })
    expect(await printed('press_release')).toContain('Foto 1. Pembukaan acara')
    expect(await printed('minutes')).not.toContain('Foto 1.')
  })
})
