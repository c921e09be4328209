import { join } from 'node:path'

/** As in open-test-backend.ts, without the whole backend. */
export const RESOURCES = join(import.meta.dirname, '..', '..', '..', 'resources')
