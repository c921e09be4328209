/** A hand that signs on the pad with the mouse. */
import type { Page } from 'playwright'

export const pad = (page: Page) => page.getByRole('img', { name: /^Bidang tanda tangan/ })

/** Waves across the pad, one stroke each. */
export async function drawWaves(page: Page, strokes = 2): Promise<void> {
  const { x, y, width, height } = await boxOf(page)
  for (let stroke = 0; stroke < strokes; stroke++) {
    const from = x + width * (0.12 + stroke * 0.3)
    await page.mouse.move(from, y + height * 0.5)
    await page.mouse.down()
    for (let step = 1; step <= 24; step++) {
      const across = (step / 24) * width * 0.4
      await page.mouse.move(from + across, y + height * (0.5 + 0.28 * Math.sin(step / 2 + stroke)))
    }
    await page.mouse.up()
  }
}

/** A touch that nobody would know again. */
export async function drawDot(page: Page): Promise<void> {
  const { x, y, width, height } = await boxOf(page)
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2 + 3, y + height / 2 + 2)
  await page.mouse.up()
}

/** The pen touches and draws, and does not leave the pad. */
export async function drawHalfAStroke(page: Page): Promise<void> {
  const { x, y, width, height } = await boxOf(page)
  await page.mouse.move(x + width * 0.2, y + height * 0.4)
  await page.mouse.down()
  for (let step = 1; step <= 12; step++) {
    await page.mouse.move(x + width * (0.2 + step * 0.02), y + height * (0.4 + step * 0.02))
  }
}

async function boxOf(page: Page) {
  const box = await pad(page).boundingBox()
  if (!box) throw new Error('there is no pad to sign on')
  return box
}
