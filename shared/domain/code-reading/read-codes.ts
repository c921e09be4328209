/** One try after the other, within a time, until the codes of a picture are read. */
import type { GrayImage } from '../sheet-reading/gray-image.ts'
import type { Decoder, FoundCode } from './decoder.ts'
import type { Try } from './tries.ts'
import { whole } from './views.ts'

export type Reading = {
  tries: Iterable<Try>
  decode: Decoder
  /** Milliseconds of any clock that only goes forward. */
  now: () => number
  limitMs: number
  /** Tries go on until it says so. Without it, once codes were found only a few tries look for more beside them. */
  isEnough?: (found: readonly FoundCode[]) => boolean
}

/** In pixels of `image`. A text stands in the answer once. */
export async function readCodes(image: GrayImage, reading: Reading): Promise<FoundCode[]> {
  const { tries, decode, now, limitMs, isEnough } = reading
  const found = new Map<string, FoundCode>()
  const untilMs = now() + limitMs
  for (const { prepare, how, findsMore } of tries) {
    if (now() > untilMs || isEnough?.([...found.values()]) === true) break
    if (!isEnough && found.size > 0 && findsMore !== true) continue
    const view = prepare(whole(image))
    for (const { text, corners } of await decode(view.image, how)) {
      if (found.has(text)) continue
      const [a, b, c, d] = corners
      found.set(text, { text, corners: [view.back(a), view.back(b), view.back(c), view.back(d)] })
    }
  }
  return [...found.values()]
}
