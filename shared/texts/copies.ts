/** Why a copy is in this laptop but not in the second folder: what is safe, what is not, what to do. */
import type { ErrorCode } from '../contract/errors.ts'

const SAFE = 'Salinan di laptop ini sudah dibuat dan diperiksa.'

/** For every other code: it did not work, whatever the reason. */
const FAILED = 'Salinan ke USB gagal. Cabut USB, pasang kembali, lalu buat salinan sekali lagi.'

const REASONS: Partial<Record<ErrorCode, string>> = {
  disk_full:
    'Salinan ke USB gagal karena USB penuh. Kosongkan tempat di USB atau pilih folder lain, lalu buat salinan sekali lagi.',
  disk_failed:
    'Salinan ke USB gagal karena USB tidak dapat dibaca atau ditulisi. Cabut, pasang kembali, lalu buat salinan sekali lagi; bila tetap gagal, pakai USB lain.',
  folder_not_writable:
    'Salinan ke USB gagal karena foldernya tidak dapat ditulisi. Buka kunci USB atau pilih folder lain, lalu buat salinan sekali lagi.',
  copy_damaged:
    'Salinan di USB ternyata tidak utuh sesudah diperiksa, jadi tidak dipakai. Pakai USB lain, lalu buat salinan sekali lagi.',
}

const MISSING =
  'USB tidak terpasang, jadi di sana belum ada salinan ini. Pasang USB, lalu buat salinan sekali lagi.'

/** Beside the place of the second copy. */
export function secondCopyProblem(code: ErrorCode): string {
  return REASONS[code] ?? FAILED
}

/** After a copy was asked for; null where it is in every place it should be. */
export function incompleteCopySentence(made: {
  secondMissing: boolean
  secondProblem: ErrorCode | null
}): string | null {
  if (made.secondProblem !== null) return `${SAFE} ${secondCopyProblem(made.secondProblem)}`
  return made.secondMissing ? `${SAFE} ${MISSING}` : null
}
