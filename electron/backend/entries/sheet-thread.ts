/** The thread that reads photos of signed sheets: one picture after the other, the last one is kept until the next. */
import { parentPort } from 'node:worker_threads'
import type { SheetPage } from '#shared/domain/sheet-layout.ts'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import type { FoundCode } from '../sheet-photos/find-codes.ts'
import { codesOf, type PhotoCodes, type PhotoRows, rowsIn } from '../sheet-photos/read-photo.ts'

export type ToSheetThread =
  | { type: 'codes'; image: GrayImage }
  /** Of the picture that was sent last. */
  | { type: 'rows'; code: FoundCode; page: SheetPage }
export type FromSheetThread = { type: 'codes'; found: PhotoCodes } | { type: 'rows'; found: PhotoRows }

let image: GrayImage = { bytes: new Uint8Array(), width: 0, height: 0 }

parentPort?.on('message', (message: ToSheetThread) => void answer(message))

async function answer(message: ToSheetThread): Promise<void> {
  const tell = (news: FromSheetThread) => parentPort?.postMessage(news)
  if (message.type === 'rows') return tell({ type: 'rows', found: rowsIn(image, message.code, message.page) })
  image = message.image
  tell({ type: 'codes', found: await codesOf(image) })
}
