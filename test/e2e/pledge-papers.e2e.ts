/** What is read, signed and recorded at an event: reading copy, board, pakta, declaration, berita acara, handout. */
import { writePeaceText } from '../support/peace-text.ts'
import { findBarriers } from './support/axe.ts'
import { expect, openEventScreen, test } from './support/event-test.ts'
import { dialog, openPaper, paperIsReady, savedText } from './support/paper-dialog.ts'
import { takeScreen } from './support/screens.ts'

test.use({
  wishes: {
    change: (draft) => ({
      ...draft,
      instruments: ['ikrar_asn', 'ikrar_kepala_desa', 'pakta_integritas', 'deklarasi_damai'],
    }),
    afterwards: writePeaceText,
  },
})

const PAPERS = [
  'Pakta integritas perorangan',
  'Naskah baca: ikrar netralitas pegawai ASN',
  'Papan: ikrar netralitas kepala desa',
  'Naskah deklarasi damai para pihak',
  'Berita acara',
]

test('every paper of the pledges is shown, says where its words come from, and has no barrier', async ({
  opened: { page, eventId },
}) => {
  await openEventScreen(page, eventId, 'dokumen')
  for (const title of PAPERS) {
    await openPaper(page, title)
    expect(await findBarriers(page), title).toEqual([])
    await takeScreen(page, `ikrar-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`)
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toHaveCount(0)
  }
  await openPaper(page, 'Pakta integritas perorangan')
  await expect(dialog(page).getByText(/naskah bawaan 1 \(susunan Ikrar, bukan naskah resmi\)/)).toBeVisible()
})

test('the sheet of what is allowed stands among what is prepared, with its source', async ({
  opened: { page, eventId },
}) => {
  await openEventScreen(page, eventId, 'surat')
  await openPaper(page, 'Lembar boleh dan tidak boleh')
  await expect(dialog(page).getByText(/Lembar boleh dan tidak boleh: naskah bawaan 1/)).toBeVisible()
  await expect(dialog(page).getByText('1 halaman', { exact: true })).toBeVisible()
  await takeScreen(page, 'ikrar-lembar-boleh')
})

test('a berita acara gets its second party from the officials, its notes and its copies', async ({
  opened,
}) => {
  const { page, eventId } = opened
  await openEventScreen(page, eventId, 'dokumen')
  await openPaper(page, 'Berita acara')
  const second = dialog(page).getByRole('group', { name: 'Pihak kedua' })
  await second.getByRole('combobox').click()
  await page.getByRole('option', { name: 'Orang lain, ditulis di sini' }).click()
  await second.getByLabel('Nama dengan gelar').fill('Yosef Contoh, S.H.')
  await second.getByLabel('Jabatan').fill('Ketua Forum')
  await second.getByLabel('Sebagai (pihak kedua)').fill('pengawas')
  await dialog(page).getByRole('button', { name: 'Tambah hal lain' }).click()
  await dialog(page).getByRole('textbox', { name: 'Hal lain 1' }).fill('Acara berjalan tertib.')
  await dialog(page).getByLabel('Rangkap').fill('3')
  await dialog(page).getByRole('button', { name: 'Simpan isian' }).click()
  await expect(dialog(page).getByText('Isian tersimpan')).toBeVisible()
  await paperIsReady(page)
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'ikrar-berita-acara-isian')
  const text = await savedText(opened, 'berita-acara.pdf')
  expect(text).toContain(
    'Nama : Yosef Contoh, S.H. Jabatan : Ketua Forum selanjutnya disebut PIHAK KEDUA (pengawas);',
  )
  expect(text).toContain('Acara berjalan tertib.')
  expect(text).toContain('dalam rangkap 3 (tiga)')
})

test('parties of a declaration are written by keyboard alone', async ({ opened }) => {
  const { page, eventId } = opened
  await openEventScreen(page, eventId, 'dokumen')
  await openPaper(page, 'Naskah deklarasi damai para pihak')
  await dialog(page).getByRole('button', { name: 'Tambah pihak' }).focus()
  await page.keyboard.press('Enter')
  await dialog(page).getByRole('group', { name: 'pihak 1' }).getByLabel('Nama dengan gelar').focus()
  await page.keyboard.insertText('Maria Contoh')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('Forum Kerukunan')
  await dialog(page).getByRole('button', { name: 'Simpan isian' }).click()
  await expect(dialog(page).getByText('Isian tersimpan')).toBeVisible()
  await paperIsReady(page)
  expect(await savedText(opened, 'deklarasi.pdf')).toContain('Maria Contoh Forum Kerukunan')
})

test('a board is turned and a reading copy set larger', async ({ opened }) => {
  const { page, eventId } = opened
  await openEventScreen(page, eventId, 'dokumen')
  await openPaper(page, 'Papan: ikrar netralitas pegawai ASN')
  await dialog(page).getByText('Mendatar').click()
  await dialog(page).getByText('A3 (297 × 420 mm)').click()
  await paperIsReady(page)
  await takeScreen(page, 'ikrar-papan-mendatar')
  await page.keyboard.press('Escape')
  await openPaper(page, 'Naskah baca: ikrar netralitas pegawai ASN')
  await dialog(page).getByRole('combobox', { name: 'Besar huruf' }).click()
  await page.getByRole('option', { name: '28 poin' }).click()
  await paperIsReady(page)
  expect(await savedText(opened, 'baca.pdf')).toContain('Pertama,')
})
