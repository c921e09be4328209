import { connect, type Drivers, isSqliteError } from './connect.ts'

/** Whether the first page of the file can be read with this key. The file must not be open. */
export function opensWith(file: string, drivers: Drivers): boolean {
  const connection = connect(file, { ...drivers, readonly: true, mustExist: true })
  try {
    connection.pragma('schema_version')
    return true
  } catch (error) {
    if (isSqliteError(error) && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code)) return false
    throw error
  } finally {
    connection.close()
  }
}
