/** The thread that reads photos: one after the other, the last one of a sheet is kept until the next. */
import { parentPort } from 'node:worker_threads'
import type { FoundCode } from '#shared/domain/code-reading/decoder.ts'
import type { SheetPage } from '#shared/domain/sheet-layout.ts'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import { decodePicture } from '../code-pictures/decode-picture.ts'
import { type PictureFault, PictureProblem } from '../code-pictures/picture-problem.ts'
import { codesInPicture } from '../code-pictures/read-picture.ts'
import { makePhoto, type MadePhoto } from '../photos/make-photo.ts'
import { codesOf, type PhotoCodes, type PhotoRows, rowsIn } from '../sheet-photos/read-photo.ts'

export type ToSheetThread =
  | { type: 'codes'; image: GrayImage }
  /** Of the picture that was sent last. */
  | { type: 'rows'; code: FoundCode; page: SheetPage }
  /** A photo as it came from somewhere. */
  | { type: 'file'; bytes: Uint8Array }
  /** A photo that is to be kept. */
  | { type: 'photo'; bytes: Uint8Array }
export type FromSheetThread =
  | { type: 'codes'; found: PhotoCodes }
  | { type: 'rows'; found: PhotoRows }
  | { type: 'file'; texts: string[] }
  | { type: 'photo'; made: MadePhoto }
  | { type: 'refused'; fault: PictureFault }

let image: GrayImage = { bytes: new Uint8Array(), width: 0, height: 0 }

parentPort?.on('message', (message: ToSheetThread) => void answer(message))

async function answer(message: ToSheetThread): Promise<void> {
  const tell = (news: FromSheetThread) => parentPort?.postMessage(news)
  if (message.type === 'rows') return tell({ type: 'rows', found: rowsIn(image, message.code, message.page) })
  if (message.type === 'file') return tell(await orRefused(() => fileAnswer(message.bytes)))
  if (message.type === 'photo')
    return tell(await orRefused(() => ({ type: 'photo', made: makePhoto(message.bytes) })))
  image = message.image
  tell({ type: 'codes', found: await codesOf(image) })
}

async function fileAnswer(bytes: Uint8Array): Promise<FromSheetThread> {
  const found = await codesInPicture(decodePicture(bytes))
  return { type: 'file', texts: found.map(({ text }) => text) }
}

async function orRefused(work: () => FromSheetThread | Promise<FromSheetThread>): Promise<FromSheetThread> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof PictureProblem) return { type: 'refused', fault: error.fault }
    throw error
  }
}
