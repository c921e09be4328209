import { expect, test } from 'vitest'
import {
  type PledgeCounts,
  pledgeCountBlocks,
} from '../../../../../electron/backend/documents/pledges/pledge-counts.ts'
import { paperOf } from '../../../../support/event-paper.ts'
import { eventDraft, openTestBackend, personNamed } from '../../../../support/open-test-backend.ts'
import { flatText } from '../../../../support/pdf-tools.ts'

const line = { label: 'PNS', people: 1200, signed: 40, drawn: 0, spoken: 3 }
const tableOf = (counts: PledgeCounts) => {
  const table = pledgeCountBlocks([counts]).find(({ kind }) => kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table')
  return { heads: table.columns.map(({ head }) => head), rows: table.rows, columns: table.columns }
}

test('the recap of a pledge has no column for signatures on a screen where there are none', () => {
  expect(tableOf({ instrument: 'ikrar_asn', lines: [line] })).toMatchObject({
    heads: ['Kategori', 'Diundang', 'Tanda tangan', 'Lisan'],
    rows: [
      ['PNS', '1.200', '40', '3'],
      ['Jumlah', '1.200', '40', '3'],
    ],
  })
})

test('signatures on a screen stand in a column of their own, and the columns fill the line', () => {
  const drawn = { ...line, label: 'PPPK', people: 10, drawn: 7 }
  const { heads, rows, columns } = tableOf({ instrument: 'ikrar_asn', lines: [line, drawn] })
  expect(heads).toEqual(['Kategori', 'Diundang', 'Tanda tangan', 'Gambar', 'Lisan'])
  expect(rows.at(-1)).toEqual(['Jumlah', '1.210', '80', '7', '6'])
  expect(columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
})

test('a pledge is counted among all whom it is meant for, and the village government reads its own', async () => {
  const backend = await openTestBackend()
  try {
    const { client } = backend
    const event = eventDraft({ instruments: ['ikrar_asn', 'ikrar_kepala_desa'] })
    const { id: eventId } = await client.events.create({ event })
    const ids: string[] = []
    for (const [index, category] of (['pns', 'pppk', 'kepala_desa', 'pers'] as const).entries()) {
      const person = personNamed(`Peserta ${index + 1}`, { category })
      ids.push((await client.participants.add({ eventId, person })).id)
    }
    await client.pledges.set({
      ...{ eventId, instrument: 'ikrar_asn', state: 'signed', desk: 'Meja 1' },
      participantIds: ids.slice(0, 1),
    })
    const text = flatText((await paperOf(backend, eventId, { kind: 'activity_report' })).bytes)
    expect(text).toContain('PNS 1 1 0 PPPK 1 0 0 Jumlah 2 1 0')
  } finally {
    await backend.remove()
  }
})
