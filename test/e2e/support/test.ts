/** What every end-to-end test starts from: a fresh app per test, and no error on its console. */
import { test as base } from 'playwright/test'
import { closeIkrar, type Ikrar, launchIkrar } from './launch.ts'

export { expect } from 'playwright/test'

export const test = base.extend<{ ikrar: Ikrar }>({
  // Playwright reads from the first argument which other fixtures are wanted: none.
  ikrar: async ({}, use) => {
    const ikrar = await launchIkrar()
    await use(ikrar)
    await closeIkrar(ikrar)
  },
})
