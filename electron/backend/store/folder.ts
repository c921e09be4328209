/** Folders whose list is on the disk before anybody relies on it: what is in them would be lost with it. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes the folder and those above it that are missing. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true })
  if (first === undefined) return
  for (let above = dirname(folder); ; above = dirname(above)) {
    syncFolder(above)
    if (above === dirname(first)) return
  }
}

/** Windows keeps no folder handles; there a new name is durable by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** A small file, whole or not at all, and on the disk before it returns. */
export function writeWhole(file: string, text: string, mode?: number): void {
  const unfinished = `${file}.belum-selesai`
  writeFileSync(unfinished, text, { flush: true, ...(mode === undefined ? {} : { mode }) })
  renameSync(unfinished, file)
  syncFolder(dirname(file))
}

/** The file is gone afterwards, also where there was none. Node's own rmSync does not say why it could not. */
export function removeFile(file: string): void {
  try {
    unlinkSync(file)
  } catch (error) {
    const wasGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!wasGone) throw error
  }
}

/** Removes a database that nobody has open, with what SQLite left beside it. */
export function removeDatabase(file: string): void {
  for (const tail of ['', '-journal', '-wal', '-shm']) removeFile(`${file}${tail}`)
}

const READ_BYTES = 1024 * 1024

/** Throws what the disk says where a part of the file can't be read; a file that is not there is no trouble. */
export function requireReadable(file: string): void {
  if (!existsSync(file)) return
  const handle = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(READ_BYTES)
    while (readSync(handle, buffer, 0, READ_BYTES, null) > 0);
  } finally {
    closeSync(handle)
  }
}

/** Waits until the disk holds what was written to the file; a large one takes a while. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
