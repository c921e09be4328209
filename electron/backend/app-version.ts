/** The version of this Ikrar; '' where it can't be read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Paths } from './paths.ts'

export function appVersion(paths: Pick<Paths, 'resources'>): string {
  try {
    const { version } = JSON.parse(readFileSync(join(paths.resources, '..', 'package.json'), 'utf8')) as {
      version?: string
    }
    return version ?? ''
  } catch {
    // Only shown in the help and named in archives; nothing depends on it.
    return ''
  }
}
