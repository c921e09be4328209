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
    const isMoving = () =>
      document
        .getAnimations()
        .some((one) => one.playState === 'running' && one.effect?.getTiming().iterations !== Infinity)
    // Some never say that they ended: a colour that is inherited begins anew with every step of its parent.
    const until = performance.now() + 2_000
    do await nextFrame()
    while (isMoving() && performance.now() < until)
  })
}

/** What another theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
const EVERYTHING: RunOptions = { resultTypes: ['violations'] }
const COLOURS: RunOptions = { ...EVERYTHING, runOnly: { type: 'rule', values: COLOUR_RULES } }

/** One line per serious or critical violation of the page as it stands: the rule, why, and where. */
export async function findBarriers(
  page: Page,
  among: 'everything' | 'colours' = 'everything',
): Promise<string[]> {
  const options = among === 'colours' ? COLOURS : EVERYTHING
  const found = await look(page, options)
  // A notice whose time ended while one looked was fading; what stands there is found again.
  return found.length === 0 ? found : look(page, options)
}

async function look(page: Page, options: RunOptions): Promise<string[]> {
  await settle(page)
  // Kept by the page: axe that is put in anew has to be compiled anew.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await readFile(axeFile, 'utf8'))
  const results = await page.evaluate(async (asked) => {
    // Put there by the line above.
    const { axe } = globalThis as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }
    return axe.run(asked)
  }, options)
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}`))
}
