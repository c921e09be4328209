import { host } from '../bridge/host.ts'
import { showProblem } from './notice.tsx'

/** Opens a finished PDF where it is printed, and says so where that fails. True when it was opened. */
export async function printFile(file: File): Promise<boolean> {
  const shown = await host.printPdf(file.name, new Uint8Array(await file.arrayBuffer()))
  if (!shown)
    showProblem(
      'Jendela cetak belum dapat dibuka. Dokumennya tidak berubah. Simpan PDF, lalu cetak dari sana.',
    )
  return shown
}
