/** Hands a finished file to the person: asks where, writes it whole or not at all, and says what became of it. */
import type { SaveFailure } from '#shared/contract/host.ts'
import { errorSentence } from '#shared/texts/errors.ts'
import { host } from '../bridge/host.ts'
import { showDone, showProblem } from './notice.tsx'

/** True when the file was written. */
export async function saveFile(file: File): Promise<boolean> {
  const answer = await host.saveFile(file.name, new Uint8Array(await file.arrayBuffer()))
  if ('saved' in answer) showDone(`${answer.saved} tersimpan.`)
  if ('failed' in answer) showProblem(failureSentence(answer.failed))
  return 'saved' in answer
}

function failureSentence(failure: SaveFailure): string {
  switch (failure) {
    case 'disk_full':
    case 'folder_not_writable':
      return errorSentence(failure)
    case 'file_in_use':
      return 'Berkas itu sedang terbuka di aplikasi lain, jadi belum ditimpa. Tutup berkasnya, atau simpan dengan nama lain.'
    case 'unknown':
      return 'Berkas belum dapat disimpan di sana. Data tidak berubah. Pilih folder lain, lalu coba lagi.'
  }
}
