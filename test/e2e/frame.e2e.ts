import type { Page } from 'playwright'
import { chooseTheme, inspectScreen, openExample, openScreen } from './support/frame.ts'
import { findBarriers } from './support/axe.ts'
import { takeScreen } from './support/screens.ts'
import { expect, test } from './support/test.ts'

/** Faster than this nobody types; a scanner does, and what it types is kept from the screen. */
const HAND_MS = 60

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Cari peserta, layar, atau dokumen' })).toBeFocused()
}

test('Ctrl+K finds a person, a screen and a paper without the mouse', async ({ ikrar: { page } }) => {
  await openExample(page)
  await openSearch(page)
  await page.keyboard.type('maria', { delay: HAND_MS })
  await expect(page.getByRole('option').first()).toContainText('Maria')
  await takeScreen(page, 'pencarian')
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Peserta' })).toBeVisible()
  await expect(page.getByRole('searchbox').or(page.getByRole('textbox')).first()).toHaveValue(/Maria/)

  await openSearch(page)
  await page.keyboard.type('daftar h', { delay: HAND_MS })
  await expect(page.getByRole('option', { name: /Daftar hadir/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await openSearch(page)
  await page.keyboard.type('zzzz', { delay: HAND_MS })
  await expect(page.getByText('Tidak ada yang cocok.')).toBeVisible()
  await page.keyboard.press('Escape')
})

test('F1 opens the help, with version, keys and what is new', async ({ ikrar: { page } }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { level: 1, name: 'Bantuan' })).toBeVisible()
  await expect(page.getByText('Ikrar versi 0.1.0')).toBeVisible()
  await inspectScreen(page, 'bantuan')
})

test('an event can be begun and stored by keyboard alone', async ({ ikrar: { page } }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Langsung ke isi' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Kegiatan baru' })).toBeFocused()
  await page.keyboard.press('Enter')
  const form = page.getByRole('button', { name: 'Apel dengan ikrar netralitas' })
  await expect(form).toBeVisible()
  for (let presses = 0; presses < 40; presses += 1) {
    if (await form.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(form).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Kegiatan disimpan.')).toBeVisible()
})

test('the theme is remembered', async ({ ikrar: { page } }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await chooseTheme(page, 'Gelap')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('at 200 % zoom everything is within reach and nothing runs out of the window', async ({
  ikrar: { page },
}) => {
  await openExample(page)
  // 1280 × 720 seen at 200 %.
  await page.setViewportSize({ width: 640, height: 360 })
  for (const name of ['Kegiatan', 'Instansi', 'Salinan', 'Bantuan', 'Semua kegiatan']) {
    await page.getByRole('button', { name: 'Buka menu' }).click()
    await openScreen(page, name)
    const overflow = await page
      .locator('#isi')
      .evaluate((content) => content.scrollWidth - content.clientWidth)
    expect(overflow, `${name} runs out of the window`).toBeLessThanOrEqual(0)
    await takeScreen(page, `zoom-200-${name.toLowerCase().replace(' ', '-')}`)
  }
})

test('a backend that is killed is missed calmly, and the screen goes on by itself', async ({
  ikrar: { app, page },
}) => {
  await openExample(page)
  await openScreen(page, 'Kegiatan')
  const pid = await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ type }) => type === 'Utility')?.pid ?? 0,
  )
  await page.getByLabel('Tema').fill('Sesudah gangguan')
  process.kill(pid, 'SIGKILL')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Tema')).toHaveValue('Sesudah gangguan')
})
