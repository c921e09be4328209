/** Reads QR codes off the page's own thread, so that a picture is never in the way of a finger. */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

void prepareZXingModule({
  overrides: {
    locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasm : prefix + path),
  },
  fireImmediately: true,
})

addEventListener('message', ({ data }: MessageEvent<{ id: number; image: ImageData }>) => {
  void read(data.image).then((codes) => postMessage({ id: data.id, codes }))
})

async function read(image: ImageData): Promise<string[]> {
  const found = await readBarcodes(image, {
    formats: ['QRCode'],
    tryHarder: true,
    tryInvert: true,
    tryRotate: true,
    maxNumberOfSymbols: 4,
  })
  return found.filter(({ isValid }) => isValid).map(({ text }) => text)
}
