import { join } from 'node:path'
import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.e2e.ts',
  // The paths of ours lead to types; Playwright would load them as code.
  tsconfig: join(import.meta.dirname, 'playwright.tsconfig.json'),
  outputDir: join(import.meta.dirname, 'results'),
  // Each test has a whole Electron to itself, which waits more than it works.
  workers: 2,
  // A second try tells a machine that was too busy from a window that is wrong; the list names who needed it.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
})
