/** The process behind the window that keeps the data; a test may end it as a crash would. */
import type { ElectronApplication, Page } from 'playwright'

/** Undefined while none is running. */
export function runningBackend(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Ikrar: penyimpanan')?.pid,
  )
}

/** Ends it, and waits until this page has heard that another one has taken its place. */
export async function crashBackend(app: ElectronApplication, page: Page): Promise<void> {
  const pid = await runningBackend(app)
  if (pid === undefined) throw new Error('no backend is running')
  await page.evaluate(() => {
    window.ikrarHost?.onBackendRestart(() => document.body.setAttribute('data-restarted', ''))
  })
  process.kill(pid, 'SIGKILL')
  await page.locator('body[data-restarted]').waitFor({ state: 'attached' })
}
