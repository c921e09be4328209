import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentKind } from '#shared/contract/document-options/index.ts'
import { paperOf } from '../../../../support/event-paper.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { flatText } from '../../../../support/pdf-tools.ts'

const PAPERS = ['official_record', 'minutes', 'activity_report'] as const satisfies readonly DocumentKind[]
const DESK = 'Meja 1'
const READ =
  'Ikrar netralitas pegawai ASN dibacakan pukul 10.12 WITA oleh Drs. Budi, Sekretaris Daerah, disaksikan Ketua Bawaslu, diikuti 2 (dua) orang yang hadir.'

let backend: TestBackend
let eventId: string
let now: number

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => now })
})
beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 2, 12)
  const step = { kind: 'pembacaan_ikrar', title: 'Pembacaan ikrar', actor: 'Asisten', follower: '' } as const
  const agenda = [{ ...step, id: nonce(), day: '2026-11-20', startTime: '10:00', endTime: '' as const }]
  eventId = (await backend.client.events.create({ event: eventDraft({ agenda }) })).id
  for (const name of ['Maria Bria', 'Yohanes Tefa']) await arrive(name)
})
afterAll(() => backend.remove())

async function arrive(name: string): Promise<void> {
  const { client } = backend
  const { id } = await client.participants.add({ eventId, person: personNamed(name) })
  await client.attendance.checkIn({ eventId, participantId: id, nonce: nonce(), desk: DESK })
}
const read = () =>
  backend.client.readings.read({
    ...{ eventId, nonce: nonce(), instrument: 'ikrar_asn', desk: DESK },
    ...{ reader: { name: 'Drs. Budi', title: 'Sekretaris Daerah' }, witnesses: ['Ketua Bawaslu'] },
  })
const textOf = async (kind: (typeof PAPERS)[number]) =>
  flatText((await paperOf(backend, eventId, { kind })).bytes)

describe.each(PAPERS)('on the paper %s', (kind) => {
  test('the number of a reading is that of its minute, whoever comes later', async () => {
    await read()
    await arrive('Terlambat')
    expect(await textOf(kind)).toContain(READ)
  })

  test('a reading that was taken back is not told', async () => {
    const { id } = await read()
    await backend.client.readings.void({ eventId, readingId: id, desk: DESK, reason: 'Salah tekan' })
    expect(await textOf(kind)).not.toContain('dibacakan pukul')
  })

  test('nothing is counted before anything was read', async () => {
    const text = await textOf(kind)
    expect(text).not.toContain('dibacakan pukul')
    expect(text).toContain('Asisten')
  })
})

test('a reading on another day than the event’s only one is dated', async () => {
  now += 24 * 60 * 60_000
  await read()
  expect(await textOf('official_record')).toContain(
    'dibacakan pada Sabtu, 21 November 2026 pukul 10.12 WITA oleh Drs. Budi',
  )
})
