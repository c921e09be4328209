import type { Page } from 'playwright'
import { inspectScreen, openExample, openScreen } from './support/frame.ts'
import { takeScreen } from './support/screens.ts'
import { expect, test } from './support/test.ts'

const FORMS = [
  { name: 'Sosialisasi dan deklarasi ASN dan kepala desa', kind: 'Sosialisasi dan Deklarasi' },
  { name: 'Sosialisasi netralitas ASN', kind: 'Sosialisasi' },
  { name: 'Deklarasi komitmen bersama dan deklarasi damai', kind: 'Deklarasi/Komitmen Bersama' },
  { name: 'Penandatanganan pakta integritas', kind: 'Penandatanganan Pakta Integritas' },
  { name: 'Apel dengan ikrar netralitas', kind: 'Apel/Upacara' },
  { name: 'Rapat koordinasi', kind: 'Rapat Koordinasi' },
]

async function beginEvent(page: Page, form = 'Sosialisasi netralitas ASN'): Promise<void> {
  await page.getByRole('link', { name: 'Kegiatan baru' }).click()
  await page.getByRole('list', { name: 'Bentuk kegiatan' }).getByRole('button', { name: form }).click()
}

async function saveNewEvent(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible()
}

test('the first screen shows the way in three steps; the example comes and goes without a trace', async ({
  ikrar: { page },
}) => {
  await expect(page.getByRole('heading', { name: 'Selamat datang di Ikrar' })).toBeVisible()
  await inspectScreen(page, 'mulai')
  await openExample(page)
  await expect(page.getByText('Ini kegiatan contoh.')).toBeVisible()
  await openScreen(page, 'Semua kegiatan')
  await expect(page.getByRole('list', { name: 'Berlangsung sekarang' }).getByRole('listitem')).toHaveCount(1)
  await inspectScreen(page, 'semua-kegiatan')
  await page.getByRole('link', { name: /^Contoh:/ }).click()
  await page.getByRole('button', { name: 'Hapus contoh' }).click()
  await expect(page.getByRole('heading', { name: 'Selamat datang di Ikrar' })).toBeVisible()
  await openScreen(page, 'Instansi')
  await expect(page.getByLabel('Nama instansi')).toHaveValue('')
})

test('each form of event is two clicks away, with its kind, its name and its agenda', async ({
  ikrar: { page },
}) => {
  await page.getByRole('link', { name: 'Kegiatan baru' }).click()
  await page.getByLabel('Wilayah').fill('Kabupaten Kupang')
  await inspectScreen(page, 'kegiatan-baru')
  for (const { name, kind } of FORMS) {
    await page.getByLabel('Wilayah').fill('Kabupaten Kupang')
    await page.getByRole('button', { name }).click()
    await expect(page.getByRole('combobox', { name: 'Jenis kegiatan' })).toHaveValue(kind)
    await expect(page.getByLabel('Nama kegiatan')).toHaveValue(/Kabupaten Kupang/)
    await page.getByRole('tab', { name: 'Susunan acara' }).click()
    expect(await page.getByLabel(/^Nama acara/).count()).toBeGreaterThan(4)
    await page.getByRole('button', { name: 'Pilih bentuk lain' }).click()
  }
})

test('what is filled in is stored by Simpan, and read back as it was written', async ({
  ikrar: { page },
}) => {
  await beginEvent(page)
  await page.getByLabel('Nama kegiatan').fill('Sosialisasi Netralitas ASN Kabupaten Belu')
  await page.getByRole('textbox', { name: 'Tanggal' }).fill('27 September 2024')
  await page.getByRole('textbox', { name: 'Tanggal' }).press('Tab')
  await expect(page.getByText('Jumat, 27 September 2024')).toBeVisible()
  await page.getByLabel('sampai selesai').check()
  await page.getByLabel('Mulai').fill('930')
  await page.getByLabel('Mulai').press('Tab')
  await expect(page.getByText('09.30 WIB s.d. selesai')).toBeVisible()
  await page.getByRole('textbox', { name: 'Tempat', exact: true }).fill('Gedung Betelalenok')
  await page.getByRole('combobox', { name: 'Provinsi' }).fill('Nusa Tenggara Timur')
  await expect(page.getByRole('combobox', { name: 'Zona waktu' })).toHaveValue(/WITA/)
  await page.keyboard.press('Escape')

  await page.getByRole('tab', { name: 'Pejabat' }).click()
  await page.getByRole('button', { name: 'Notulis' }).click()
  await page.getByLabel('Nama dengan gelar').fill('Contoh Notulis, S.Sos.')
  await inspectScreen(page, 'kegiatan-pejabat')
  await saveNewEvent(page)

  await page.reload()
  await expect(page.getByLabel('Nama kegiatan')).toHaveValue('Sosialisasi Netralitas ASN Kabupaten Belu')
  await expect(page.getByText('09.30 WITA s.d. selesai')).toBeVisible()
  await page.getByRole('tab', { name: 'Pejabat' }).click()
  await expect(page.getByLabel('Nama dengan gelar')).toHaveValue('Contoh Notulis, S.Sos.')
  await expect(page.getByText('Notulis', { exact: true })).toBeVisible()
})

test('what was not saved yet is still there after a look at another screen', async ({ ikrar: { page } }) => {
  await beginEvent(page)
  await saveNewEvent(page)
  await page.getByLabel('Tema').fill('Bersama mengawasi')
  await expect(page.getByText('Ada perubahan yang belum disimpan')).toBeVisible()
  await openScreen(page, 'Bantuan')
  await openScreen(page, 'Kegiatan')
  await expect(page.getByLabel('Tema')).toHaveValue('Bersama mengawasi')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Kegiatan disimpan.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Simpan', exact: true })).toBeDisabled()
})

test('an agenda is put in order by buttons alone, and its times follow', async ({ ikrar: { page } }) => {
  await beginEvent(page, 'Rapat koordinasi')
  await page.getByRole('tab', { name: 'Susunan acara' }).click()
  await expect(page.getByLabel('Nama acara 2')).toHaveValue('Pembukaan')
  await page.getByRole('button', { name: 'Naikkan Pembacaan doa' }).press('Enter')
  await expect(page.getByLabel('Nama acara 2')).toHaveValue('Pembacaan doa')
  await expect(page.getByText('Jamnya belum urut')).toBeVisible()
  await page.getByRole('button', { name: 'Urutkan jam' }).click()
  await expect(page.getByText('Jamnya belum urut')).toHaveCount(0)
  await expect(page.getByLabel('Mulai Pembacaan doa')).toHaveValue('09.00')
  await page.getByRole('button', { name: 'Tambah acara' }).click()
  await page.getByRole('menuitem', { name: 'Istirahat' }).click()
  await expect(page.getByLabel('Nama acara 8')).toHaveValue('Istirahat')
  await inspectScreen(page, 'kegiatan-acara')
})

test('a legal basis that was revoked is pointed at, with the right one offered', async ({
  ikrar: { page },
}) => {
  await beginEvent(page)
  await page.getByRole('tab', { name: 'Ikrar & dasar hukum' }).click()
  const first = page.getByRole('textbox', { name: 'Dasar hukum 1', exact: true })
  await first.fill('Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara')
  const warning = page.getByText('sudah tidak berlaku pada hari kegiatan')
  await expect(warning).toBeVisible()
  await inspectScreen(page, 'kegiatan-dasar-hukum')
  await page.getByRole('button', { name: 'Ganti', exact: true }).first().click()
  await expect(first).toHaveValue(/Nomor 20 Tahun 2023/)
  await expect(warning).toHaveCount(0)
  await page.getByRole('button', { name: 'Pilih yang berlaku' }).click()
  const offered = page.getByRole('menuitem')
  await expect(offered.first()).toContainText(/Dari naskah resmi\.|cocokkan dengan aslinya/)
  await takeScreen(page, 'kegiatan-dasar-hukum-pilihan')
})

test('the text of a pledge says which version it is and how sure its wording is', async ({
  ikrar: { page },
}) => {
  await beginEvent(page)
  await page.getByRole('tab', { name: 'Ikrar & dasar hukum' }).click()
  await page.getByRole('checkbox', { name: 'Ikrar netralitas pegawai ASN' }).check()
  await expect(page.getByText(/^Versi .+ Dari pemberitaan; cocokkan dengan aslinya\.$/)).toBeVisible()
  await page.getByRole('checkbox', { name: 'Pakta integritas' }).check()
  await expect(page.getByText('Susunan Ikrar, bukan naskah resmi.')).toBeVisible()
  await takeScreen(page, 'kegiatan-naskah-ikrar')
})

test('an event without a name is not stored; the form says what is missing', async ({ ikrar: { page } }) => {
  await beginEvent(page)
  await page.getByLabel('Nama kegiatan').fill('')
  await page.getByRole('tab', { name: 'Kop & nomor surat' }).click()
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await expect(page.getByRole('alert').getByText('Nama kegiatan belum diisi.')).toBeVisible()
  await takeScreen(page, 'kegiatan-belum-lengkap')
  await expect(page.getByRole('heading', { name: 'Kegiatan baru' })).toBeVisible()
})

test('an event is copied to another day, archived, and brought back with one click', async ({
  ikrar: { page },
}) => {
  await beginEvent(page)
  await saveNewEvent(page)
  await openScreen(page, 'Semua kegiatan')
  const menu = page.getByRole('button', { name: /^Tindakan untuk/ })
  await menu.click()
  await page.getByRole('menuitem', { name: 'Salin untuk hari lain' }).click()
  await page.getByLabel('Hari pertama').fill('2 Januari 2030')
  await page.getByRole('button', { name: 'Salin kegiatan' }).click()
  await expect(page.getByText('Rabu, 2 Januari 2030').first()).toBeVisible()

  await openScreen(page, 'Semua kegiatan')
  await expect(menu).toHaveCount(2)
  await menu.last().click()
  await page.getByRole('menuitem', { name: 'Arsipkan' }).click()
  await expect(menu).toHaveCount(1)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(menu).toHaveCount(2)
})
