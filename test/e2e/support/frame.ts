/** What every screen has around it: the menu, the theme, and eyes for barriers in both themes. */
import { expect, type Page } from 'playwright/test'
import { findBarriers } from './axe.ts'
import { takeScreen } from './screens.ts'

export async function openScreen(page: Page, name: string): Promise<void> {
  // A link may carry a count or a key behind its name.
  const link = new RegExp(`^${name}[\\d.\\s]*(F1)?$`)
  await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: link }).click()
}

export async function chooseTheme(page: Page, theme: 'Terang' | 'Gelap'): Promise<void> {
  await page.getByRole('button', { name: 'Tampilan terang atau gelap' }).click()
  await page.getByRole('menuitem', { name: theme }).click()
  await expect(page.locator('html')).toHaveAttribute(
    'data-mantine-color-scheme',
    theme === 'Gelap' ? 'dark' : 'light',
  )
}

/**
 * Looks at the screen as it stands, light and dark: a picture of each, and nothing serious in the way of anybody.
 * The system changes its theme, which the page follows; the menu has a test of its own.
 */
export async function inspectScreen(page: Page, name: string): Promise<void> {
  await followSystem(page, 'dark')
  expect(await findBarriers(page, 'colours')).toEqual([])
  await takeScreen(page, `${name}-gelap`)
  await followSystem(page, 'light')
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, name)
}

async function followSystem(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
}

/** From the first screen into the example, on the day it is held. */
export async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Coba dengan contoh' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Presensi' })).toBeVisible()
}
