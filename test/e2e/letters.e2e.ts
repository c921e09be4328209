/** What is prepared before the day: letters, rundown, table signs, badges and labels. */
import { findBarriers } from './support/axe.ts'
import { expect, openEventScreen, test } from './support/event-test.ts'
import {
  card,
  dialog,
  keepWhatWasWritten,
  openPaper,
  paperIsReady,
  savedText,
} from './support/paper-dialog.ts'
import { takeScreen } from './support/screens.ts'

const PAPERS = [
  'Undangan',
  'Label amplop',
  'Surat permohonan narasumber',
  'Surat tugas',
  'Susunan acara',
  'Kartu peserta',
  'Nama meja',
]

test('every paper that is prepared before the day is offered', async ({ opened: { page, eventId } }) => {
  await openEventScreen(page, eventId, 'surat')
  for (const title of PAPERS) await expect(card(page, title)).toBeVisible()
})

test('an invitation is one letter with a list, dated and copied, as the clerk writes it', async ({
  opened,
}) => {
  const { page, eventId, people } = opened
  await openEventScreen(page, eventId, 'surat')
  await openPaper(page, 'Undangan')
  await dialog(page).getByRole('combobox', { name: 'Bentuk' }).click()
  await page.getByRole('option', { name: 'Satu surat dengan daftar undangan' }).click()
  await expect(dialog(page).getByRole('combobox', { name: 'Urutan' })).toHaveValue(
    'Menurut jabatan (protokol)',
  )
  await dialog(page).getByLabel('Tanggal surat').fill('20 September 2024')
  // The calendar must not open where the next click lands.
  await page.keyboard.press('Tab')
  await dialog(page).getByRole('button', { name: 'Tambah tembusan' }).click()
  await dialog(page).getByRole('textbox', { name: 'Tembusan 1' }).fill('Bupati Contoh')
  await dialog(page).getByLabel('Surat ke desa dialamatkan melalui').fill('Camat')
  await keepWhatWasWritten(page)
  await takeScreen(page, 'surat-undangan-daftar')
  const text = await savedText(opened, 'undangan.pdf')
  expect(text).toContain('(daftar terlampir)')
  expect(text).toContain('20 September 2024')
  expect(text).toContain('Tembusan: Bupati Contoh')
  for (const { name } of people) expect(text).toContain(name.split(' ')[0])
})

test('an assignment letter is written by keyboard alone', async ({ opened }) => {
  const { page, eventId } = opened
  await openEventScreen(page, eventId, 'surat')
  await card(page, 'Surat tugas').focus()
  await page.keyboard.press('Enter')
  await paperIsReady(page)
  await dialog(page).getByRole('button', { name: 'Tambah panitia' }).focus()
  await page.keyboard.press('Enter')
  const fields = dialog(page).getByRole('group', { name: 'panitia 1' })
  await fields.getByLabel('Nama dengan gelar').focus()
  for (const word of ['Maria Panitia, S.Sos.', '198001012005012001', 'Penata, III/c', 'Ketua panitia']) {
    await page.keyboard.insertText(word)
    await page.keyboard.press('Tab')
  }
  await keepWhatWasWritten(page)
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'surat-tugas-panitia')
  const text = await savedText(opened, 'surat-tugas.pdf')
  expect(text).toMatch(/1 Maria Panitia, S\.Sos\. NIP\. 19800101 200501 2 001 Penata, III\/c Ketua panitia/)
})

test('a topic that the agenda does not have is written for its speaker', async ({ opened }) => {
  const { page, eventId } = opened
  await openEventScreen(page, eventId, 'surat')
  await openPaper(page, 'Surat permohonan narasumber')
  await dialog(page)
    .getByLabel(/^Materi /)
    .first()
    .fill('Netralitas di media sosial')
  await keepWhatWasWritten(page)
  expect(await savedText(opened, 'permohonan.pdf')).toContain('Netralitas di media sosial')
})

test('labels that are larger than their sheet are refused with a sentence, and come back', async ({
  opened: { page, eventId },
}) => {
  await openEventScreen(page, eventId, 'surat')
  await openPaper(page, 'Label amplop')
  const columns = dialog(page).getByLabel('Kolom', { exact: true })
  await columns.fill('5')
  await expect(dialog(page).getByText(/tidak muat di lembarnya/)).toBeVisible()
  await takeScreen(page, 'surat-label-terlalu-besar')
  await columns.fill('2')
  await paperIsReady(page)
})

test('cards are chosen in the size of a bank card and for a label printer', async ({
  opened: { page, eventId },
}) => {
  await openEventScreen(page, eventId, 'surat')
  await openPaper(page, 'Kartu peserta')
  await dialog(page).getByText('85,6 × 54 mm (ID-1, seukuran KTP)').click()
  await paperIsReady(page)
  await dialog(page).getByText('Label gulungan 58 mm').click()
  await expect(dialog(page).getByText(/untuk pencetak label 203 dpi/)).toBeVisible()
  await expect(dialog(page).getByText('493 halaman')).toBeVisible({ timeout: 60_000 })
  await paperIsReady(page)
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'surat-kartu-label-58')
})
