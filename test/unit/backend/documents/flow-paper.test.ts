import { expect, test } from 'vitest'
import { draw } from '../../../../electron/backend/documents/draw.ts'
import type { FlowBlock } from '../../../../electron/backend/documents/kit/flow-block.ts'
import { LETTERHEAD, RESOURCES } from '../../../support/paper-data.ts'
import { pageTexts } from '../../../support/pdf-tools.ts'

const table = (rows: number): FlowBlock => ({
  kind: 'table',
  columns: [
    { head: 'Unit', share: 0.7 },
    { head: 'Hadir', share: 0.3 },
  ],
  rows: Array.from({ length: rows }, (_, index) => [`Baris ke-${index + 1}.`, '1']),
})

async function pagesOf(blocks: FlowBlock[]): Promise<string[]> {
  const signature = { place: null, above: null, office: ['KEPALA BADAN,'], name: 'NAMA PEJABAT', below: [] }
  const content = { title: 'REKAPITULASI', under: [], labels: [], blocks, signatures: [signature], after: [] }
  const data = {
    ...{ title: 'Rekapitulasi Kehadiran', label: 'IKR', institution: 'Badan', page: 'A4' as const },
    ...{ letterhead: LETTERHEAD, content, runningHead: 'Rekapitulasi' },
  }
  const { bytes } = await draw({ kind: 'attendance_recap', data, resources: RESOURCES, createdAt: 0 })
  return pageTexts(bytes)
}

test.for(Array.from({ length: 40 }, (_, index) => index + 8))(
  'a signature after a table of %i rows stands with at least the last of them',
  async (rows) => {
    const last = (await pagesOf([table(rows)])).at(-1)
    expect(last).toContain('NAMA PEJABAT')
    expect(last).toContain(`Baris ke-${rows}.`)
  },
)

test.for(Array.from({ length: 12 }, (_, index) => index * 4))(
  'a table of six rows below %i lines stands on one page with its heading and the line between them',
  async (lines) => {
    const text: FlowBlock[] = Array.from({ length: lines }, () => ({ kind: 'paragraph', text: 'Kata.' }))
    const heading: FlowBlock = { kind: 'heading', text: 'Menurut unit' }
    const words: FlowBlock = { kind: 'paragraph', text: 'Hadir enam unit.' }
    const pages = await pagesOf([...text, heading, words, table(6), { kind: 'paragraph', text: 'Demikian.' }])
    const own = pages.filter((page) => page.includes('Baris ke-'))
    expect(own).toHaveLength(1)
    expect(own[0]).toContain('Menurut unit')
  },
)

test.for(Array.from({ length: 14 }, (_, index) => 20 + index))(
  'a table that goes on with its signature below %i lines takes its heading along',
  async (lines) => {
    const text: FlowBlock[] = Array.from({ length: lines }, () => ({ kind: 'paragraph', text: 'Kata.' }))
    const heading: FlowBlock = { kind: 'heading', text: 'Menurut unit' }
    const words: FlowBlock = { kind: 'paragraph', text: 'Hadir dua unit.' }
    const pages = await pagesOf([...text, heading, words, table(2)])
    const own = pages.filter((page) => page.includes('Baris ke-'))
    expect(own).toHaveLength(1)
    for (const said of ['Menurut unit', 'Hadir dua unit.', 'NAMA PEJABAT']) expect(own[0]).toContain(said)
  },
)
