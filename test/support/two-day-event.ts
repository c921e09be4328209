/** An event of two days with people of several kinds, of whom some came: for accounts and certificates. */
import { type ContentKind, type ContentOf, documentContent } from '#shared/contract/document-content/index.ts'
import type { DocumentOptionsInput } from '#shared/contract/document-options/index.ts'
import type { Event, EventDraft } from '#shared/contract/events.ts'
import { official } from './official.ts'
import { eventDraft, nonce, personNamed, type TestBackend } from './open-test-backend.ts'

type Client = TestBackend['client']

/** A Friday and a Saturday. */
export const [DAY_ONE, DAY_TWO] = ['2024-09-27', '2024-09-28'] as const

export type TwoDayEvent = { event: Event; ids: Readonly<Record<string, string>> }

/** Everybody by a short name, with the days on which they came. */
const PEOPLE = {
  maria: [
    'Maria Bria, S.H.',
    [DAY_ONE, DAY_TWO],
    { nip: '198501012010012001', rank: 'III/d', position: 'Analis', unit: 'Dinas Kesehatan', gender: 'P' },
  ],
  agus: [
    "Agus Ma'ruf Nalle, S.Sos.",
    [DAY_ONE],
    { nip: '197601012000031002', rank: 'IV/a', position: 'Sekretaris', unit: 'Inspektorat', gender: 'L' },
  ],
  yosef: [
    'Yosef Seran',
    [DAY_TWO],
    {
      category: 'kepala_desa',
      village: 'Oenoni',
      district: 'Kec. Amarasi',
      nik: '5303010101700001',
      gender: 'L',
    },
  ],
  petrus: [
    'Petrus Taolin',
    [],
    { category: 'kepala_desa', village: 'Tesbatan', district: 'Amarasi', gender: 'L' },
  ],
  dewi: ['Dewi Klau', [], { unit: 'Dinas Kesehatan', position: 'Perawat' }],
  budi: ['Budi Panitia', [DAY_ONE, DAY_TWO], { category: 'panitia', unit: 'Badan Kesbangpol' }],
} as const satisfies Record<string, readonly [name: string, days: readonly string[], changes: object]>

const OFFICIALS = [
  official('Drs. Kepala Badan, M.Si.', ['penanggung_jawab'], {
    officeTitle: 'Kepala Badan Kesbangpol',
    nip: '196801041993031007',
  }),
  official('Pembicara Utama, S.H.', ['narasumber'], { officeTitle: 'Ketua Bawaslu Kabupaten Contoh' }),
  official('Pemandu Acara, S.Sos.', ['pembawa_acara'], { officeTitle: 'Analis Kebijakan' }),
]

export async function makeTwoDayEvent(
  client: Client,
  changes: Partial<EventDraft> = {},
): Promise<TwoDayEvent> {
  const event = await client.events.create({
    event: eventDraft({
      days: [DAY_ONE, DAY_TWO].map((day) => ({ day, startTime: '09:00', endTime: '12:00' })),
      officials: OFFICIALS.map((one) => ({ ...one, id: nonce() })),
      agenda: [
        {
          ...{ id: nonce(), day: DAY_TWO, kind: 'materi', title: 'Netralitas ASN' },
          ...{ startTime: '10:00', endTime: '11:00', actor: 'Pembicara Utama', follower: '' },
        },
      ],
      ...changes,
    }),
  })
  const ids: Record<string, string> = {}
  for (const [key, [name, days, more]] of Object.entries(PEOPLE)) {
    const { id } = await client.participants.add({ eventId: event.id, person: personNamed(name, more) })
    ids[key] = id
    for (const day of days) {
      const arrival = { eventId: event.id, participantId: id, nonce: nonce(), desk: 'Meja 1', day }
      await client.attendance.checkIn(arrival)
    }
  }
  return { event, ids }
}

/** A paper as it leaves the app. */
export async function drawn(
  client: Client,
  eventId: string,
  options: DocumentOptionsInput,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const { file, pages } = await client.documents.render({ eventId, options })
  return { bytes: new Uint8Array(await file.arrayBuffer()), pages }
}

/** Writes what a clerk would write for a kind of paper. */
export async function writeContent<Kind extends ContentKind>(
  client: Client,
  eventId: string,
  kind: Kind,
  body: Partial<ContentOf<Kind>>,
): Promise<void> {
  const { content, updatedAt } = await client.documents.content({ eventId, kind })
  const changed = documentContent.parse({ kind, body: { ...content.body, ...body } })
  await client.documents.saveContent({ eventId, expected: updatedAt, content: changed })
}
