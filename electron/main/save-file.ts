/** Writes a file whole or not at all: a power cut or a full disk leaves the old one as it was. */
import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { SaveAnswer, SaveFailure } from '#shared/contract/host.ts'

export async function writeWhole(path: string, bytes: Uint8Array): Promise<SaveAnswer> {
  const temporary = join(dirname(path), `.ikrar-${randomUUID()}.tmp`)
  try {
    await writeAndSync(temporary, bytes)
    await rename(temporary, path)
    await syncFolder(dirname(path))
    return { saved: basename(path) }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    return { failed: failureOf(error) }
  }
}

async function writeAndSync(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes the new name itself durable; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const failures: Record<string, SaveFailure> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EACCES: 'folder_not_writable',
  EPERM: 'folder_not_writable',
  EROFS: 'folder_not_writable',
  ENOENT: 'folder_not_writable',
  ENOTDIR: 'folder_not_writable',
  EBUSY: 'file_in_use',
}

function failureOf(error: unknown): SaveFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return failures[code] ?? 'unknown'
}
