import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The page's own plugins live in electron.vite.config.ts; unit tests need none of them.
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    pool: 'forks',
    // One less than there are cores would be one on the small machines this is built on.
    maxWorkers: 2,
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'UTC' },
  },
})
