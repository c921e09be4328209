import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, openEventScreen, test } from './support/event-test.ts'
import { pickFolder } from './support/folder-dialog.ts'
import { inspectScreen } from './support/frame.ts'
import { scan } from './support/scanner.ts'

test('attendance leaves the app into a folder, in full and for the public, and who took it out is written down', async ({
  opened: { page, app, eventId, folder, people },
}) => {
  const [first] = people
  if (!first) throw new Error('the roster is empty')
  await openEventScreen(page, eventId, 'presensi')
  const verdict = page.getByRole('region', { name: 'Hasil pindaian' })
  await expect(verdict).toContainText('Siap memindai')
  await scan(page, first.code)
  await expect(verdict).toContainText('Selamat datang')

  await openEventScreen(page, eventId, 'ekspor')
  await expect(page.getByText('0,2%').first()).toBeVisible()
  await expect(page.getByText(/^Semua angka cocok/)).toBeVisible()
  const usb = join(folder, 'usb')
  await mkdir(usb)
  await pickFolder(app, usb)
  await page.getByRole('textbox', { name: 'Diekspor oleh' }).fill('Ina Bria')
  await page.getByRole('button', { name: 'Pilih folder dan simpan XLSX' }).click()
  await expect(page.getByText(/^presensi-.*\.xlsx tersimpan/)).toBeVisible()

  await page.getByRole('radio', { name: 'CSV' }).check()
  await page.getByRole('radio', { name: 'Publik' }).check()
  await page.getByRole('radio', { name: 'Nama disamarkan' }).check()
  await page.getByRole('button', { name: 'Pilih kolom sendiri' }).click()
  await page.getByRole('checkbox', { name: 'Kecamatan' }).uncheck()
  await page.getByRole('textbox', { name: 'Simpan susunan ini dengan nama' }).fill('Untuk papan')
  await page.getByRole('button', { name: 'Simpan susunan' }).click()
  await expect(page.getByRole('combobox', { name: 'Susunan kolom' })).toHaveValue('Untuk papan')
  await inspectScreen(page, 'ekspor')
  await page.getByRole('button', { name: 'Pilih folder dan simpan CSV' }).click()
  await expect(page.getByText(/^presensi-publik-.*\.csv tersimpan/)).toBeVisible()
  await expect(page.getByRole('row', { name: /Ina Bria/ })).toHaveCount(2)

  const names = await readdir(usb)
  expect(names.map((name) => name.replace(/[\d-]+/g, '')).sort()).toEqual([
    'presensi.xlsx',
    'presensipublik.csv',
  ])
  const csv = await readFile(join(usb, names.find((name) => name.endsWith('.csv')) ?? ''), 'utf8')
  expect(csv.trim().split('\r\n').length).toBe(people.length + 1)
  expect(csv).not.toContain('NIP')
  expect(csv).not.toContain(first.name.split(',')[0])

  await rm(usb, { recursive: true })
  await page.getByRole('button', { name: 'Pilih folder dan simpan CSV' }).click()
  await expect(page.getByText(/USB terlepas atau tidak terjangkau/)).toBeVisible()
})
