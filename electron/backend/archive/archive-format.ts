/**
 * The archive of an event: one folder that people and programs can read without Ikrar, also in twenty years.
 *
 *   BACA-SAYA.txt  what lies where, in words        data/    every table, one JSON object a line
 *   manifest.json  every other file with its hash   foto/    photos as files
 *   SHA256SUMS     the same for other programs      naskah/  papers    tabel/  the list for spreadsheets
 *   catatan/       what this laptop alone wrote down of its work and of the order of the pledges; only to be read
 *   kunci.ikrarkunci  cards, keys and signatures, sealed by words, and a hash over all the other files
 *
 * Whoever does not know the words can read and check everything else, but can't pass a changed archive for a sound one
 * when it is taken back into Ikrar.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'

export const FORMAT = 'ikrar-arsip-kegiatan'
/** Of the folder and its manifest; that of the sealed rows stands with them. */
export const ARCHIVE_VERSION = 1
export const MANIFEST = 'manifest.json'
export const README = 'BACA-SAYA.txt'
export const SUMS = 'SHA256SUMS'
export const SEALED = 'kunci.ikrarkunci'
export const FOLDERS = ['data', 'foto', 'naskah', 'tabel', 'catatan'] as const
/** Ends the name of a folder that is still being written. */
export const UNFINISHED = '.belum-selesai'

export const LIMITS = {
  manifestBytes: 16 * 1024 * 1024,
  files: 50_000,
  /** A photo, or a line of a table with a logo in it. */
  pieceBytes: 32 * 1024 * 1024,
} as const

const PLACE = /^(?:(?:data|foto|naskah|tabel|catatan)\/)?[\da-z][\d._a-z-]{0,150}$/i
/** Windows opens a device by these names, whatever ends them. */
const DEVICE = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
/** Below the folder of the archive, and nowhere else. */
const place = z
  .string()
  .regex(PLACE)
  .refine((path) => !DEVICE.test(path) && !path.endsWith('.'))
const count = z.int().nonnegative()

const archivedFile = z.strictObject({
  path: place,
  bytes: count,
  sha256: z.string().regex(/^[\da-f]{64}$/),
})
export type ArchivedFile = z.infer<typeof archivedFile>

const leftOut = z.strictObject({ title: z.string().max(200), reason: z.string().max(1000) })
export type LeftOut = z.infer<typeof leftOut>

export const anyManifest = z.object({ format: z.literal(FORMAT), version: z.int().min(1) })

export const manifest = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(ARCHIVE_VERSION),
  /** Version of Ikrar. */
  program: z.string().max(40),
  /** Version of the tables. */
  schema: count,
  madeAt: count,
  event: z.strictObject({
    id: z.uuid(),
    title: z.string().max(500),
    days: z.array(z.iso.date()).min(1).max(31),
    zone: z.enum(['WIB', 'WITA', 'WIT']),
  }),
  laptop: z.strictObject({ id: z.uuid(), name: z.string().min(1).max(60) }),
  people: count,
  entries: count,
  /** Of every table, those that are sealed too. */
  rows: z.record(z.string().max(60), count),
  /** Papers that could not be made, and why. */
  leftOut: z.array(leftOut).max(1000),
  files: z
    .array(archivedFile)
    .max(LIMITS.files)
    // Two names may be one file where capitals make no difference.
    .refine((files) => new Set(files.map(({ path }) => path.toLowerCase())).size === files.length),
})
export type Manifest = z.infer<typeof manifest>

export function manifestText(listed: Manifest): string {
  return `${JSON.stringify(listed, null, 1)}\n`
}

/** As `sha256sum -c` reads it. */
export function sumsText({ files }: Pick<Manifest, 'files'>, manifestHash: string): string {
  const lines = files.map(({ path, sha256 }) => `${sha256}  ${path}`)
  return `${[...lines, `${manifestHash}  ${MANIFEST}`].join('\n')}\n`
}

/** One hash over all files but the sealed one, in which it stands. */
export function coverOf(files: readonly ArchivedFile[]): string {
  const hash = createHash('sha256')
  for (const { path, bytes, sha256 } of files) {
    if (path !== SEALED) hash.update(`${sha256} ${bytes} ${path}\n`)
  }
  return hash.digest('hex')
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
