import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentLine } from '#shared/contract/documents.ts'
import type { DocumentOptionsInput, PartOptionsInput } from '#shared/contract/document-options/index.ts'
import { type ExampleEvent, makeExampleEvents } from '../../../../support/example-events.ts'
import { eventDraft, openTestBackend, type TestBackend } from '../../../../support/open-test-backend.ts'
import { bookmarksOf, pageTexts, placedLines } from '../../../../support/pdf-tools.ts'

let backend: TestBackend
let example: ExampleEvent
let line: DocumentLine

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => Date.UTC(2024, 8, 27, 1, 15) })
  const [first] = await makeExampleEvents(backend.client, { people: 30 })
  if (!first) throw new Error('no event was made')
  example = first
  const lines = await backend.client.documents.list({ eventId: example.event.id })
  const found = lines.find(({ kind }) => kind === 'bundle')
  if (!found) throw new Error('no bundle is offered')
  line = found
}, 60_000)
afterAll(() => backend.remove())

async function drawn(options: DocumentOptionsInput, eventId = example.event.id): Promise<Uint8Array> {
  const { file } = await backend.client.documents.render({ eventId, options })
  return new Uint8Array(await file.arrayBuffer())
}

/** What the table of contents says: title and page. */
function contentsOf(page: string): { title: string; page: number | null }[] {
  return [...page.matchAll(/^\s*\d+\. (.+?)\s*\.{3,}\s*(\d+|–)\s*$/gm)].map(([, title = '', number]) => ({
    title,
    page: number === '–' ? null : Number(number),
  }))
}

/** A paper for which there is nobody. */
const nobody: PartOptionsInput = { kind: 'integrity_pact', units: ['Dinas yang tidak ada'] }

describe('a bundle', () => {
  test('holds the usual papers under one count of pages, and each begins where the contents say', async () => {
    const pages = pageTexts(await drawn(line.options))
    pages.forEach((page, index) => expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`))
    expect(pages[0]).toContain('DOKUMEN KEGIATAN')
    const contents = contentsOf(pages[1] ?? '')
    expect(contents.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Laporan Kegiatan', 'Notula', 'Daftar Hadir Peserta']),
    )
    const heading = {
      'Laporan Kegiatan': 'LAPORAN KEGIATAN',
      Notula: 'NOTULA',
      'Daftar Hadir Peserta': 'DAFTAR HADIR PESERTA',
    }
    for (const [title, text] of Object.entries(heading)) {
      const page = contents.find((entry) => entry.title === title)?.page ?? 0
      expect(pages[page - 1]).toContain(text)
    }
  })

  test('has a bookmark for each paper, and below it those of the paper', async () => {
    const bookmarks = bookmarksOf(await drawn(line.options))
    const contents = contentsOf(pageTexts(await drawn(line.options))[1] ?? '')
    const outermost = bookmarks.filter(({ level }) => level === 1)
    expect(outermost.slice(0, 2).map(({ title }) => title)).toEqual(['Sampul', 'Daftar isi'])
    expect(outermost.slice(2).map(({ title, page }) => ({ title, page }))).toEqual(contents)
    expect(bookmarks.some(({ title, level }) => title === 'II. PELAKSANAAN' && level === 2)).toBe(true)
    expect(bookmarks.some(({ title, level }) => title === 'A. Kesimpulan' && level === 3)).toBe(true)
  })

  test('keeps every paper as it is alone: its words, its size, its margins', async () => {
    const parts: PartOptionsInput[] = [
      { kind: 'minutes' },
      { kind: 'attendance_list' },
      { kind: 'payment_receipts', payment: 'transport', orientation: 'landscape' },
    ]
    const bundle = placedLines(await drawn({ kind: 'bundle', paper: 'A4', parts }))
    let page = 2
    for (const part of parts) {
      const alone = placedLines(await drawn({ ...part, paper: 'A4' } as DocumentOptionsInput))
      for (const own of alone) {
        const same = bundle[page++]
        expect([same?.width, same?.height]).toEqual([own.width, own.height])
        expect(bodyOf(same)).toEqual(bodyOf(own))
      }
    }
    expect(page).toBe(bundle.length)
  })

  test('names a paper that has nothing to print yet, and leaves it out', async () => {
    const pages = pageTexts(await drawn({ kind: 'bundle', parts: [nobody, { kind: 'minutes' }] }))
    const [first, second] = contentsOf(pages[1] ?? '')
    expect(first?.title).toContain('(belum ada isinya)')
    expect(first?.page).toBeNull()
    expect(second).toEqual({ title: 'Notula', page: 3 })
  })

  test('names such a paper as it is offered, not another one of its kind', async () => {
    const guests: PartOptionsInput = {
      ...{ kind: 'attendance_list', audience: 'guests' },
      ...{ units: ['Dinas yang tidak ada'], blankRows: 0 },
    }
    const pages = pageTexts(await drawn({ kind: 'bundle', parts: [guests, { kind: 'minutes' }] }))
    expect(pages[1]).toContain('Daftar hadir undangan dan Forkopimda')
  })

  test('of nothing at all says so', async () => {
    await expect(drawn({ kind: 'bundle', parts: [] })).rejects.toMatchObject({ code: 'nobody_to_print' })
    await expect(drawn({ kind: 'bundle', parts: [nobody] })).rejects.toMatchObject({
      code: 'nobody_to_print',
    })
  })

  test('can not hold another bundle', async () => {
    const parts = [{ kind: 'bundle', parts: [] }] as unknown as PartOptionsInput[]
    await expect(drawn({ kind: 'bundle', parts })).rejects.toThrow()
  })

  test('is offered for an event of which little is known', async () => {
    const { id } = await backend.client.events.create({ event: eventDraft() })
    const lines = await backend.client.documents.list({ eventId: id })
    const own = lines.find(({ kind }) => kind === 'bundle')
    const pages = pageTexts(await drawn(own?.options ?? { kind: 'bundle' }, id))
    expect(pages.length).toBeGreaterThan(3)
  })
})

/** Lines with their places, without the foot of the page: its count is that of the bundle. */
function bodyOf(page: ReturnType<typeof placedLines>[number] | undefined): string[] {
  return (page?.lines ?? [])
    .filter(({ top }) => top < (page?.height ?? 0) - 75)
    .map(({ text, left, top }) => `${left.toFixed(0)},${top.toFixed(0)} ${text}`)
}
