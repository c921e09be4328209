/** Papers that are written beside their preview: report and press release; and the bundle that holds papers. */
import { expect, openEventScreen, test } from './support/event-test.ts'
import { paperIsReady } from './support/paper-dialog.ts'
import { findBarriers } from './support/axe.ts'
import { takeScreen } from './support/screens.ts'

test('a report is written beside its pages, and a press release keeps its blanks in sight', async ({
  opened: { page, eventId },
}) => {
  await openEventScreen(page, eventId, 'dokumen')
  await page
    .getByRole('button', { name: /Laporan kegiatan/ })
    .first()
    .click()
  const report = page.getByRole('dialog', { name: 'Laporan kegiatan' })
  await report.getByLabel('Latar belakang').fill('Pegawai ASN wajib netral.')
  await report.getByRole('button', { name: 'Isi dengan yang lazim' }).click()
  await expect(report.getByLabel('Lampiran 1', { exact: true })).toHaveValue('Undangan')
  await report.getByLabel('Daftar isi di halaman depan').check()
  await report.getByRole('button', { name: 'Simpan isian' }).click()
  await expect(report.getByText('Isian tersimpan', { exact: true })).toBeVisible()
  await expect(report.getByRole('button', { name: 'Simpan Word' })).toBeVisible()
  await paperIsReady(page)
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'laporan-kegiatan')
  await page.keyboard.press('Escape')

  await page
    .getByRole('button', { name: /Siaran pers/ })
    .first()
    .click()
  const release = page.getByRole('dialog', { name: 'Siaran pers' })
  await release.getByRole('button', { name: 'Tambah kutipan' }).click()
  await release.getByLabel('Kata-kata kutipan 1').fill('Netral itu wajib.')
  await release.getByRole('button', { name: 'Simpan isian' }).click()
  await expect(release.getByText('Isian tersimpan', { exact: true })).toBeVisible()
  await paperIsReady(page)
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'siaran-pers')
})

test('a bundle holds the papers that are ticked', async ({ opened: { page, eventId } }) => {
  await openEventScreen(page, eventId, 'dokumen')
  await page
    .getByRole('button', { name: /Bundel dokumen/ })
    .first()
    .click()
  const bundle = page.getByRole('dialog', { name: 'Bundel dokumen' })
  await expect(bundle.getByRole('checkbox', { name: 'Notula' })).toBeChecked()
  await bundle.getByRole('checkbox', { name: 'Laporan kegiatan' }).uncheck()
  await bundle.getByRole('checkbox', { name: 'Siaran pers' }).check()
  await paperIsReady(page)
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'bundel')
})
