import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentOptions, type DocumentOptionsInput } from '#shared/contract/document-options/index.ts'
import { SCANNER_TEST_CODE } from '#shared/domain/rehearsal.ts'
import { docxParagraphs, docxParts } from '../../../support/docx-tools.ts'
import { makeExampleEvents } from '../../../support/example-events.ts'
import { openTestBackend, type TestBackend } from '../../../support/open-test-backend.ts'
import { flatText, pageTexts, placedLines, readQrCodes } from '../../../support/pdf-tools.ts'

let backend: TestBackend
let client: TestBackend['client']
let eventId: string

beforeAll(async () => {
  backend = await openTestBackend()
  client = backend.client
  const [example] = await makeExampleEvents(client, { people: 6 })
  const { now } = await client.rehearsal.begin({ eventId: example?.event.id ?? '' })
  eventId = now?.eventId ?? ''
})
afterAll(() => backend.remove())

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}

const KINDS: readonly DocumentOptionsInput[] = [
  { kind: 'attendance_list' },
  { kind: 'badges' },
  { kind: 'minutes' },
  { kind: 'rundown' },
  { kind: 'table_signs' },
]

test.each(KINDS)('every page of $kind carries GLADI, and nothing that proves it genuine', async (asked) => {
  const options = documentOptions.parse(asked)
  const { file, fileHash } = await client.documents.render({ eventId, options })
  const bytes = await bytesOf(file)
  const pages = pageTexts(bytes)
  expect(pages.length).toBeGreaterThan(0)
  for (const page of pages) expect(page).toContain('GLADI')
  expect(flatText(bytes)).not.toContain('Keaslian')
  expect(fileHash).toBe('')
  const verdict = await client.verification.checkPdf({
    file: new File([bytes as Uint8Array<ArrayBuffer>], 'a.pdf'),
  })
  expect(verdict.kind).toBe('unknown')
})

test('nowhere else does a rehearsal show: the same paper of the real event is as it was', async () => {
  await client.rehearsal.leave()
  const [real] = await client.events.list({})
  const options = documentOptions.parse({ kind: 'rundown' })
  const { file, fileHash } = await client.documents.render({ eventId: real?.id ?? '', options })
  const text = flatText(await bytesOf(file))
  expect(text).not.toContain('GLADI')
  expect(text).toContain('Keaslian')
  expect(fileHash).not.toBe('')
  await client.rehearsal.enter()
})

test('a Word document of a rehearsal says so above its title', async () => {
  const { file } = await client.documents.renderDocx({ eventId })
  const parts = await docxParts(await bytesOf(file))
  const [first] = docxParagraphs(parts.get('word/document.xml') ?? '')
  expect(first?.text).toBe('GLADI: bukan dokumen resmi')
})

test.each(['F4', 'A4'] as const)(
  'the calibration page for %s holds rulers, codes and every weight',
  async (paper) => {
    const { file } = await client.rehearsal.calibrationPage({ paper })
    const bytes = await bytesOf(file)
    const [page, ...more] = placedLines(bytes)
    expect(more).toEqual([])
    const mmOf = (points: number): number => Math.round((points * 25.4) / 72)
    expect([mmOf(page?.width ?? 0), mmOf(page?.height ?? 0)]).toEqual(
      paper === 'F4' ? [215, 330] : [210, 297],
    )
    const text = flatText(bytes)
    for (const word of ['GLADI', 'Biasa', 'Tebal', 'Miring', '100 %', '150 mm', '250 mm'])
      expect(text).toContain(word)
    expect(readQrCodes(bytes, 300)).toEqual([SCANNER_TEST_CODE, SCANNER_TEST_CODE, SCANNER_TEST_CODE])
  },
)

test('the report names every station, what was found and what to do', async () => {
  await client.rehearsal.examine()
  await client.rehearsal.keep({ device: '', facts: { station: 'sound', isHeard: false } })
  const text = flatText(await bytesOf((await client.rehearsal.report()).file))
  for (const words of [
    'Laporan gladi bersih',
    'GLADI',
    'Pencetak',
    'Belum diperiksa',
    'Suara tidak terdengar.',
  ])
    expect(text).toContain(words)
})
