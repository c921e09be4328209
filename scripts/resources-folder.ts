/** Where fonts, migrations and texts lie when the sources are run directly. */
import { join } from 'node:path'

export const resourcesFolder = join(import.meta.dirname, '..', 'resources')
