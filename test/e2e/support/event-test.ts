/** Tests that begin inside an event: it is prepared before the app starts, and its list of people is open. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { test as base } from 'playwright/test'
import { closeIkrar, type Ikrar, launchIkrar } from './launch.ts'
import { prepareEvent, type PreparedEvent } from './prepared-event.ts'

export { expect } from 'playwright/test'

type Wishes = NonNullable<Parameters<typeof prepareEvent>[1]>
export type OpenedEvent = Ikrar & PreparedEvent

export const test = base.extend<{ wishes: Wishes; opened: OpenedEvent }>({
  wishes: [{}, { option: true }],
  opened: async ({ wishes }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ikrar-e2e-'))
    const prepared = await prepareEvent(join(folder, 'data'), wishes)
    const ikrar = await launchIkrar({ folder })
    await openEventScreen(ikrar.page, prepared.eventId, 'peserta')
    await use({ ...ikrar, ...prepared })
    await closeIkrar(ikrar)
  },
})

export async function openEventScreen(page: Page, eventId: string, screen: string): Promise<void> {
  await page.evaluate((address) => (location.hash = address), `#/kegiatan/${eventId}/${screen}`)
}

/** Keys as a hand presses them: what comes faster than a hand is taken for a scanner. */
export async function pressByHand(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(90)
  }
}

/** Answers the system's dialog for saving, which no test can click. */
export async function saveTo(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}
