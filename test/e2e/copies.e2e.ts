import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pickFolder } from './support/folder-dialog.ts'
import { inspectScreen, openExample, openScreen } from './support/frame.ts'
import { closeIkrar, launchIkrar } from './support/launch.ts'
import { takeScreen } from './support/screens.ts'
import { expect, test } from './support/test.ts'

test('a copy is made, shown with its age, and also in a second folder', async ({
  ikrar: { app, page, folder },
}) => {
  const usb = join(folder, 'usb')
  await mkdir(usb)
  await openExample(page)
  await expect(page.getByRole('contentinfo').getByText('Belum ada salinan di USB')).toBeVisible()
  await openScreen(page, 'Salinan')
  await pickFolder(app, usb)
  await page.getByRole('button', { name: 'Pilih folder' }).click()
  await expect(page.getByText(usb)).toBeVisible()
  await page.getByRole('button', { name: 'Buat salinan sekarang' }).click()
  await expect(page.getByText('Salinan dibuat dan sudah diperiksa.')).toBeVisible()
  await expect(page.getByRole('contentinfo').getByText('Salinan USB baru saja')).toBeVisible()
  expect((await readdir(usb)).filter((name) => name.endsWith('.db')).length).toBeGreaterThan(0)
  await inspectScreen(page, 'salinan')
})

test('a copy that is not on the USB says that the laptop has it, and what to do about the USB', async ({
  ikrar: { app, page, folder },
}) => {
  const usb = join(folder, 'usb')
  await mkdir(usb)
  await openExample(page)
  await openScreen(page, 'Salinan')
  await pickFolder(app, usb)
  await page.getByRole('button', { name: 'Pilih folder' }).click()
  await expect(page.getByText(usb)).toBeVisible()
  await rm(usb, { recursive: true })
  await page.getByRole('button', { name: 'Buat salinan sekarang' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Salinan di laptop ini sudah dibuat dan diperiksa. USB tidak terpasang')
  await expect(alert).toContainText('Pasang USB, lalu buat salinan sekali lagi.')
  await inspectScreen(page, 'salinan-tanpa-usb')
})

test('a copy brings back what was there when it was made', async ({ ikrar: { page } }) => {
  await openExample(page)
  await openScreen(page, 'Salinan')
  await page.getByRole('button', { name: 'Buat salinan sekarang' }).click()
  const restore = page.getByRole('button', { name: /^Pulihkan salinan/ })
  await expect(restore).toHaveCount(1)

  await openScreen(page, 'Presensi')
  await page.getByRole('button', { name: 'Hapus contoh' }).click()
  await expect(page.getByRole('heading', { name: 'Selamat datang di Ikrar' })).toBeVisible()

  await openScreen(page, 'Salinan')
  await restore.first().click()
  await expect(page.getByRole('dialog').getByText('Seluruh data kembali ke keadaan')).toBeVisible()
  await takeScreen(page, 'salinan-pulihkan')
  await page.getByRole('button', { name: 'Pulihkan', exact: true }).click()
  await expect(page.getByText('Salinan dipulihkan.')).toBeVisible()
  await openScreen(page, 'Semua kegiatan')
  await expect(page.getByRole('link', { name: /^Contoh:/ })).toBeVisible()
})

test('a database that is no database stops nobody: the page says so and leads back to a copy', async ({
  ikrar,
}) => {
  await openExample(ikrar.page)
  await openScreen(ikrar.page, 'Salinan')
  await ikrar.page.getByRole('button', { name: 'Buat salinan sekarang' }).click()
  await expect(ikrar.page.getByText('Salinan dibuat dan sudah diperiksa.')).toBeVisible()
  await closeIkrar(ikrar, { keepFolder: true })
  for (const name of await readdir(ikrar.dataFolder)) {
    if (name.startsWith('kegiatan.db'))
      await writeFile(join(ikrar.dataFolder, name), 'bukan data '.repeat(2000))
  }

  const again = await launchIkrar({ folder: ikrar.folder })
  try {
    await expect(again.page.getByRole('heading', { level: 1 })).toHaveText(/tidak terbaca|bukan data Ikrar/)
    await takeScreen(again.page, 'data-rusak')
    await again.page
      .getByRole('button', { name: /^Pulihkan salinan/ })
      .first()
      .click()
    await again.page.getByRole('button', { name: 'Pulihkan', exact: true }).click()
    await expect(again.page.getByRole('link', { name: /^Contoh:/ })).toBeVisible()
  } finally {
    await closeIkrar(again, { keepFolder: true })
  }
})
