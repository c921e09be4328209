/** Reads QR codes off the page's own thread, so that a picture is never in the way of a finger. */
import { decodeQR } from 'qr/decode.js'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'
import {
  coloured,
  type Decoder,
  grayOf,
  qrCodes,
  zxingCodes,
  zxingOptions,
} from '#shared/domain/code-reading/decoder.ts'
import { readCodes } from '#shared/domain/code-reading/read-codes.ts'
import { HARD_FRAME_TRIES, PHOTO_TRIES, PLAIN, type Try } from '#shared/domain/code-reading/tries.ts'
import type { CodeAnswer, CodeQuestion, Effort } from './code-reader.ts'

const READINGS: Readonly<Record<Effort, { tries: readonly Try[]; limitMs: number }>> = {
  frame: { tries: [PLAIN], limitMs: 1_000 },
  hard_frame: { tries: HARD_FRAME_TRIES, limitMs: 500 },
  photo: { tries: PHOTO_TRIES, limitMs: 10_000 },
}

void prepareZXingModule({
  overrides: {
    locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasm : prefix + path),
  },
  fireImmediately: true,
})

addEventListener('message', ({ data }: MessageEvent<CodeQuestion>) => void answer(data))

async function answer({ id, pixels, width, height, effort }: CodeQuestion): Promise<void> {
  const now = () => performance.now()
  const codes = await readCodes(grayOf(pixels, width, height), { ...READINGS[effort], decode, now })
  postMessage({ id, codes } satisfies CodeAnswer)
}

const decode: Decoder = async (image, how) => {
  if (how.reader === 'qr') return qrCodes(decodeQR, image)
  return zxingCodes(await readBarcodes(coloured(image), zxingOptions(how)))
}
