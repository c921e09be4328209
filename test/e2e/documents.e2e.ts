import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { findBarriers } from './support/axe.ts'
import { expect, openEventScreen, saveTo, test } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { card, dialog, paperIsReady } from './support/paper-dialog.ts'
import { takeScreen } from './support/screens.ts'

const firstPages = (page: Page) => page.locator('button canvas')

/** Of those that hold anybody. */
async function everyPaperShowsItsFirstPage(page: Page): Promise<void> {
  const cards = page.getByRole('main').getByRole('listitem').getByRole('button')
  // What nobody stands on yet has no first page, though what is written for it can be prepared.
  const papers = cards.filter({ hasNotText: 'belum ada isinya' })
  await expect(papers.first()).toBeVisible()
  await expect(firstPages(page)).toHaveCount(await papers.count(), { timeout: 30_000 })
}

/** The words of a PDF, as poppler reads them. */
function textOf(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
}

test('every paper is shown by its real first page, with what is on it and whether it was printed', async ({
  opened: { page, eventId },
}) => {
  await openEventScreen(page, eventId, 'dokumen')
  await everyPaperShowsItsFirstPage(page)
  await expect(card(page, 'Daftar hadir')).toContainText('493 orang · F4 · belum dicetak')
  await inspectScreen(page, 'dokumen')
  await openEventScreen(page, eventId, 'surat')
  await everyPaperShowsItsFirstPage(page)
  await expect(card(page, 'Kartu peserta')).toContainText('belum dicetak')
  await inspectScreen(page, 'surat-dan-kartu')
})

test('the attendance list is previewed, changed by its options, saved and remembered as printed', async ({
  opened: { page, app, eventId, folder, people },
}) => {
  const pdf = join(folder, 'daftar-hadir.pdf')
  await saveTo(app, pdf)
  await openEventScreen(page, eventId, 'dokumen')
  await card(page, 'Daftar hadir').click()
  await paperIsReady(page)
  await expect(dialog(page).getByText(/^\d+ halaman$/)).toBeVisible()
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'dokumen-pratinjau')

  await dialog(page).getByRole('button', { name: 'Perbesar' }).click()
  await expect(dialog(page).getByText('125%')).toBeVisible()
  await dialog(page).getByRole('combobox', { name: 'Pengelompokan' }).click()
  await page.getByRole('option', { name: 'Halaman baru untuk setiap OPD' }).click()
  await dialog(page).getByText('A4', { exact: true }).click()
  await paperIsReady(page)
  await dialog(page).getByRole('button', { name: 'Simpan PDF' }).click()
  await expect(page.getByText('daftar-hadir.pdf tersimpan.')).toBeVisible()
  const text = textOf(pdf)
  expect(text).toContain('DAFTAR HADIR')
  for (const { name } of people) expect(text.replace(/\s+/g, ' ')).toContain(name.split(' ')[0])
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Page size:\s+595/)

  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(card(page, 'Daftar hadir')).toContainText(/dicetak \d\d\.\d\d/)
})

test('the pledge sheet and the badges are saved with everybody on them', async ({
  opened: { page, app, eventId, folder, people },
}) => {
  await openEventScreen(page, eventId, 'dokumen')
  const sheet = join(folder, 'ikrar.pdf')
  await saveTo(app, sheet)
  await card(page, 'Ikrar netralitas kepala desa').click()
  await paperIsReady(page)
  await takeScreen(page, 'dokumen-ikrar')
  await dialog(page).getByRole('button', { name: 'Simpan PDF' }).click()
  await expect.poll(() => existsSync(sheet)).toBe(true)
  expect(textOf(sheet)).toContain('YANG BERIKRAR')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)

  await openEventScreen(page, eventId, 'surat')
  const badges = join(folder, 'kartu.pdf')
  await saveTo(app, badges)
  await card(page, 'Kartu peserta').click()
  await paperIsReady(page)
  await takeScreen(page, 'kartu-pratinjau')
  await dialog(page).getByRole('button', { name: 'Simpan PDF' }).click()
  await expect.poll(() => existsSync(badges)).toBe(true)
  const text = textOf(badges)
  for (const { shortCode } of people) expect(text).toContain(`${shortCode.slice(0, 4)}-${shortCode.slice(4)}`)
})

test('only the chosen participants get a letter when the list sent us here', async ({
  opened: { page, app, eventId, folder, people },
}) => {
  const ids = people.slice(0, 3).map(({ id }) => id)
  await openEventScreen(page, eventId, `surat?ids=${encodeURIComponent(JSON.stringify(ids))}`)
  await expect(page.getByText('Untuk 3 peserta terpilih')).toBeVisible()
  const letters = join(folder, 'undangan.pdf')
  await saveTo(app, letters)
  await card(page, 'Undangan').click()
  await paperIsReady(page)
  await expect(dialog(page).getByText('3 halaman')).toBeVisible()
  await takeScreen(page, 'undangan-tiga')
  await dialog(page).getByRole('button', { name: 'Simpan PDF' }).click()
  await expect.poll(() => existsSync(letters)).toBe(true)
  await dialog(page).getByRole('button', { name: 'Cetak untuk semua' }).click()
  await expect(dialog(page).getByText('493 halaman')).toBeVisible({ timeout: 60_000 })
})

test('a paper is opened, saved and left by keyboard alone', async ({
  opened: { page, app, eventId, folder },
}) => {
  const pdf = join(folder, 'notula.pdf')
  await saveTo(app, pdf)
  await openEventScreen(page, eventId, 'dokumen')
  await card(page, 'Notula').focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(dialog(page).getByRole('button').and(page.locator(':focus'))).toHaveCount(1)
  await paperIsReady(page)
  await dialog(page).getByRole('button', { name: 'Simpan PDF' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => existsSync(pdf)).toBe(true)
  await page.keyboard.press('Escape')
  await expect(card(page, 'Notula')).toBeFocused()
})

test('printing opens the paper in the window from which it is printed', async ({
  opened: { page, app, eventId },
}) => {
  await openEventScreen(page, eventId, 'dokumen')
  await card(page, 'Notula').click()
  await paperIsReady(page)
  const [paper] = await Promise.all([
    app.waitForEvent('window'),
    dialog(page).getByRole('button', { name: 'Cetak' }).click(),
  ])
  expect(paper.url()).toContain('app://paper/')
  await page.keyboard.press('Escape')
  await expect(card(page, 'Notula')).toContainText(/dicetak \d\d\.\d\d/)
})

test.describe('before anybody is invited', () => {
  test.use({ wishes: { rosters: [] } })

  test('the letters say what to do first', async ({ opened: { page, eventId } }) => {
    await openEventScreen(page, eventId, 'surat')
    await expect(page.getByRole('heading', { name: 'Belum ada yang diundang' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Impor peserta' })).toBeVisible()
    await inspectScreen(page, 'surat-kosong')
  })
})
