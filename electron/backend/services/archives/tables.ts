/** The list of who came, for people with a spreadsheet. */
import { exportOptions } from '#shared/contract/exports.ts'
import { EXPORT_COLUMN_KEYS } from '#shared/domain/export-columns.ts'
import { errorSentence } from '#shared/texts/errors.ts'
import { AppError } from '../../app-error.ts'
import type { LeftOut } from '../../archive/archive-format.ts'
import type { FolderWriter } from '../../archive/folder-writer.ts'
import { piecesOf } from '../answer-file.ts'
import type { ServiceOf } from '../service.ts'

export type TableSource = Pick<ServiceOf<'exports'>, 'attendance'>

const FORMATS = ['xlsx', 'csv'] as const
/** The code of a card would open the door for whoever finds the folder. */
const columns = EXPORT_COLUMN_KEYS.filter((key) => key !== 'shortCode')
type Asked = { eventId: string; writer: FolderWriter; signal: AbortSignal | undefined }

/** Answers why they are left out where the figures of the event disagree. Throws cancelled, and what the disk says. */
export async function archiveTables(exports: TableSource, asked: Asked): Promise<LeftOut[]> {
  try {
    for (const format of FORMATS) await archiveTable(exports, asked, format)
    return []
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not_reconciled') throw error
    return [{ title: 'Tabel kehadiran', reason: errorSentence(error.code, error.data) }]
  }
}

async function archiveTable(
  exports: TableSource,
  { eventId, writer, signal }: Asked,
  format: (typeof FORMATS)[number],
): Promise<void> {
  const options = exportOptions.parse({ format, columns })
  const file = await exports.attendance({ eventId, ...options, operator: '', desk: 'Arsip' }, { signal })
  await writer.pour(`tabel/presensi.${format}`, piecesOf(file))
}
