/**
 * In what ways a picture is looked at for codes, from the cheapest that reads the most to the dearest that now and
 * then reads one more. Order and numbers come from `npm run bench -- codes`: each reads some that no other before it
 * does.
 */
import { smoothed } from '../sheet-reading/gray-image.ts'
import type { Binarizer, How } from './decoder.ts'
import { deblurred, despeckled, evened, sharpened, thickened, thinned, thresholded } from './filters.ts'
import { cropped, filtered, fitted, framed, rotated, scaled, type View } from './views.ts'

export type Try = {
  name: string
  prepare: (view: View) => View
  how: How
  /** Worth its time even when a code was found: there may be more of them. */
  findsMore?: true
}

/** Filters work on a picture of at most this side; what was photographed larger has pixels to spare. */
const WORKING_SIDE = 1600
/** Up to this side a picture is enlarged. */
const SMALL_SIDE = 1400

const zxing = (binarizer: Binarizer): How => ({ reader: 'zxing', binarizer })
const LOCAL = zxing('LocalAverage')
const FIXED = zxing('FixedThreshold')
const QR: How = { reader: 'qr' }

const working = (view: View) => fitted(view, WORKING_SIDE)
const half = (view: View) => scaled(working(view), 0.5)
const double = (view: View) => scaled(fitted(view, SMALL_SIDE), 2)
const part = (of: number) => (view: View) => {
  const radius = Math.max(4, Math.round(Math.max(view.image.width, view.image.height) / of))
  return filtered(view, (image) => evened(image, radius))
}
const sharp = (radius: number, amount: number) => (view: View) =>
  filtered(view, (image) => sharpened(image, radius, amount))
const unblurred = (radius: number, rounds: number) => (view: View) =>
  filtered(view, (image) => deblurred(image, radius, rounds))
const smooth = (view: View) => filtered(view, smoothed)
const masked = (of: number, share: number) => (view: View) => {
  const radius = Math.max(4, Math.round(Math.max(view.image.width, view.image.height) / of))
  return filtered(view, (image) => thresholded(image, radius, share))
}

/** As it is: what a camera shows is nearly always read so. */
export const PLAIN: Try = { name: 'apa adanya', prepare: (view) => view, how: LOCAL, findsMore: true }

const GLOBAL: Try = { name: 'satu ambang', prepare: working, how: zxing('GlobalHistogram') }
const MIDDLE: Try = { name: 'ambang tengah', prepare: working, how: FIXED }
const CLOSED: Try = {
  name: 'celah ditutup',
  prepare: working,
  how: { reader: 'zxing', binarizer: 'LocalAverage', denoise: true },
}
const SMOOTH: Try = { name: 'dihaluskan', prepare: (view) => smooth(working(view)), how: LOCAL }
const EVEN: Try = {
  ...{ name: 'cahaya diratakan', prepare: (view: View) => part(40)(working(view)), how: LOCAL },
  findsMore: true,
}
const EVEN_MIDDLE: Try = {
  name: 'diratakan, ambang tengah',
  prepare: (view) => part(40)(working(view)),
  how: FIXED,
}
const EVEN_WIDE: Try = { name: 'diratakan lebar', prepare: (view) => part(20)(working(view)), how: FIXED }
const SHARP: Try = { name: 'dipertajam', prepare: (view) => sharp(6, 4)(working(view)), how: LOCAL }
const SHARP_WIDE: Try = {
  name: 'dipertajam lebar',
  prepare: (view) => sharp(10, 5)(working(view)),
  how: LOCAL,
}
const MASKED: Try = { name: 'hitam putih', prepare: (view) => masked(40, 0.97)(working(view)), how: FIXED }
const DOUBLE: Try = { name: 'diperbesar', prepare: double, how: LOCAL, findsMore: true }
const DOUBLE_SHARP: Try = {
  name: 'diperbesar, dipertajam',
  prepare: (view) => sharp(8, 3)(double(view)),
  how: LOCAL,
}
const DOUBLE_SHARP_QR: Try = { ...DOUBLE_SHARP, name: 'diperbesar, dipertajam, pembaca kedua', how: QR }
const SECOND: Try = { name: 'pembaca kedua', prepare: working, how: QR }
const THIN: Try = { name: 'tinta dikikis', prepare: (view) => filtered(double(view), thinned), how: LOCAL }
const THICK: Try = {
  name: 'tinta ditebalkan',
  prepare: (view) => filtered(double(view), thickened),
  how: LOCAL,
}
const WIDE: Try = { name: 'ditarik melebar', prepare: (view) => scaled(working(view), 1.6, 1), how: LOCAL }
const HIGH: Try = { name: 'ditarik meninggi', prepare: (view) => scaled(working(view), 1, 1.6), how: LOCAL }
const UNBLURRED: Try = {
  name: 'kabur dikurangi',
  prepare: (view) => unblurred(6, 8)(working(view)),
  how: LOCAL,
}

const middle = (view: View) => {
  const { width, height } = view.image
  const box = { left: width * 0.2, top: height * 0.15, width: width * 0.6, height: height * 0.7 }
  return cropped(view, box)
}

/** For a frame of a camera in which the plain look has found nothing; together they take some hundred milliseconds. */
export const HARD_FRAME_TRIES: readonly Try[] = [
  { name: 'tengah, cahaya diratakan', prepare: (view) => part(25)(middle(view)), how: LOCAL },
  { name: 'separuh, kabur dikurangi', prepare: (view) => unblurred(3, 6)(scaled(view, 0.5)), how: LOCAL },
  { name: 'pembaca kedua', prepare: (view) => view, how: QR },
  { name: 'tengah, diperbesar', prepare: (view) => scaled(middle(view), 2), how: LOCAL },
  { name: 'tengah, dipertajam', prepare: (view) => sharp(6, 4)(middle(view)), how: LOCAL },
  { name: 'separuh, dihaluskan', prepare: (view) => smooth(scaled(view, 0.5)), how: LOCAL },
  { name: 'tengah, ambang tengah', prepare: (view) => part(25)(middle(view)), how: FIXED },
]

/** All of them, for a photo. */
export const PHOTO_TRIES: readonly Try[] = [
  PLAIN,
  MIDDLE,
  GLOBAL,
  SMOOTH,
  EVEN,
  EVEN_MIDDLE,
  SHARP,
  SECOND,
  MASKED,
  CLOSED,
  DOUBLE,
  DOUBLE_SHARP,
  DOUBLE_SHARP_QR,
  SHARP_WIDE,
  UNBLURRED,
  { name: 'separuh, kabur dikurangi', prepare: (view) => unblurred(4, 16)(half(view)), how: LOCAL },
  { name: 'kabur besar dikurangi', prepare: (view) => unblurred(8, 10)(working(view)), how: LOCAL },
  { name: 'kabur dikurangi, pembaca kedua', prepare: (view) => unblurred(3, 6)(working(view)), how: QR },
  WIDE,
  HIGH,
  THICK,
  THIN,
  EVEN_WIDE,
  { name: 'separuh', prepare: half, how: LOCAL },
  { name: 'separuh, dipertajam', prepare: (view) => sharp(4, 3)(half(view)), how: LOCAL },
  { name: 'separuh, pembaca kedua', prepare: half, how: QR },
  { name: 'dihaluskan dua kali', prepare: (view) => smooth(smooth(working(view))), how: LOCAL },
  { name: 'bintik dihapus', prepare: (view) => filtered(working(view), despeckled), how: LOCAL },
  { name: 'bertepi putih', prepare: (view) => framed(working(view), 20, 255), how: LOCAL },
  { name: 'bertepi hitam', prepare: (view) => framed(working(view), 20, 0), how: LOCAL },
  { name: 'diputar', prepare: (view) => rotated(working(view), 45), how: LOCAL },
  { name: 'diputar, melebar', prepare: (view) => scaled(rotated(working(view), 45), 1.6, 1), how: LOCAL },
  { name: 'diputar, meninggi', prepare: (view) => scaled(rotated(working(view), 45), 1, 1.6), how: LOCAL },
  { name: 'diputar, pembaca kedua', prepare: (view) => rotated(working(view), 22), how: QR },
  { name: 'diperbesar tiga kali', prepare: (view) => sharp(5, 3)(scaled(fitted(view, 1000), 3)), how: LOCAL },
  { name: 'diratakan, pembaca kedua', prepare: (view) => part(40)(working(view)), how: QR },
  { name: 'melebar, dipertajam', prepare: (view) => sharp(6, 3)(scaled(working(view), 1.6, 1)), how: LOCAL },
  { name: 'meninggi, dipertajam', prepare: (view) => sharp(6, 3)(scaled(working(view), 1, 1.6)), how: LOCAL },
  { name: 'jenis lain', prepare: working, how: { reader: 'zxing', binarizer: 'LocalAverage', kind: 'any' } },
]

/** A sheet is photographed as a whole, so its codes are small and many pixels are needed: nothing is made smaller. */
export const SHEET_TRIES: readonly Try[] = [
  PLAIN,
  { ...GLOBAL, prepare: PLAIN.prepare },
  { ...CLOSED, prepare: PLAIN.prepare },
  { ...DOUBLE, prepare: (view) => (isSmallSheet(view) ? scaled(view, 2) : view) },
  ...[EVEN, SHARP, SECOND, DOUBLE_SHARP_QR, UNBLURRED, THICK, THIN],
]

function isSmallSheet({ image }: View): boolean {
  return Math.max(image.width, image.height) < 2600
}
