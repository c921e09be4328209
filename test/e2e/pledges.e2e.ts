import type { Page } from 'playwright'
import { findBarriers } from './support/axe.ts'
import { expect, openEventScreen, pressByHand, test } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
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
  await pressByHand(page, 't', 't', 'ArrowDown', 'b', 'Enter')
  await expect(count(page, 'Tanda tangan basah')).toHaveText(/^2/)
  await expect(count(page, 'Berhalangan')).toHaveText(/^1/)
  await expect(list(page).getByRole('option').nth(1)).toContainText('Tanda tangan basah')
  await expect(list(page).getByRole('option').nth(3)).toContainText('Berhalangan')
  await takeScreen(page, 'ikrar-tercatat')
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(count(page, 'Berhalangan')).toHaveText(/^0/)
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
