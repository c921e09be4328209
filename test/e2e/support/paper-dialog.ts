/** A paper opened in the window: its pages, what is written for it, and the file it is saved as. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, type OpenedEvent, saveTo } from './event-test.ts'

/** The card of a paper, by its title. */
export const card = (page: Page, title: string): Locator =>
  page.getByRole('button').filter({ has: page.getByText(title, { exact: true }) })

export const dialog = (page: Page): Locator => page.getByRole('dialog')

export async function openPaper(page: Page, title: string): Promise<void> {
  await card(page, title).click()
  await paperIsReady(page)
}

/** Every page is drawn and the buttons are ready. */
export async function paperIsReady(page: Page): Promise<void> {
  await expect(dialog(page).getByRole('button', { name: 'Simpan PDF' })).toBeEnabled({ timeout: 60_000 })
  await expect(dialog(page).getByRole('img', { name: /halaman 1 dari/ })).toBeVisible()
}

export async function keepWhatWasWritten(page: Page): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Simpan isian' }).click()
  await expect(dialog(page).getByText('Isian tersimpan', { exact: true })).toBeVisible()
  await paperIsReady(page)
}

/** The words of the paper as it was saved. */
export async function savedText({ page, app, folder }: OpenedEvent, name: string): Promise<string> {
  const pdf = join(folder, name)
  await saveTo(app, pdf)
  await dialog(page).getByRole('button', { name: 'Simpan PDF' }).click()
  await expect.poll(() => existsSync(pdf)).toBe(true)
  return execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
}
