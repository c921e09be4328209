import { connect, type Drivers, isSqliteError } from './connect.ts'

/**
 * Whether the first page of the file can be read with this key. The file must not be open. Nothing is written: with
 * a wrong key that would be harm. Where a power cut left something to be rolled back first, it can't be told, and
 * the answer is yes.
 */
export function opensWith(file: string, drivers: Drivers): boolean {
  const connection = connect(file, { ...drivers, readonly: true, mustExist: true })
  try {
    connection.pragma('schema_version')
    return true
  } catch (error) {
    if (isSqliteError(error) && error.code.startsWith('SQLITE_READONLY')) return true
    if (isSqliteError(error) && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code)) return false
    throw error
  } finally {
    connection.close()
  }
}
