import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright'

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What fades in has less contrast until it stands; nothing is judged while it moves. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    await nextFrame()
    await nextFrame()
    const ending = document
      .getAnimations()
      .filter((one) => one.playState === 'running' && one.effect?.getTiming().iterations !== Infinity)
    await Promise.all(ending.map((animation) => animation.finished.catch(() => {})))
  })
}

/** One line per serious or critical violation of the page as it stands: the rule, why, and where. */
export async function findBarriers(page: Page): Promise<string[]> {
  const found = await look(page)
  // A notice whose time ended while one looked was fading; what stands there is found again.
  return found.length === 0 ? found : look(page)
}

async function look(page: Page): Promise<string[]> {
  await settle(page)
  await page.evaluate(await readFile(axeFile, 'utf8'))
  const results = await page.evaluate(async () => {
    // Put there by the line above.
    const { axe } = globalThis as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }
    return axe.run({ resultTypes: ['violations'] })
  })
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}`))
}
