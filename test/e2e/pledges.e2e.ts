import type { Page } from 'playwright'
import { findBarriers } from './support/axe.ts'
import { expect, openEventScreen, pressByHand, test } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { drawWaves } from './support/pen.ts'
import { scan } from './support/scanner.ts'
import { takeScreen } from './support/screens.ts'

const list = (page: Page) => page.getByRole('listbox', { name: 'Peserta yang berikrar' })
const count = (page: Page, state: string) =>
  page.getByRole('region', { name: 'Kemajuan ikrar' }).getByRole('button', { name: new RegExp(`${state}$`) })
const search = (page: Page) => page.getByRole('textbox', { name: 'Cari nama atau NIP' })

test.beforeEach(async ({ opened: { page, eventId } }) => {
  await openEventScreen(page, eventId, 'ikrar')
  await expect(list(page).getByRole('option').first()).toBeVisible()
})

test('who signed by hand is written down with one key, and taken back with one click', async ({
  opened: { page },
}) => {
  await inspectScreen(page, 'ikrar')
  await list(page).focus()
  await pressByHand(page, 't', 't', 'ArrowDown', 'b')
  await expect(page.getByRole('dialog', { name: 'Berhalangan' }).getByLabel('Keterangan')).toBeFocused()
  await pressByHand(page, 'Enter')
  await expect(count(page, 'Tanda tangan basah')).toHaveText(/^2/)
  await expect(count(page, 'Berhalangan')).toHaveText(/^1/)
  await expect(list(page).getByRole('option').nth(1)).toContainText('Tanda tangan basah')
  await expect(list(page).getByRole('option').nth(3)).toContainText('Berhalangan')
  await takeScreen(page, 'ikrar-tercatat')
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(count(page, 'Berhalangan')).toHaveText(/^0/)
})

/** Ticks the row of a place in the list and takes a state from the menu; some ask for a note. */
async function markByMenu(page: Page, place: number, state: string, note?: string): Promise<void> {
  await list(page).getByRole('option').nth(place).click()
  await page.getByRole('button', { name: 'Lainnya' }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${state}`) }).click()
  if (note === undefined) return
  await page.getByRole('dialog', { name: state }).getByLabel('Keterangan').fill(note)
  await page.getByRole('button', { name: 'Catat', exact: true }).click()
}

test('who declines, who signs later and who goes back to not yet are written down with their reasons', async ({
  opened: { page },
}) => {
  const rows = list(page).getByRole('option')
  await markByMenu(page, 0, 'Menolak', 'ingin membaca naskahnya dahulu')
  await expect(rows.nth(0)).toContainText('Menolak')
  await markByMenu(page, 1, 'Menyusul', 'Senin di kantor')
  await expect(rows.nth(1)).toContainText('Menyusul')
  await expect(count(page, 'Menolak')).toHaveText(/^1/)
  await expect(count(page, 'Menyusul')).toHaveText(/^1/)
  await takeScreen(page, 'ikrar-menolak-menyusul')
  await markByMenu(page, 0, 'Belum')
  await expect(rows.nth(0)).toContainText('Belum')
  await expect(count(page, 'Menolak')).toHaveText(/^0/)
  // Two clicks in one place reach the same person, although the first of them ticks.
  const name = await rows.nth(0).locator('span').nth(2).innerText()
  await rows.nth(0).dblclick()
  const history = page.getByRole('dialog', { name: 'Riwayat ikrar' })
  await expect(history).toContainText(name)
  await expect(history.getByText('Belum', { exact: true })).toBeVisible()
  await expect(history.getByText('Menolak', { exact: true })).toBeVisible()
  await expect(history).toContainText('ingin membaca naskahnya dahulu')
})

test('a signature drawn on the screen stays, whatever is marked later', async ({
  opened: { page, eventId, people },
}) => {
  const [person] = people
  await openEventScreen(page, eventId, 'tanda-tangan')
  await expect(page.getByText('Siap memindai')).toBeVisible()
  await scan(page, person?.code ?? '')
  await drawWaves(page)
  await expect(page.getByText('Goresan tersimpan, belum diterima.')).toBeVisible()
  await page.getByRole('button', { name: 'Terima dan lanjut' }).click()
  await expect(page.getByText('Tanda tangan diterima')).toBeVisible()
  await openEventScreen(page, eventId, 'ikrar')
  await expect(count(page, 'Tanda tangan gambar')).toHaveText(/^1/)
  await expect(list(page).getByRole('option').nth(0)).toContainText('Tanda tangan gambar')
  await markByMenu(page, 0, 'Belum')
  await expect(page.getByText(/1 tanda tangan gambar tetap berlaku/)).toBeVisible()
  await expect(count(page, 'Tanda tangan gambar')).toHaveText(/^1/)
  await list(page).focus()
  await pressByHand(page, 'Home', 'Enter')
  const history = page.getByRole('dialog', { name: 'Riwayat ikrar' })
  await expect(history).toContainText('tanda tangan elektronik tidak tersertifikasi')
  await expect(history).toHaveCSS('opacity', '1')
  await takeScreen(page, 'ikrar-riwayat-gambar')
})

test('everybody in a filter is marked at once', async ({ opened: { page } }) => {
  await page.getByRole('combobox', { name: 'OPD' }).click()
  await page.getByRole('option', { name: /^Inspektorat/ }).click()
  await page.getByRole('button', { name: /^Centang semua/ }).click()
  await expect(page.getByText(/^\d+ dicentang$/)).toBeVisible()
  await takeScreen(page, 'ikrar-dicentang')
  await page
    .getByRole('button', { name: /^Ikrar lisan/ })
    .last()
    .click()
  await expect(count(page, 'Ikrar lisan')).not.toHaveText(/^0/)
  await count(page, 'Ikrar lisan').click()
  await expect(list(page).getByRole('option').first()).toContainText('Ikrar lisan')
})

test('a person is found by name and ticked by keyboard', async ({ opened: { page } }) => {
  await search(page).fill('touselak benu')
  await expect(list(page).getByRole('option')).toHaveCount(1)
  await list(page).focus()
  await pressByHand(page, 'Space')
  await expect(list(page).getByRole('option')).toHaveAttribute('aria-selected', 'true')
  await pressByHand(page, 'l')
  await expect(list(page).getByRole('option')).toContainText('Ikrar lisan')
  await search(page).fill('zzzz')
  await expect(page.getByText('Tidak ada peserta yang cocok')).toBeVisible()
})

test('the text is read in large letters, each instrument its own', async ({ opened: { page } }) => {
  await page.getByText('Ikrar netralitas kepala desa', { exact: true }).click()
  await page.getByRole('button', { name: 'Baca naskah' }).click()
  const reader = page.getByRole('dialog', { name: 'Naskah ikrar' })
  await expect(reader.getByRole('heading', { name: /IKRAR KEPALA DESA/ })).toBeVisible()
  await expect(reader).toHaveCSS('opacity', '1')
  expect(await findBarriers(page)).toEqual([])
  await reader.getByRole('button', { name: 'Perbesar huruf' }).click()
  await takeScreen(page, 'ikrar-naskah')
  await page.keyboard.press('Escape')
  await expect(reader).toHaveCount(0)
})

test.describe('at an event whose organiser brings the text himself', () => {
  test.use({ wishes: { change: (draft) => ({ ...draft, instruments: ['deklarasi_damai'] }) } })

  test('who signs it is written down all the same, only without a text to read out', async ({
    opened: { page },
  }) => {
    await expect(list(page).getByRole('option').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Baca naskah' })).toHaveCount(0)
    await expect(page.getByText('Naskah deklarasi damai belum ada')).toBeVisible()
    await inspectScreen(page, 'ikrar-tanpa-naskah')
    await page.getByRole('link', { name: 'Tulis naskahnya' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Deklarasi damai' })).toBeVisible()
  })
})
