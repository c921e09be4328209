import { join } from 'node:path'
import type { Page } from 'playwright'

/** Leaves a picture of the page in test/e2e/screens (git-ignored), for people to look at. */
export async function takeScreen(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(import.meta.dirname, '../screens', `${name}.png`) })
}
