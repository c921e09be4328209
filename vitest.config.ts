import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
// For the processes of vitest, for the scripts that tests start, and for the threads of both.
process.env['NODE_COMPILE_CACHE'] ??= join(root, '.cache/compiled')
process.env['NODE_OPTIONS'] = `--import=${pathToFileURL(join(root, 'test/support/compiled-once.ts')).href}`

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
