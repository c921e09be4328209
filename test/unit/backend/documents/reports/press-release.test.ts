import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContentOf } from '#shared/contract/document-content/index.ts'
import type { EventDraft } from '#shared/contract/events.ts'
import { official } from '../../../../support/official.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { flatText, pdfFacts } from '../../../../support/pdf-tools.ts'

const CHAIR = official('Marthoni Contoh, S.H.', ['sambutan'], { officeTitle: 'Ketua Bawaslu Contoh' })
const HEAD = official('Alexon Contoh', ['pembuka', 'arahan'], { officeTitle: 'Bupati Contoh', prefix: 'Pj.' })
const STEP = { id: nonce(), day: '2026-11-20', startTime: '', endTime: '' } as const

let backend: TestBackend
beforeAll(async () => {
  backend = await openTestBackend({ clock: () => Date.UTC(2026, 10, 20, 1) })
})
afterAll(() => backend.remove())

async function newEvent(changes: Partial<EventDraft> = {}): Promise<string> {
  const event = eventDraft({
    title: 'Sosialisasi Netralitas ASN',
    theme: 'Bersama Rakyat Awasi Pemilu',
    organisers: ['Pemerintah Kabupaten Contoh', 'Bawaslu Contoh'],
    venue: 'Hotel Contoh',
    city: 'Kupang',
    targetParticipants: 'Pegawai ASN',
    officials: [CHAIR, HEAD].map((one) => ({ ...one, id: nonce() })),
    instruments: ['ikrar_asn'],
    agenda: [
      {
        ...{ ...STEP, id: nonce(), kind: 'pembacaan_ikrar', title: 'Pembacaan ikrar' },
        ...{ actor: 'Ignasius Contoh, S.H.', follower: 'seluruh ASN yang hadir' },
      },
      {
        ...{ ...STEP, id: nonce(), kind: 'penandatanganan_ikrar', title: 'Penandatanganan ikrar' },
        ...{ actor: 'Pj. Bupati', follower: '' },
      },
    ],
    ...changes,
  })
  const { id: eventId } = await backend.client.events.create({ event })
  return eventId
}

async function write(eventId: string, body: Partial<ContentOf<'press_release'>>): Promise<void> {
  const kind = 'press_release'
  const { content, updatedAt } = await backend.client.documents.content({ eventId, kind })
  await backend.client.documents.saveContent({
    eventId,
    expected: updatedAt,
    content: { kind, body: { ...(content.body as ContentOf<'press_release'>), ...body } },
  })
}

async function release(eventId: string, withPledge = true): Promise<Uint8Array> {
  const options = { kind: 'press_release', withPledge } as const
  const { file } = await backend.client.documents.render({ eventId, options })
  return new Uint8Array(await file.arrayBuffer())
}

describe('a press release', () => {
  test('begins with place, date, and who did what where and when', async () => {
    const eventId = await newEvent()
    for (const name of ['Maria Bria', 'Agus Nalle', 'Simon Klau']) {
      const { id } = await backend.client.participants.add({ eventId, person: personNamed(name) })
      const here = { eventId, participantId: id, nonce: nonce(), desk: 'Meja 1' }
      if (name !== 'Simon Klau') await backend.client.attendance.checkIn(here)
    }
    const text = flatText(await release(eventId))
    expect(text).toContain(
      'Pemerintah Kabupaten Contoh bersama Bawaslu Contoh Gelar Sosialisasi Netralitas ASN KUPANG, 20 November 2026 – Pemerintah Kabupaten Contoh bersama Bawaslu Contoh menyelenggarakan Sosialisasi Netralitas ASN di Hotel Contoh, Kupang, Jumat, 20 November 2026 pukul 09.00 WITA s.d. selesai.',
    )
    expect(text).toContain('tema “Bersama Rakyat Awasi Pemilu”')
    expect(text).toContain('dalam rangka Pemilihan Tahun 2026.')
    expect(text).toContain('Kegiatan diikuti oleh 2 orang dari 3 orang yang diundang (Pegawai ASN).')
    expect(text).toContain(
      'Acara ditandai dengan pembacaan ikrar oleh Ignasius Contoh, S.H., diikuti seluruh ASN yang hadir, dilanjutkan penandatanganan ikrar oleh Pj. Bupati.',
    )
    expect(text).toContain('Ikrar netralitas pegawai ASN memuat: 1. ')
    expect(pdfFacts(await release(eventId)).get('Pages')).toBe('1')
  })

  test('never puts words into a mouth: what nobody entered is a visible blank', async () => {
    const eventId = await newEvent()
    const text = flatText(await release(eventId))
    expect(text).toContain('“[isi kutipan],” ujar Marthoni Contoh, S.H., Ketua Bawaslu Contoh.')
    expect(text).toContain('“[isi kutipan],” ujar Alexon Contoh, Pj. Bupati Contoh.')
    expect(text.match(/“/g)).toHaveLength(3)
    const event = await backend.client.events.get({ eventId })
    const [chair, head] = event.officials
    if (!chair || !head) throw new Error('nobody')
    await write(eventId, {
      quotes: [
        { officialId: head.id, words: '“Netral itu wajib.”' },
        { officialId: chair.id, words: '' },
        { officialId: nonce(), words: 'Dari orang yang sudah dihapus.' },
      ],
    })
    const written = flatText(await release(eventId))
    expect(written).toMatch(
      /“Netral itu wajib,” ujar Alexon Contoh, Pj\. Bupati Contoh\. “\[isi kutipan\],” ujar Marthoni/,
    )
    expect(written).not.toContain('dihapus')
  })

  test('ends with the institution and whom to ask; unknown contacts are dotted', async () => {
    const eventId = await newEvent()
    expect(flatText(await release(eventId))).toMatch(/Narahubung : …+ Telepon : …+/)
    await write(eventId, {
      headline: 'ASN Kupang Ikrarkan Netralitas',
      embargo: '',
      about: 'Badan Kesbangpol membina wawasan kebangsaan.',
      contactName: 'Humas',
      contactPhone: '0380 000',
      contactEmail: 'humas@contoh.go.id',
      releaseDate: '2026-11-21',
      notes: ['Paragraf tambahan.'],
    })
    const text = flatText(await release(eventId, false))
    expect(text).toMatch(/SIARAN PERS Nomor: …+ ASN Kupang Ikrarkan Netralitas KUPANG, 21 November 2026 –/)
    expect(text).toContain('Tentang Pemerintah Kabupaten Contoh Badan Kesbangpol membina wawasan kebangsaan.')
    expect(text).toContain('Narahubung : Humas Telepon : 0380 000 Pos-el : humas@contoh.go.id')
    expect(text).toContain('Paragraf tambahan.')
    expect(text).not.toContain('memuat:')
  })

  test('of an event of which only the title is known says no more than that', async () => {
    const bare = { organisers: [], venue: '', city: '', theme: '', targetParticipants: '', officials: [] }
    const text = flatText(await release(await newEvent({ ...bare, agenda: [], instruments: [] })))
    expect(text).toMatch(
      /Sosialisasi Netralitas ASN …+, 20 November 2026 – Sosialisasi Netralitas ASN diselenggarakan, Jumat,/,
    )
    expect(text).not.toMatch(/undefined|null|“|ditandai|diikuti/)
  })
})
