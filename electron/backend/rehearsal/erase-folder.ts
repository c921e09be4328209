/** A folder that goes away with what was in it: every file is overwritten before it is removed. */
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const BLOCK = Buffer.alloc(1024 * 1024)
/** A paper that is being drawn has the database open for a moment. */
const PATIENCE = { maxRetries: 10, retryDelay: 100 }

export function eraseFolder(folder: string): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) overwrite(join(entry.parentPath, entry.name))
  }
  rmSync(folder, { recursive: true, force: true, ...PATIENCE })
}

function overwrite(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    const { size } = statSync(file)
    for (let at = 0; at < size; at += BLOCK.length)
      writeSync(handle, BLOCK, 0, Math.min(BLOCK.length, size - at), at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
