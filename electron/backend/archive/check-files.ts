/** Looks at every file of an archive: which are missing, altered, unreadable, or were never in it. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ArchiveProblem } from '#shared/contract/archives.ts'
import { type ArchivedFile, FOLDERS, LIMITS, MANIFEST, sha256Of, SUMS, sumsText } from './archive-format.ts'
import type { Archive } from './open-archive.ts'
import { hashOf, NotPlain, statOf, wholeOf } from './plain-files.ts'

/** Whoever fills a folder with names shall not fill the memory. */
const MOST_EXTRA = 1000

/** Yields the bytes that were read; answers the problems, those of listed files first. */
export function* checkFiles({ folder, manifest, hash }: Archive): Generator<number, ArchiveProblem[]> {
  const problems: ArchiveProblem[] = []
  const linked = FOLDERS.filter((name) => statOf(join(folder, name))?.isDirectory() === false)
  for (const name of linked) problems.push({ kind: 'not_plain', path: name })
  for (const file of manifest.files) {
    const isBelow = linked.some((name) => file.path.startsWith(`${name}/`))
    const kind = isBelow ? 'missing' : yield* stateOf(folder, file)
    if (kind) problems.push({ kind, path: file.path })
  }
  if (!hasSums(folder, sumsText(manifest, hash))) problems.push({ kind: 'altered', path: SUMS })
  problems.push(...extrasIn(folder, manifest.files, linked))
  return problems
}

function* stateOf(
  folder: string,
  { path, bytes, sha256 }: ArchivedFile,
): Generator<number, ArchiveProblem['kind'] | undefined> {
  const file = join(folder, path)
  try {
    const found = statOf(file)
    if (!found) return 'missing'
    if (!found.isFile()) return 'not_plain'
    if (found.size !== bytes) return 'altered'
    return (yield* hashOf(file)) === sha256 ? undefined : 'altered'
  } catch (error) {
    return error instanceof NotPlain ? 'not_plain' : 'unreadable'
  }
}

function hasSums(folder: string, expected: string): boolean {
  try {
    const found = wholeOf(join(folder, SUMS), expected.length)
    return found !== undefined && sha256Of(found) === sha256Of(expected)
  } catch {
    return false
  }
}

function extrasIn(
  folder: string,
  files: readonly ArchivedFile[],
  linked: readonly string[],
): ArchiveProblem[] {
  const known = new Set([MANIFEST, SUMS, ...FOLDERS, ...files.map(({ path }) => path)])
  const extras: ArchiveProblem[] = []
  for (const below of ['', ...FOLDERS.filter((name) => !linked.includes(name))]) {
    for (const name of namesIn(join(folder, below))) {
      const path = below === '' ? name : `${below}/${name}`
      if (!known.has(path) && extras.length < MOST_EXTRA) extras.push({ kind: 'extra', path: shown(path) })
    }
  }
  return extras
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .slice(0, LIMITS.files + MOST_EXTRA)
      .toSorted()
  } catch {
    // Its files were told as missing already.
    return []
  }
}

/** A name that somebody else gave: without signs that nobody sees. */
function shown(path: string): string {
  return path.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '?').slice(0, 200)
}
