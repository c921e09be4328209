/**
 * What opens a locked folder, never in the clear: `kunci.json` in the data folder, and beside every copy a record
 * of the same key without the part that only this computer can use.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Paths } from '../paths.ts'
import { dataCopyFolder } from './data-folder.ts'
import { makeFolder, writeWhole } from './folder.ts'

const base64 = z.base64()

/** Parameters of scrypt, then AES-256-GCM with its tag at the end of `sealed`. The ceiling keeps a foreign file from eating all memory. */
const wrappedKey = z.object({
  cost: z
    .int()
    .min(2 ** 14)
    .max(2 ** 20),
  blockSize: z.int().min(1).max(16),
  parallel: z.int().min(1).max(4),
  salt: base64,
  iv: base64,
  sealed: base64,
})
export type WrappedKey = z.infer<typeof wrappedKey>

const keyFile = z.object({
  version: z.literal(1),
  /** Names the key; says nothing about it. */
  id: z.uuid(),
  /** Hexadecimal digits by which a key is known to be the right one. */
  check: z.string().regex(/^[0-9a-f]{16}$/),
  /** Wrapped by the key store of this computer; null where it has none. */
  system: base64.nullable(),
  password: wrappedKey.nullable(),
  recovery: wrappedKey.nullable(),
  /** UTC milliseconds when the recovery code was said to be kept. */
  recoveryKeptAt: z.int().nullable(),
  /** Copies from before the locking lie about still. */
  plainCopiesLeft: z.boolean(),
})
export type KeyFile = z.infer<typeof keyFile>

type DataPaths = Pick<Paths, 'data'>

const ownFile = (paths: DataPaths) => join(paths.data, 'kunci.json')
const RECORD = /^kunci-[0-9a-f]{8}\.json$/
const recordName = ({ id }: KeyFile) => `kunci-${id.slice(0, 8)}.json`

/** Where the file was lost or cut off, the record beside the copies has the same key. */
export function readKeyFile(paths: DataPaths): KeyFile | undefined {
  return parsed(ownFile(paths)) ?? readRecords(dataCopyFolder(paths))[0]
}

export function writeKeyFile(paths: DataPaths, content: KeyFile): void {
  write(ownFile(paths), content)
  const copies = dataCopyFolder(paths)
  makeFolder(copies)
  writeRecord(copies, content)
}

/** Puts beside copies what opens them on another laptop. Two laptops may keep theirs in one folder. */
export function writeRecord(folder: string, content: KeyFile): void {
  const record = { ...content, system: null, plainCopiesLeft: false }
  const file = join(folder, recordName(content))
  if (JSON.stringify(parsed(file)) !== JSON.stringify(record)) write(file, record)
}

export function readRecords(folder: string): KeyFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => RECORD.test(name))
    .flatMap((name) => parsed(join(folder, name)) ?? [])
}

function parsed(file: string): KeyFile | undefined {
  if (!existsSync(file)) return undefined
  try {
    return keyFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined
    throw error
  }
}

function write(file: string, content: KeyFile): void {
  writeWhole(file, `${JSON.stringify(content, null, 2)}\n`, 0o600)
}
