/** Periksa dokumen: a scanner, a hand and a file ask whether a paper is genuine; offline, in the real window. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { readPaperCode } from '../../shared/domain/paper-code.ts'
import { type Backend, openBackend } from '../../electron/backend/backend.ts'
import { resourcesFolder } from '../../scripts/resources-folder.ts'
import { pageTexts, readQrCodes } from '../support/pdf-tools.ts'
import { expect, openEventScreen, saveTo, test } from './support/event-test.ts'
import { inspectScreen, openScreen } from './support/frame.ts'
import { card } from './support/paper-dialog.ts'
import { scan } from './support/scanner.ts'

const verdict = (page: Page) => page.getByRole('region', { name: 'Hasil pemeriksaan' })
const choosePdf = (page: Page, file: string) =>
  page.locator('input[type=file][accept*="pdf"]').setInputFiles(file)

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ikrar-periksa-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

test('a paper that was saved is genuine by scanner, by hand and by file, and changed after one byte', async ({
  opened: { app, page, eventId },
}) => {
  const pdf = join(folder, 'daftar.pdf')
  await saveTo(app, pdf)
  await openEventScreen(page, eventId, 'dokumen')
  await card(page, 'Daftar hadir').click()
  await page.getByRole('button', { name: 'Simpan PDF' }).click()
  await expect(page.getByText('daftar.pdf tersimpan.')).toBeVisible()
  await page.keyboard.press('Escape')
  const bytes = await readFile(pdf)
  const code = readQrCodes(bytes, 150, [1]).find((text) => readPaperCode(text).ok) ?? ''
  const short = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(pageTexts(bytes).join(' '))?.[0] ?? ''

  await openScreen(page, 'Periksa dokumen')
  await expect(verdict(page)).toContainText('Siap memeriksa')
  await inspectScreen(page, 'periksa-siap')
  await scan(page, code)
  await expect(verdict(page).getByRole('heading', { name: 'Asli' })).toBeVisible()
  await expect(verdict(page)).toContainText('Daftar Hadir Peserta')
  await expect(verdict(page)).toContainText('Disimpan sebagai PDF')
  await expect(page.getByLabel('Kode', { exact: true })).toHaveValue('')
  await inspectScreen(page, 'periksa-asli')

  await page.getByLabel('Kode', { exact: true }).fill(short.toLowerCase())
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('Kode pendek ini tercatat')

  await choosePdf(page, pdf)
  await expect(verdict(page)).toContainText('Berkas ini persis seperti saat dibuat')
  bytes[bytes.length - 200] = (bytes[bytes.length - 200] ?? 0) ^ 1
  const forged = join(folder, 'daftar-diubah.pdf')
  await writeFile(forged, bytes)
  await choosePdf(page, forged)
  await expect(verdict(page).getByRole('heading', { name: 'Diubah' })).toBeVisible()
  await expect(verdict(page)).toContainText('daftar-diubah.pdf')
  await inspectScreen(page, 'periksa-diubah')
})

test.describe('two versions of one paper', () => {
  const versions: Buffer[] = []
  test.use({
    wishes: {
      rosters: [],
      afterwards: async (client, { eventId }) => {
        versions.length = 0
        let expected: number | null = null
        for (const text of ['Acara dibuka.', 'Acara dibuka oleh Kepala Badan.']) {
          const content = { kind: 'opening', text } as const
          const note = { id: 'opening', position: 0, content, removed: false }
          expected = (await client.notes.save({ eventId, note, expected })).note.updatedAt
          versions.push(Buffer.from(await (await issue(client, eventId)).arrayBuffer()))
        }
      },
    },
  })

  test('the older names the newer; what is foreign is not known, and says what to do', async ({
    opened: { page },
  }) => {
    const [older, newer] = [join(folder, 'notula-1.pdf'), join(folder, 'notula-2.pdf')]
    for (const [index, file] of [older, newer].entries()) await writeFile(file, versions[index] ?? '')
    await openScreen(page, 'Periksa dokumen')
    await choosePdf(page, older)
    await expect(verdict(page).getByRole('heading', { name: 'Versi lama' })).toBeVisible()
    await expect(verdict(page)).toContainText('sudah terbit lagi dengan isi lain pada')
    await inspectScreen(page, 'periksa-versi-lama')
    await choosePdf(page, newer)
    await expect(verdict(page).getByRole('heading', { name: 'Asli' })).toBeVisible()

    const foreign = join(folder, 'lain.pdf')
    execFileSync('qpdf', ['--empty', foreign])
    await choosePdf(page, foreign)
    await expect(verdict(page).getByRole('heading', { name: 'Tidak dikenal' })).toBeVisible()
    await expect(verdict(page)).toContainText('PDF ini tidak bersegel Ikrar')
    await inspectScreen(page, 'periksa-tidak-dikenal')
    await scan(page, '12345678ABCDEFGH')
    await expect(verdict(page)).toContainText('bukan kode dokumen Ikrar')
  })
})

test('a key from another laptop makes its papers known here, by keyboard alone, and can be forgotten', async ({
  opened: { page, app },
}) => {
  const { key, pdf } = await fromOtherLaptop(join(folder, 'laptop-lain'))
  await openScreen(page, 'Periksa dokumen')
  await choosePdf(page, pdf)
  await expect(verdict(page)).toContainText('kuncinya belum ada di laptop ini')
  await page.locator('input[type=file][accept*="json"]').setInputFiles(key)
  const line = page.getByRole('listitem').filter({ hasText: 'Sosialisasi di laptop lain' })
  await expect(line).toContainText('Dari laptop lain, 1 dokumen tercatat')
  await choosePdf(page, pdf)
  await expect(verdict(page).getByRole('heading', { name: 'Asli' })).toBeVisible()
  await line.scrollIntoViewIfNeeded()
  await inspectScreen(page, 'periksa-kunci')

  const own = join(folder, 'kunci.json')
  await saveTo(app, own)
  await page.getByRole('button', { name: /^Simpan kunci/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('kunci.json tersimpan.')).toBeVisible()
  expect(await readFile(own, 'utf8')).toContain('ikrar-kunci-pemeriksa')

  await line.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus kunci' }).click()
  await expect(line).toHaveCount(0)
})

/** A paper and the key to it, from an event of another laptop. */
async function fromOtherLaptop(data: string): Promise<{ key: string; pdf: string }> {
  const { client, close } = await openBackend({ paths: { data, resources: resourcesFolder } })
  try {
    const example = await client.events.createExample()
    const { id: eventId } = await client.events.duplicate({ eventId: example.id, firstDay: '2026-11-20' })
    const read = await client.events.get({ eventId })
    const { id: _id, updatedAt, number: _n, isExample: _e, archivedAt: _a, createdAt: _c, ...event } = read
    const title = 'Sosialisasi di laptop lain'
    await client.events.edit({ eventId, expected: updatedAt, event: { ...event, title } })
    const file = await issue(client, eventId)
    const exported = await client.verification.exportKey({ eventId })
    const [key, pdf] = [join(data, 'kunci-lain.json'), join(data, 'notula-lain.pdf')]
    await writeFile(key, Buffer.from(await exported.file.arrayBuffer()))
    await writeFile(pdf, Buffer.from(await file.arrayBuffer()))
    return { key, pdf }
  } finally {
    await close()
  }
}

/** The minutes, drawn and recorded as printed. */
async function issue(client: Backend['client'], eventId: string): Promise<File> {
  const options = { kind: 'minutes' } as const
  const { file, ...paper } = await client.documents.render({ eventId, options })
  await client.documents.record({ eventId, options, ...paper, way: 'print' })
  return file
}
