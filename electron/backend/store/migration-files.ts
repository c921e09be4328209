/** Numbered SQL files of a folder, for the databases of the laptop and of the centre alike. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `checksum`: SHA-256 of the text, whatever the ends of its lines are: what was applied is known again by it. */
export type Migration = { number: number; name: string; sql: string; checksum: string }

/** The lowest number first. */
export function readMigrationFiles(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
      const checksum = createHash('sha256').update(sql).digest('hex')
      return { number: Number(file.slice(0, 4)), name: file, sql, checksum }
    })
}

export function newestNumber(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.number ?? 0
}
