import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { findBarriers } from './support/axe.ts'
import { expect, openEventScreen, saveTo, test } from './support/event-test.ts'
import { dialog, openPaper, paperIsReady } from './support/paper-dialog.ts'
import { takeScreen } from './support/screens.ts'

/** The first of the list have come. */
test.use({
  wishes: {
    afterwards: async (client, { eventId, people }) => {
      for (const { id: participantId } of people.slice(0, 25))
        await client.attendance.checkIn({ eventId, participantId, nonce: randomUUID(), desk: 'Meja 1' })
    },
  },
})

test('receipts are filled with rates by keyboard and saved for who was present', async ({
  opened: { page, app, eventId, folder },
}) => {
  await openEventScreen(page, eventId, 'dokumen')
  await openPaper(page, 'Tanda terima')
  await dialog(page).getByLabel('Transport untuk setiap orang').fill('150000')
  await dialog(page).getByLabel('PPh 21 (%)').fill('5')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Isian disimpan.')).toBeVisible()
  await paperIsReady(page)
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'dokumen-tanda-terima')
  await saveTo(app, join(folder, 'tanda-terima.pdf'))
  await dialog(page).getByRole('button', { name: 'Simpan PDF' }).click()
  await expect(page.getByText('tanda-terima.pdf tersimpan.')).toBeVisible()
})

test('certificates get their numbers once, by hand', async ({ opened: { page, eventId } }) => {
  await openEventScreen(page, eventId, 'dokumen')
  await openPaper(page, 'Sertifikat peserta')
  await expect(dialog(page).getByText(/^0 dari \d+ orang sudah bernomor$/)).toBeVisible()
  await dialog(page).getByLabel('Pola nomor').fill('{kode}/{urut}/{BULAN_ROMAWI}')
  await dialog(page).getByLabel('Kode', { exact: true }).fill('800.1')
  await expect(dialog(page).getByText(/^Nomor pertama: 800\.1\/1\/[IVX]+$/)).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Simpan isian' }).click()
  await expect(page.getByText('Isian disimpan.')).toBeVisible()
  await dialog(page)
    .getByRole('button', { name: /^Beri nomor/ })
    .click()
  await expect(page.getByText('Nomor diberikan.')).toBeVisible()
  await expect(dialog(page).getByRole('button', { name: /^Beri nomor/ })).toHaveCount(0)
  await paperIsReady(page)
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'dokumen-sertifikat')
})

test('the attendance list of speakers, a session and its signers are chosen beside the preview', async ({
  opened: { page, eventId },
}) => {
  await openEventScreen(page, eventId, 'dokumen')
  await openPaper(page, 'Daftar hadir panitia')
  await expect(dialog(page).getByLabel('Sesi')).toBeVisible()
  await dialog(page).getByLabel('Catatan kegunaan data di bawah tabel').click()
  await paperIsReady(page)
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'dokumen-daftar-hadir-panitia')
})

test('the recap shows what an auditor would ask, and the lists of who is missing are drawn', async ({
  opened: { page, eventId },
}) => {
  await openEventScreen(page, eventId, 'dokumen')
  await openPaper(page, 'Rekapitulasi kehadiran')
  await dialog(page).getByLabel('Menurut kategori').click()
  await paperIsReady(page)
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'dokumen-rekapitulasi')
  await page.keyboard.press('Escape')
  await openEventScreen(page, eventId, 'dokumen')
  await openPaper(page, 'Daftar tidak hadir')
  expect(await findBarriers(page)).toEqual([])
})
