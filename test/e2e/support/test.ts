/** What every end-to-end test starts from: a fresh app, whose page must not throw anything nobody catches. */
import { expect, test as base } from 'playwright/test'
import { closeIkrar, type Ikrar, launchIkrar } from './launch.ts'

export { expect }

export const test = base.extend<{ ikrar: Ikrar }>({
  // Playwright reads from the first argument which other fixtures are wanted: none.
  ikrar: async ({}, use) => {
    const ikrar = await launchIkrar()
    const uncaught: string[] = []
    ikrar.page.on('pageerror', (error) => uncaught.push(error.message))
    await use(ikrar)
    await closeIkrar(ikrar)
    expect(uncaught).toEqual([])
  },
})
