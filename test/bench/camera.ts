/**
 * From a card in the frame to the verdict on the screen: the built app, its real backend, and a camera that sees one
 * card after the other (docs: the fake capture device of Chromium). A bright patch in the corner of the film says from
 * which frame on there is a card; the verdict counts when it has been painted.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import { buildIfNeeded } from '../../scripts/setup/app-build.ts'
import { withScreen } from '../../scripts/setup/display.ts'
import { cardsBeforeCamera, filmOf, filmSwitches, type Shot } from '../support/camera-film.ts'
import { type BenchLine, median } from './bench-line.ts'

const CARDS = 40
const CARD_FRAMES = 27
/** Long enough for the card before to be taken as gone. */
const WALL_FRAMES = 15
const PATCH_PX = 96
const MOST_MS = 300
const PATIENCE_MS = 180_000

export async function benchCamera(): Promise<BenchLine[]> {
  buildIfNeeded()
  const times = await withScreen((display) => {
    if (display) process.env['DISPLAY'] = display
    return timesOf(CARDS)
  })
  const sorted = times.toSorted((a, b) => a - b)
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Infinity
  const note = `${sorted.length} cards, median ${Math.round(median(sorted))} ms, slowest ${Math.round(sorted.at(-1) ?? 0)} ms`
  return [
    {
      name: 'kartu di depan kamera sampai hasilnya, p95',
      ...{ ours: p95, base: MOST_MS, unit: 'ms', ratio: p95 / MOST_MS, goal: 1, note },
    },
  ]
}

async function timesOf(cards: number): Promise<number[]> {
  // Looks for Electron as soon as it is loaded, which no other bench needs.
  const { closeIkrar, launchIkrar } = await import('../e2e/support/launch.ts')
  const { prepareEvent } = await import('../e2e/support/prepared-event.ts')
  const folder = await mkdtemp(join(tmpdir(), 'ikrar-bench-'))
  try {
    const { eventId, people } = await prepareEvent(join(folder, 'data'))
    const film = join(folder, 'kamera.mjpeg')
    await writeFile(film, filmOf(shotsOf(people.slice(0, cards).map(({ code }) => code))))
    const ikrar = await launchIkrar({ folder, switches: filmSwitches(film) })
    try {
      await ikrar.page.evaluate((address) => (location.hash = address), `#/kegiatan/${eventId}/presensi`)
      await ikrar.page.getByRole('button', { name: 'Pindai dengan kamera' }).click()
      await ikrar.page.getByLabel('Gambar kamera').waitFor()
      return await measured(ikrar.page, cards)
    } finally {
      await closeIkrar(ikrar)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function shotsOf(codes: readonly string[]): Shot[] {
  const wall: Shot = { image: patched(cardsBeforeCamera([]), 0), frames: WALL_FRAMES }
  return codes.flatMap((code, index) => [
    wall,
    { image: patched(cardsBeforeCamera([code], index + 1), 255), frames: CARD_FRAMES },
  ])
}

function patched(image: GrayImage, shade: number): GrayImage {
  for (let y = 0; y < PATCH_PX; y++) image.bytes.fill(shade, y * image.width, y * image.width + PATCH_PX)
  return image
}

/** In milliseconds, one for each card. */
async function measured(page: Page, cards: number): Promise<number[]> {
  await page.evaluate(watchInPage, PATCH_PX)
  const gathered = () =>
    page.evaluate(() => (globalThis as unknown as { kartuKeHasil: number[] }).kartuKeHasil)
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until && (await gathered()).length < cards) await page.waitForTimeout(1_000)
  return (await gathered()).slice(0, cards)
}

/** Runs in the page: nothing from outside is known here. */
function watchInPage(patchPx: number): void {
  const times: number[] = []
  Object.assign(globalThis, { kartuKeHasil: times })
  const video = document.querySelector('video')
  const verdict = document.querySelector('[aria-label="Hasil pindaian"]')
  if (!video || !verdict) throw new Error('the door is not open')
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  })
  let cardSince: number | null = null
  let wasCard = true
  const look = (now: number, frame: VideoFrameCallbackMetadata) => {
    context?.drawImage(video, patchPx / 4, patchPx / 4, patchPx / 2, patchPx / 2, 0, 0, 1, 1)
    const isCard = (context?.getImageData(0, 0, 1, 1).data[0] ?? 0) > 128
    if (isCard && !wasCard) cardSince = Math.min(now, frame.captureTime ?? now)
    wasCard = isCard
    video.requestVideoFrameCallback(look)
  }
  video.requestVideoFrameCallback(look)
  let nonce = verdict.querySelector('[data-verdict]')
  new MutationObserver(() => {
    const shown = verdict.querySelector('[data-verdict]')
    if (shown === nonce || !shown) return
    nonce = shown
    const since = cardSince
    cardSince = null
    if (since !== null)
      requestAnimationFrame((painted) => times.push(Math.max(painted, performance.now()) - since))
  }).observe(verdict, { childList: true, subtree: true })
}
