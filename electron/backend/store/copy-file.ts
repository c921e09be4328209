/** Writes a verified copy of a database: never a half file, never an unchecked one. */
import { renameSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../app-error.ts'
import { connect, type Connection, type Drivers, isSqliteError } from './connect.ts'
import { removeDatabase, removeFile, syncFile, syncFolder } from './folder.ts'

/** Writes a new file, or throws. */
export type WriteOut = (unfinished: string) => Promise<void>

/** Throws copy_damaged where the file is not whole. */
export type Verify = (unfinished: string) => Promise<void>

/** The same file in another folder, such as a USB stick, checked again where it lies. */
export async function duplicateCopy(from: string, to: string, verify: Verify): Promise<number> {
  return asWhole(to, async (unfinished) => {
    await copyFile(from, unfinished)
    await verify(unfinished)
  })
}

/** Throws copy_damaged. Leaves the file without WAL, so that it can travel alone. */
export function verifyCopy(file: string, drivers: Drivers): void {
  let copy: Connection | undefined
  try {
    copy = connect(file, { ...drivers, mustExist: true })
    copy.pragma('journal_mode = delete')
    const verdict = copy.pragma('integrity_check(1)', { simple: true })
    if (verdict !== 'ok') throw new AppError('copy_damaged')
  } catch (error) {
    const damaged = isSqliteError(error) && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
    throw damaged ? new AppError('copy_damaged', {}, { cause: error }) : error
  } finally {
    copy?.close()
  }
}

/** Gives the file its name only when `make` has ended and everything is on the disk. Answers its bytes. */
export async function asWhole(file: string, make: WriteOut): Promise<number> {
  const unfinished = `${file}.belum-selesai`
  try {
    removeFile(unfinished)
    await make(unfinished)
    await syncFile(unfinished)
    renameSync(unfinished, file)
    syncFolder(dirname(file))
    return statSync(file).size
  } catch (error) {
    removeDatabase(unfinished)
    throw error
  }
}
