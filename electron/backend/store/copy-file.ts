/** Writes a verified copy of the open database: never a half file, never an unchecked one. */
import { renameSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../app-error.ts'
import { connectionOf, type ReadableDb } from './db.ts'
import { removeFile, syncFile, syncFolder } from './folder.ts'

const PAGES_PER_STEP = 2000

/** Copies page by page while others go on, checks the copy, then gives it its name. Answers its bytes. */
export async function writeCopy(db: ReadableDb, file: string, nativeBinding?: string): Promise<number> {
  return asWhole(file, async (unfinished) => {
    await connectionOf(db).backup(unfinished, { progress: () => PAGES_PER_STEP })
    verifyCopy(unfinished, nativeBinding)
  })
}

/** The same file in another folder, such as a USB stick, checked again where it lies. */
export async function duplicateCopy(from: string, to: string, nativeBinding?: string): Promise<number> {
  return asWhole(to, async (unfinished) => {
    await copyFile(from, unfinished)
    verifyCopy(unfinished, nativeBinding)
  })
}

/** Throws copy_damaged. Leaves the file without WAL, so that it can travel alone. */
export function verifyCopy(file: string, nativeBinding?: string): void {
  let copy: Database.Database | undefined
  try {
    copy = new Database(file, { fileMustExist: true, ...(nativeBinding ? { nativeBinding } : {}) })
    copy.pragma('journal_mode = delete')
    const verdict = copy.pragma('integrity_check(1)', { simple: true })
    if (verdict !== 'ok') throw new AppError('copy_damaged')
  } catch (error) {
    const damaged = error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
    throw damaged ? new AppError('copy_damaged', {}, { cause: error }) : error
  } finally {
    copy?.close()
  }
}

async function asWhole(file: string, make: (unfinished: string) => Promise<void>): Promise<number> {
  const unfinished = `${file}.belum-selesai`
  try {
    removeFile(unfinished)
    await make(unfinished)
    syncFile(unfinished)
    renameSync(unfinished, file)
    syncFolder(dirname(file))
    return statSync(file).size
  } catch (error) {
    for (const tail of ['', '-journal', '-wal', '-shm']) removeFile(`${unfinished}${tail}`)
    throw error
  }
}
