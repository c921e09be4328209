import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventDraft, openTestBackend } from '../support/open-test-backend.ts'
import { findBarriers } from './support/axe.ts'
import { inspectScreen, openScreen } from './support/frame.ts'
import { takeScreen } from './support/screens.ts'
import { expect, test } from './support/test.ts'
import { saveTo } from './support/event-test.ts'

const field = (name: string) => ({ name, exact: true })

test('a text is changed with the keyboard, previewed, stored as a new version and given back', async ({
  ikrar: { page },
}) => {
  await openScreen(page, 'Naskah')
  await expect(page.getByRole('link', { name: 'Deklarasi damai' })).toBeVisible()
  await inspectScreen(page, 'naskah')

  await page.getByRole('link', { name: 'Ikrar netralitas pegawai ASN' }).press('Enter')
  const sheet = page.getByRole('article', { name: 'Naskah terisi' })
  await expect(sheet.getByText('IKRAR NETRALITAS PEGAWAI APARATUR SIPIL NEGARA')).toBeVisible()
  const save = page.getByRole('button', { name: 'Simpan versi baru' })
  await expect(save).toBeDisabled()

  const last = page.getByRole('textbox', field('Butir 4'))
  await last.press('Enter')
  const added = page.getByRole('textbox', field('Butir 5'))
  await expect(added).toBeFocused()
  await added.fill('Menjaga rahasia jabatan pada tahun {TAHUNN}.')
  await expect(page.getByText('{TAHUNN} tidak dikenal.')).toBeVisible()
  await expect(save).toBeDisabled()
  await added.fill('Menaati Pasal 2 UU 5/2014 pada tahun {TAHUN}.')
  await expect(page.getByText(/sudah tidak berlaku.*Nomor 20 Tahun 2023/)).toBeVisible()
  await inspectScreen(page, 'naskah-ikrar-peringatan')

  await added.fill('Menaati kode etik pada tahun {TAHUN}.')
  await expect(sheet.getByText(/Menaati kode etik pada tahun \d{4}\./)).toBeVisible()
  await page.getByRole('button', { name: 'Naikkan Butir 5' }).press('Enter')
  await expect(page.getByRole('textbox', field('Butir 4'))).toHaveValue(/kode etik/)
  await page.getByRole('textbox', { name: 'Catatan' }).fill('Hasil rapat')
  await page.getByRole('textbox', { name: 'Catatan' }).press('Enter')
  await expect(page.getByText('Versi pengguna 1 disimpan dan dipakai mulai sekarang.')).toBeVisible()
  const history = page.getByRole('region', { name: 'Riwayat versi' })
  await expect(history.getByText('Versi pengguna 1')).toBeVisible()
  await inspectScreen(page, 'naskah-ikrar')

  await history.getByRole('button', { name: 'Tampilkan Versi bawaan 1' }).click()
  await expect(page.getByRole('textbox', field('Butir 5'))).toHaveCount(0)
  await history.getByRole('button', { name: 'Gunakan Versi bawaan 1' }).click()
  await expect(page.getByText(/^Versi bawaan 1 dipakai mulai sekarang/)).toBeVisible()
})

test('a declaration is for the organiser to write; that of contestants is only an example', async ({
  ikrar: { page },
}) => {
  await openScreen(page, 'Naskah')
  await page.getByRole('link', { name: 'Deklarasi damai' }).click()
  await page.getByRole('button', { name: 'Lihat contoh untuk peserta pemilihan' }).click()
  await page.getByRole('button', { name: 'Mulai dari contoh ini' }).click()
  await expect(page.getByText('Ini janji peserta pemilihan').first()).toBeVisible()
  await inspectScreen(page, 'naskah-deklarasi')
})

test('the sheet of what is allowed can be edited line by line', async ({ ikrar: { page } }) => {
  await openScreen(page, 'Naskah')
  await page.getByRole('link', { name: 'Lembar boleh dan tidak boleh' }).click()
  const sheet = page.getByRole('article', { name: 'Naskah terisi' })
  await expect(sheet.getByText('Masih diperdebatkan: menghadiri kampanye')).toBeVisible()
  await expect(sheet.getByText(/belum diverifikasi/).first()).toBeVisible()
  await inspectScreen(page, 'naskah-lembar')
  await page.getByRole('button', { name: 'Tambah baris pada bagian 2' }).click()
  const line = page.getByRole('group', { name: 'Baris 2.5' })
  await expect(line.locator('xpath=..').getByText('Isi kalimat, pasal, dan sumbernya')).toBeVisible()
  await line.getByLabel('Kalimat Baris 2.5').fill('Menonton debat di televisi.')
  await line.getByLabel('Pasal').fill('Surat Bawaslu setempat')
  await line.getByLabel('Sumber').fill('Surat nomor 1')
  await page.getByRole('button', { name: 'Simpan versi baru' }).click()
  await expect(page.getByText('Versi pengguna 1 disimpan')).toBeVisible()
  await expect(sheet.getByText('Menonton debat di televisi.')).toBeVisible()
})

test('an event whose text is missing says so and leads there; one written text travels to another laptop', async ({
  ikrar: { page, app, folder },
}) => {
  await page.getByRole('button', { name: 'Coba dengan contoh' }).click()
  await openScreen(page, 'Kegiatan')
  await page.getByRole('tab', { name: 'Ikrar & dasar hukum' }).click()
  await page.getByRole('checkbox', { name: 'Komitmen bersama' }).check()
  await expect(page.getByText('Naskahnya belum ada, jadi lembarnya belum dapat dicetak.')).toBeVisible()
  await inspectScreen(page, 'kegiatan-naskah')
  await page.getByRole('link', { name: 'Tulis naskah komitmen bersama' }).click()
  await page.getByRole('button', { name: 'Mulai dari butir ikrar ASN' }).click()
  await page.getByRole('textbox', { name: 'Sumber' }).fill('Panitia')
  await page.getByRole('button', { name: 'Simpan versi baru' }).click()
  await expect(page.getByText('Versi pengguna 1 disimpan')).toBeVisible()

  await page.getByRole('link', { name: 'Semua naskah' }).click()
  const path = join(folder, 'kop-dan-naskah.ikrar')
  await saveTo(app, path)
  await page.getByRole('button', { name: 'Bawa ke laptop lain' }).click()
  await page.getByRole('button', { name: 'Simpan paket' }).click()
  await expect(page.getByText('kop-dan-naskah.ikrar tersimpan.')).toBeVisible()
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK')

  const choose = (buffer: Buffer) =>
    page
      .getByLabel('Berkas paket dari laptop lain')
      .setInputFiles({ name: 'paket.ikrar', mimeType: 'application/zip', buffer })
  await choose(await readFile(path))
  await expect(page.getByText('Semua isi paket ini sudah ada di laptop ini.')).toBeVisible()
  await page
    .getByRole('dialog', { name: 'Ambil dari laptop lain' })
    .getByRole('button', { name: 'Batal' })
    .click()
  await choose(Buffer.from('bukan paket'))
  await expect(page.getByText('Berkas ini bukan paket Ikrar')).toBeVisible()
})

test('what another laptop has written is shown before it is taken, and taken only where it is ticked', async ({
  ikrar: { page },
}) => {
  const file = await fromAnotherLaptop()
  await openScreen(page, 'Instansi')
  await page.getByLabel('Nama instansi').fill('Badan Kesatuan Bangsa dan Politik')
  await page.getByRole('button', { name: 'Simpan instansi' }).click()
  await expect(page.getByText('Instansi disimpan.')).toBeVisible()
  await page
    .getByLabel('Berkas paket dari laptop lain')
    .setInputFiles({ name: 'paket.ikrar', mimeType: 'application/zip', buffer: file })
  const dialog = page.getByRole('dialog', { name: 'Ambil dari laptop lain' })
  const office = dialog.getByRole('checkbox', { name: /^Badan Kesatuan Bangsa/ })
  await expect(office).not.toBeChecked()
  await expect(dialog.getByText('berbeda: mengganti yang ada di sini')).toBeVisible()
  await expect(dialog.getByRole('checkbox', { name: /^Komitmen bersama baru/ })).toBeChecked()
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'ambil-dari-laptop-lain')
  await dialog.getByRole('button', { name: 'Ambil yang dicentang' }).click()
  await expect(page.getByText('Diambil: 0 kop surat, 1 versi naskah, 1 rancangan kegiatan.')).toBeVisible()
  await expect(page.getByLabel('Kota tanda tangan')).toHaveValue('')
  await openScreen(page, 'Semua kegiatan')
  await expect(page.getByText('Sosialisasi Netralitas')).toBeVisible()
})

async function fromAnotherLaptop(): Promise<Buffer> {
  const { client, remove } = await openTestBackend()
  const office = await client.offices.create({
    office: {
      ...{ name: 'Badan Kesatuan Bangsa dan Politik', city: 'Oelamasi', paper: 'F4', style: 'pemda' },
      letterhead: { lines: [{ text: 'PEMERINTAH KABUPATEN', size: 'normal', bold: true }], rule: 'thick' },
      houseStyle: null,
    },
  })
  await client.texts.save({
    ...{ id: 'komitmen-bersama', expected: 0, source: 'Rapat', date: '2026-11-20' },
    body: { kind: 'pledge', title: ['Komitmen'], opening: '', points: ['Netral.'], closing: '' },
  })
  const event = await client.events.create({ event: eventDraft({ officeId: office.id }) })
  const file = await client.packages.write({ eventIds: [event.id] })
  await remove()
  return Buffer.from(await file.arrayBuffer())
}
