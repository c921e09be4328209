/** The list of who came, for people with a spreadsheet. */
import { exportOptions } from '#shared/contract/exports.ts'
import { AppError } from '../../app-error.ts'
import type { FolderWriter } from '../../archive/folder-writer.ts'
import type { ServiceOf } from '../service.ts'

export type TableSource = Pick<ServiceOf<'exports'>, 'attendance'>

const FORMATS = ['xlsx', 'csv'] as const

/** Throws cancelled, and what the disk says. */
export async function archiveTables(
  exports: TableSource,
  { eventId, writer, signal }: { eventId: string; writer: FolderWriter; signal: AbortSignal | undefined },
): Promise<void> {
  for (const format of FORMATS) {
    if (signal?.aborted) throw new AppError('cancelled')
    const file = await exports.attendance(
      { eventId, ...exportOptions.parse({ format }), operator: '', desk: 'Arsip' },
      { signal },
    )
    writer.add(`tabel/presensi.${format}`, new Uint8Array(await file.arrayBuffer()))
  }
}
