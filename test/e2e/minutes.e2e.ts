import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { expect, openEventScreen, saveTo, test } from './support/event-test.ts'
import { inspectScreen, openScreen } from './support/frame.ts'
import { root } from './support/launch.ts'
import { takeScreen } from './support/screens.ts'

const outline = (page: Page) => page.getByRole('navigation', { name: 'Bagian catatan' })
const savedState = (page: Page) => page.getByRole('status').filter({ hasText: /^Tersimpan \d\d\.\d\d$/ })

async function choosePart(page: Page, name: string | RegExp): Promise<void> {
  await outline(page).getByRole('button', { name }).click()
}

/** The same page again, as on a second screen. */
async function openSecondWindow(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(
    ({ BrowserWindow }, preload) => {
      const [first] = BrowserWindow.getAllWindows()
      const second = new BrowserWindow({ webPreferences: { preload, sandbox: true, contextIsolation: true } })
      if (first) void second.loadURL(first.webContents.getURL())
    },
    join(root, 'out/preload/index.cjs'),
  )
  return opened
}

test('notes are written step by step, save themselves, and stand in the minutes as PDF and Word', async ({
  opened: { page, app, eventId, folder },
}) => {
  await openEventScreen(page, eventId, 'catatan')
  await page.getByRole('textbox', { name: 'Pembukaan' }).fill('Dibuka oleh Pj. Bupati pukul 09.05.')
  await expect(savedState(page)).toBeVisible()

  await choosePart(page, /Netralitas ASN dan kepala desa/)
  await page.getByRole('textbox', { name: 'Pembicara' }).fill('Ketua Bawaslu')
  await page.getByRole('textbox', { name: 'Isi' }).fill('Larangan menggunakan fasilitas jabatan.')
  await choosePart(page, /Tanya jawab/)
  await page.getByRole('button', { name: 'Tambah pertanyaan' }).click()
  await page.getByRole('textbox', { name: 'Penanya' }).fill('Kepala Desa Oefafi')
  await page.getByRole('textbox', { name: 'Pertanyaan', exact: true }).fill('Bolehkah menghadiri kampanye?')
  await page.getByRole('textbox', { name: 'Jawaban' }).fill('Tidak boleh dengan atribut jabatan.')
  await choosePart(page, 'Kesimpulan')
  await page.getByRole('button', { name: 'Tambah kesimpulan' }).click()
  await page.keyboard.type('Semua peserta berikrar netral.', { delay: 40 })
  await page.keyboard.press('Enter')
  await page.keyboard.type('Panwascam mengawasi.', { delay: 40 })
  await choosePart(page, 'Tindak lanjut')
  await page.getByRole('button', { name: 'Tambah tindak lanjut' }).click()
  await page.getByRole('textbox', { name: 'Yang dikerjakan' }).fill('Menyampaikan laporan kegiatan')
  await expect(savedState(page)).toBeVisible()
  await inspectScreen(page, 'catatan')

  await openScreen(page, 'Notula')
  await expect(page.getByRole('button', { name: 'Simpan PDF' })).toBeEnabled()
  await expect(page.getByRole('img', { name: /Notula, halaman 1/ })).toBeVisible()
  await inspectScreen(page, 'notula')
  const pdf = join(folder, 'notula.pdf')
  await saveTo(app, pdf)
  await page.getByRole('button', { name: 'Simpan PDF' }).click()
  await expect.poll(() => existsSync(pdf)).toBe(true)
  const word = join(folder, 'notula.docx')
  await saveTo(app, word)
  await page.getByRole('button', { name: 'Simpan Word' }).click()
  await expect.poll(() => existsSync(word)).toBe(true)
  const printed = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  const written = execFileSync('unzip', ['-p', word, 'word/document.xml'], { encoding: 'utf8' })
  for (const words of [
    'Dibuka oleh Pj. Bupati pukul 09.05.',
    'Larangan menggunakan fasilitas jabatan.',
    'Bolehkah menghadiri kampanye?',
    'Semua peserta berikrar netral.',
    'Panwascam mengawasi.',
    'Menyampaikan laporan kegiatan',
  ]) {
    expect(printed).toContain(words)
    expect(written).toContain(words)
  }
})

test('what was just typed is saved when the screen is left, and is there again', async ({
  opened: { page, eventId },
}) => {
  await openEventScreen(page, eventId, 'catatan')
  await choosePart(page, /^Penutup$/)
  await page.getByRole('textbox', { name: 'Penutup' }).fill('Ditutup pukul 12.00.')
  await openScreen(page, 'Presensi')
  await page.reload()
  await openEventScreen(page, eventId, 'catatan')
  await choosePart(page, /^Penutup sudah ditulis$/)
  await expect(page.getByRole('textbox', { name: 'Penutup' })).toHaveValue('Ditutup pukul 12.00.')
})

test('a note that was removed comes back with one click', async ({ opened: { page, eventId } }) => {
  await openEventScreen(page, eventId, 'catatan')
  await choosePart(page, /Netralitas ASN dan kepala desa/)
  await page.getByRole('textbox', { name: 'Isi' }).fill('Penting.')
  await page.getByRole('button', { name: 'Hapus catatan 1' }).click()
  await expect(page.getByRole('textbox', { name: 'Isi' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByRole('textbox', { name: 'Isi' })).toHaveValue('Penting.')
})

test('two windows that write in the same place show both texts and lose none', async ({
  opened: { page, app, eventId },
}) => {
  await openEventScreen(page, eventId, 'catatan')
  const here = page.getByRole('textbox', { name: 'Pembukaan' })
  await here.fill('Dibuka Sekda.')
  await expect(savedState(page)).toBeVisible()

  const other = await openSecondWindow(app)
  const there = other.getByRole('textbox', { name: 'Pembukaan' })
  await expect(there).toHaveValue('Dibuka Sekda.')
  await Promise.all([here.fill('Dibuka Sekda pukul 09.00.'), there.fill('Dibuka Sekretaris Daerah.')])
  const panels = [page, other].map((window) => window.getByRole('alert', { name: 'Tulisan dari dua tempat' }))
  await expect
    .poll(async () => (await Promise.all(panels.map((panel) => panel.count()))).reduce((a, b) => a + b))
    .toBe(1)
  const asked = (await panels[0]?.count()) === 1 ? page : other
  const panel = asked.getByRole('alert', { name: 'Tulisan dari dua tempat' })
  await expect(panel).toContainText('Dibuka Sekda pukul 09.00.')
  await expect(panel).toContainText('Dibuka Sekretaris Daerah.')
  await takeScreen(asked, 'catatan-dua-tempat')
  await panel.getByRole('button', { name: 'Pakai keduanya' }).click()
  for (const field of [here, there]) {
    await expect(field).toHaveValue(/Dibuka Sekda pukul 09\.00\./)
    await expect(field).toHaveValue(/Dibuka Sekretaris Daerah\./)
  }
})
