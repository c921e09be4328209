/** The two readers of codes in Node. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { decodeQR } from 'qr/decode.js'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import {
  coloured,
  type Decoder,
  qrCodes,
  zxingCodes,
  zxingOptions,
} from '#shared/domain/code-reading/decoder.ts'

const WASM = 'zxing_reader.wasm'
let prepared = false

export const decodeInNode: Decoder = async (image, how) => {
  if (how.reader === 'qr') return qrCodes(decodeQR, image)
  if (!prepared) prepareZXingModule({ overrides: { wasmBinary: wasmBytes() } })
  prepared = true
  return zxingCodes(await readBarcodes(coloured(image), zxingOptions(how)))
}

/** In the built app it lies beside the threads, as electron.vite.config.ts puts it there. */
function wasmBytes(): ArrayBuffer {
  const here = import.meta.url
  const file = here.endsWith('.ts')
    ? createRequire(here).resolve(`zxing-wasm/reader/${WASM}`)
    : new URL(here.includes('/chunks/') ? `../${WASM}` : `./${WASM}`, here)
  const bytes = readFileSync(file)
  return new Uint8Array(bytes).buffer
}
