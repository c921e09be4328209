import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { madeJpeg } from '../support/made-jpeg.ts'
import { expect, openEventScreen, pressByHand, test } from './support/event-test.ts'
import { inspectScreen, openScreen } from './support/frame.ts'
import { root } from './support/launch.ts'
import type { Wishes } from './support/prepared-event.ts'
import { takeScreen } from './support/screens.ts'

const TYPED = { delay: 45 }
const outline = (page: Page) => page.getByRole('navigation', { name: 'Bagian catatan' })
const savedState = (page: Page) => page.getByRole('status').filter({ hasText: /^Tersimpan \d\d\.\d\d$/ })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })

/** An event of which so many photos were taken. */
function withPhotos(count: number): NonNullable<Wishes['afterwards']> {
  return async (client, { eventId }) => {
    const picture = new File([new Uint8Array(madeJpeg())], 'foto.jpg')
    for (let place = 0; place < count; place++)
      await client.photos.add({ eventId, id: randomUUID(), picture, taken: null, desk: 'Meja 1' })
  }
}

async function choosePart(page: Page, name: string | RegExp): Promise<void> {
  await outline(page).getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
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

test('a notulis writes a whole event with the keyboard alone', async ({
  opened: { page, eventId, people, folder },
}) => {
  await openEventScreen(page, eventId, 'catatan')
  await expect(field(page, 'Pembukaan')).toBeVisible()
  await pressByHand(page, 'F9')
  await expect(page.getByText('sedang berlangsung')).toHaveCount(1)
  await pressByHand(page, 'F9')
  await expect(page.getByText('sedang berlangsung')).toHaveCount(1)

  await field(page, 'Pembukaan').focus()
  await page.keyboard.type('Dibuka pukul 09.05 oleh Bupati', TYPED)
  await pressByHand(page, 'Control+Shift+ArrowLeft', 'Control+b')
  await expect(field(page, 'Pembukaan').locator('b')).toHaveText('Bupati')
  await expect(savedState(page)).toBeVisible()

  await choosePart(page, /Netralitas ASN dan kepala desa/)
  await choice(page, 'Pembicara').focus()
  await page.keyboard.type('Ketua', TYPED)
  await takeScreen(page, 'catatan-pembicara')
  await pressByHand(page, 'Escape')
  await field(page, 'Isi').focus()
  await pressByHand(page, 'Control+Shift+Digit8')
  await page.keyboard.type('Larangan memakai fasilitas jabatan', TYPED)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Sanksi berjenjang', TYPED)
  await expect(field(page, 'Isi').getByRole('listitem')).toHaveText([
    'Larangan memakai fasilitas jabatan',
    'Sanksi berjenjang',
  ])
  await inspectScreen(page, 'catatan')

  await choosePart(page, /^Tanya jawab/)
  await page.getByRole('button', { name: 'Tambah pertanyaan' }).press('Enter')
  await choice(page, 'Penanya').focus()
  await page.keyboard.type((people[0]?.name ?? '').slice(0, 6), TYPED)
  await expect(page.getByRole('option').first()).toBeVisible()
  await pressByHand(page, 'ArrowDown', 'Enter')
  await expect(choice(page, 'Penanya')).not.toHaveValue((people[0]?.name ?? '').slice(0, 6))
  await field(page, 'Pertanyaan').focus()
  await page.keyboard.type('Bolehkah menghadiri kampanye?', TYPED)
  await field(page, 'Jawaban').focus()
  await page.keyboard.type('Tidak dengan atribut jabatan.', TYPED)
  await takeScreen(page, 'catatan-tanya-jawab')

  await choosePart(page, /^Keputusan/)
  await page.getByRole('button', { name: 'Tambah keputusan' }).press('Enter')
  await page.keyboard.type('Semua peserta netral.', TYPED)
  await pressByHand(page, 'Enter')
  await page.keyboard.type('Panwascam mengawasi.', TYPED)
  await choosePart(page, /^Tindak lanjut/)
  await page.getByRole('button', { name: 'Tambah tindak lanjut' }).press('Enter')
  await field(page, 'Yang dikerjakan').focus()
  await page.keyboard.type('Menyampaikan laporan', TYPED)
  await expect(savedState(page)).toBeVisible()
  await inspectScreen(page, 'catatan-tindak-lanjut')

  await choosePart(page, /^Foto/)
  const files = [
    ['IMG_1.jpg', madeJpeg({ width: 1200, height: 800, taken: '2026:11:20 09:41:05', place: 'RUMAH' })],
    ['surat.jpg', Buffer.from('bukan foto')],
    ['IMG_2.jpg', madeJpeg({ width: 800, height: 1200, orientation: 6 })],
  ] as const
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
  await page.getByLabel('Berkas foto kegiatan').setInputFiles(files.map(([name]) => join(folder, name)))
  const shown = page.getByRole('list', { name: 'Foto kegiatan' })
  await expect(shown.getByRole('img')).toHaveCount(2)
  await expect(page.getByText('surat.jpg')).toBeVisible()
  await field(page, 'Keterangan foto 1').focus()
  await page.keyboard.type('Pembacaan ikrar', TYPED)
  await expect(shown.getByRole('img', { name: 'Pembacaan ikrar' })).toBeVisible()
  await expect(shown).toContainText('20 November 2026, 09.41')
  await page.getByRole('button', { name: 'Mundurkan foto 1' }).press('Enter')
  await expect(shown.getByRole('listitem').nth(1)).toContainText('09.41')
  await inspectScreen(page, 'catatan-foto')
})

test('what was typed before a window crashed is there again; what was taken away comes back', async ({
  opened: { page, app, eventId },
}) => {
  await openEventScreen(page, eventId, 'catatan')
  await choosePart(page, /^Penutup/)
  await field(page, 'Penutup').fill('Ditutup pukul 12.00.')
  await expect(savedState(page)).toBeVisible()
  const crashed = page.waitForEvent('crash')
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  await crashed
  const again = await openSecondWindow(app)
  await openEventScreen(again, eventId, 'catatan')
  await choosePart(again, /^Penutup sudah ditulis$/)
  await expect(field(again, 'Penutup')).toHaveText('Ditutup pukul 12.00.')

  await choosePart(again, /Netralitas ASN dan kepala desa/)
  await field(again, 'Isi').fill('Penting.')
  await again.getByRole('button', { name: 'Hapus catatan 1' }).click()
  await expect(field(again, 'Isi')).toHaveCount(0)
  await again.getByRole('button', { name: 'Urungkan' }).click()
  await expect(field(again, 'Isi')).toHaveText('Penting.')
})

test('two windows that write in the same place keep both texts, and one decides', async ({
  opened: { page, app, eventId },
}) => {
  await openEventScreen(page, eventId, 'catatan')
  const here = field(page, 'Pembukaan')
  await here.fill('Dibuka Sekda.')
  await expect(savedState(page)).toBeVisible()

  const other = await openSecondWindow(app)
  const there = field(other, 'Pembukaan')
  await expect(there).toHaveText('Dibuka Sekda.')
  await Promise.all([here.fill('Dibuka Sekda pukul 09.00.'), there.fill('Dibuka Sekretaris Daerah.')])
  for (const one of [here, there]) {
    await expect(one).toContainText('Dibuka Sekda pukul 09.00.')
    await expect(one).toContainText('Dibuka Sekretaris Daerah.')
  }
  const panels = [page, other].map((window) => window.getByRole('alert', { name: 'Tulisan dari dua tempat' }))
  await expect
    .poll(async () => (await Promise.all(panels.map((panel) => panel.count()))).reduce((a, b) => a + b))
    .toBe(1)
  const asked = (await panels[0]?.count()) === 1 ? page : other
  const panel = asked.getByRole('alert', { name: 'Tulisan dari dua tempat' })
  await takeScreen(asked, 'catatan-dua-tempat')
  await panel.getByRole('button', { name: 'Pakai yang di sini' }).click()
  const kept = (await field(asked, 'Pembukaan').innerText()).trim()
  for (const one of [here, there]) await expect(one).toHaveText(kept)
  await openScreen(page, 'Notula')
})

test.describe('a hundred photos', () => {
  test.use({ wishes: { afterwards: withPhotos(100) } })
  test('are drawn as one comes to them, and the page survives them', async ({
    opened: { page, eventId },
  }) => {
    const uncaught: string[] = []
    page.on('pageerror', ({ message }) => uncaught.push(message))
    await openEventScreen(page, eventId, 'catatan')
    await choosePart(page, /^Foto/)
    await expect(page.getByText('100 foto tersimpan')).toBeVisible()
    const shown = page.getByRole('list', { name: 'Foto kegiatan' })
    await expect(shown.getByRole('img').first()).toBeVisible()
    await expect(field(page, 'Keterangan foto 100')).toHaveCount(0)
    await shown.getByRole('listitem').last().scrollIntoViewIfNeeded()
    await expect(shown.getByRole('img', { name: 'Foto 100' })).toBeVisible()
    await field(page, 'Keterangan foto 100').fill('Foto terakhir')
    await expect(shown.getByRole('img', { name: 'Foto terakhir' })).toBeVisible()
    expect(uncaught).toEqual([])

    // Everything twice as large: what was chosen is in sight, and so is the frame around it.
    await page.setViewportSize({ width: 640, height: 360 })
    await choosePart(page, /^Keputusan/)
    await expect(page.getByRole('heading', { name: 'Keputusan' })).toBeInViewport()
    await expect(page.getByRole('button', { name: 'Tampilan terang atau gelap' })).toBeInViewport()
    expect(await page.locator('body').evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0)
  })
})

test.describe('where a row is taken away', () => {
  test.use({ wishes: { afterwards: withPhotos(3) } })
  test('the keyboard goes on to the next, else to the one before, else to the button that adds one', async ({
    opened: { page, eventId },
  }) => {
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await openEventScreen(page, eventId, 'catatan')
    await choosePart(page, /^Foto/)
    const photos = page.getByRole('list', { name: 'Foto kegiatan' }).getByRole('listitem')
    await expect(photos).toHaveCount(3)
    await button('Majukan foto 2').focus()
    await pressByHand(page, 'Enter')
    await expect(button('Majukan foto 1')).toBeFocused()
    await button('Hapus foto 2').focus()
    for (const [left, next] of [2, 1].map((count) => [count, button(`Hapus foto ${count}`)] as const)) {
      await pressByHand(page, 'Enter')
      await expect(photos).toHaveCount(left)
      await expect(next).toBeFocused()
    }
    await pressByHand(page, 'Enter')
    await expect(photos).toHaveCount(0)
    await expect(button('Pilih foto …')).toBeFocused()

    await openEventScreen(page, eventId, 'rincian')
    await page.getByRole('tab', { name: 'Sesi & pintu' }).click()
    await button('Tambah pintu').click()
    await button('Tambah pintu').click()
    await button('Hapus pintu 1').focus()
    await pressByHand(page, 'Enter')
    await expect(button('Hapus pintu 2')).toHaveCount(0)
    await expect(button('Hapus pintu 1')).toBeFocused()
    await pressByHand(page, 'Enter')
    await expect(button('Tambah pintu')).toBeFocused()

    await openEventScreen(page, eventId, 'peserta')
    const list = page.getByRole('grid', { name: 'Daftar peserta' })
    await expect(list.getByRole('checkbox').nth(1)).toBeVisible()
    await list.focus()
    await pressByHand(page, 'Space')
    await button('Hapus dari daftar').focus()
    await pressByHand(page, 'Enter')
    await expect(button('Hapus dari daftar')).toHaveCount(0)
    await expect(list).toBeFocused()
  })
})
