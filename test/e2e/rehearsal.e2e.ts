import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { SCANNER_TEST_CODE } from '../../shared/domain/rehearsal.ts'
import { openEventScreen, type OpenedEvent, saveTo, test } from './support/event-test.ts'
import { inspectScreen, openScreen } from './support/frame.ts'
import { scan } from './support/scanner.ts'
import { takeScreen } from './support/screens.ts'

/** Tomorrow's event, so that it may be rehearsed today. */
test.use({
  wishes: {
    rosters: ['kades-lurah.csv'],
    change: (draft) => {
      const day = new Date(Date.now() + 36 * 60 * 60 * 1000).toISOString().slice(0, 10)
      return {
        ...draft,
        days: [{ day, startTime: '09:00', endTime: null }],
        agenda: draft.agenda.map((step) => ({ ...step, day })),
      }
    },
  },
})

const band = (page: Page) => page.getByRole('complementary', { name: 'Gladi bersih' })
const station = (page: Page, name: RegExp) => page.getByRole('region', { name })
const findings = (page: Page, name: RegExp) => page.getByRole('list', { name })

async function begin({ page, eventId }: OpenedEvent): Promise<void> {
  await openEventScreen(page, eventId, 'gladi')
  await page.getByRole('button', { name: 'Mulai gladi bersih' }).click()
  await expect(band(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mulai kedatangan' })).toBeVisible()
}

/** Files of the data folder whose bytes hold the words. */
function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(words))
}

test('a rehearsal is run, reported and gone without a trace', async ({ opened }) => {
  test.setTimeout(240_000)
  const { app, page, folder, dataFolder } = opened
  await begin(opened)
  await inspectScreen(page, 'gladi-awal')

  // 1. arrivals
  await page.getByRole('combobox', { name: 'Laju' }).click()
  await page.getByRole('option', { name: 'Secepat laptop sanggup' }).click()
  await page.getByRole('button', { name: 'Mulai kedatangan' }).click()
  await expect(findings(page, /Kedatangan/)).toContainText('500 orang dalam', { timeout: 60_000 })
  await expect(findings(page, /Kedatangan/)).toContainText('Hitungan akhir cocok')
  await expect(station(page, /Kedatangan/)).toContainText('500 hadir dari 500')
  // 2. scanners
  await scan(page, SCANNER_TEST_CODE)
  await expect(findings(page, /Pemindai/)).toContainText('Pemindai 1: Baik')
  await page.getByRole('button', { name: 'Pemindai berikutnya' }).click()
  await page.getByRole('heading', { level: 1 }).click()
  await scan(page, SCANNER_TEST_CODE.replaceAll('Y', '~').replaceAll('Z', 'Y').replaceAll('~', 'Z'), {
    end: 'nothing',
  })
  await expect(findings(page, /Pemindai/)).toContainText('tata letak Jerman')
  await expect(findings(page, /Pemindai/)).toContainText('Pemindai 2: Harus dibetulkan')
  // 4. printer
  const calibration = join(folder, 'kalibrasi.pdf')
  await saveTo(app, calibration)
  await station(page, /Pencetak/)
    .getByRole('button', { name: 'Simpan PDF' })
    .click()
  await expect.poll(() => existsSync(calibration)).toBe(true)
  expect(execFileSync('pdftotext', [calibration, '-'], { encoding: 'utf8' })).toContain('GLADI')
  await page.getByLabel(/Garis A/).fill('143')
  await page.getByLabel(/Garis B/).fill('238')
  await page.getByLabel('Angka terkecil di tepi').fill('5')
  await page.getByLabel(/Kode QR terbaca/).fill('3')
  await page.getByRole('button', { name: 'Catat ukuran' }).click()
  await expect(findings(page, /Pencetak/)).toContainText('pilih skala 100 %')
  // 5. and 6.
  await page.getByRole('button', { name: 'Periksa laptop' }).click()
  await page.getByRole('button', { name: 'Jamnya sama dengan HP' }).click()
  await expect(findings(page, /Laptop/)).toContainText('sama dengan HP')
  await expect(findings(page, /Laptop/)).toContainText('Belum ada folder salinan kedua')
  await page.getByRole('button', { name: 'Terdengar', exact: true }).click()
  await expect(findings(page, /Suara/)).toContainText('Baik')
  await expect(band(page)).toBeInViewport()
  await inspectScreen(page, 'gladi-hasil')

  const report = join(folder, 'laporan.pdf')
  await saveTo(app, report)
  await page.getByRole('button', { name: 'Simpan laporan' }).click()
  await expect.poll(() => existsSync(report)).toBe(true)
  const words = execFileSync('pdftotext', ['-raw', report, '-'], { encoding: 'utf8' })
  for (const word of ['GLADI', 'Laporan gladi bersih', 'harus dibetulkan', 'Pemindai 2'])
    expect(words).toContain(word)

  expect(filesWith(dataFolder, 'Latihano').length).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Selesai, hapus gladi' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus gladi' }).click()
  await expect(band(page)).toHaveCount(0)
  await expect(page.getByText('Ini kegiatan yang sungguhan.')).toBeVisible()
  await expect.poll(() => existsSync(join(dataFolder, 'gladi'))).toBe(false)
  expect(filesWith(dataFolder, 'Latihano')).toEqual([])
})

test('the real event is as it was, and real cards count again at once', async ({ opened }) => {
  const { app, page, eventId, people } = opened
  await begin(opened)
  await openScreen(page, 'Peserta')
  await expect(page.getByText('Latihano').first()).toBeVisible()
  await takeScreen(page, 'gladi-peserta')
  const [hall] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => window.ikrarHost?.openSecondWindow('proyektor', location.hash.split('/')[2] ?? '')),
  ])
  await expect(hall.getByText('GLADI', { exact: true })).toBeVisible()
  await takeScreen(hall, 'gladi-proyektor')
  await openScreen(page, 'Presensi')
  await expect(band(page)).toBeVisible()
  await scan(page, people[0]?.code ?? '')
  await expect(page.getByText('Tidak dikenal')).toBeVisible()
  await page.getByRole('button', { name: 'Kembali ke kegiatan' }).click()
  await expect(band(page)).toHaveCount(0)
  // It showed an event that is not there any more.
  await expect.poll(() => app.windows().length).toBe(1)
  await openEventScreen(page, eventId, 'presensi')
  await expect(page.getByRole('region', { name: 'Hasil pindaian' })).toContainText('Siap memindai')
  await scan(page, people[0]?.code ?? '')
  await expect(page.getByText('Selamat datang').first()).toBeVisible()
  await openEventScreen(page, eventId, 'gladi')
  await expect(page.getByText('Gladi yang tadi masih ada')).toBeVisible()
  await page.getByRole('button', { name: 'Lanjutkan gladi' }).click()
  await expect(band(page)).toBeVisible()
  await page.getByRole('button', { name: 'Selesai, hapus gladi' }).click()
  await expect(band(page)).toHaveCount(0)
})
