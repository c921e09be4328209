import type { ElectronApplication, Page } from 'playwright'
import type { SecondPage } from '../../shared/contract/host.ts'
import { crashBackend } from './support/backend-process.ts'
import { expect, type OpenedEvent, test } from './support/event-test.ts'

const PAGES: readonly SecondPage[] = ['proyektor', 'penanda-tangan']

async function openSecond({ app, page, eventId }: OpenedEvent, second: SecondPage): Promise<Page> {
  const [opened, answer] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(([name, id]) => window.ikrarHost?.openSecondWindow(name, id), [second, eventId] as const),
  ])
  expect(answer).toBe(true)
  return opened
}

function shownHere(app: ElectronApplication): Promise<boolean[]> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.isVisible()))
}

for (const second of PAGES) {
  test(`the page ${second} stands alone in one window of its own`, async ({ opened }) => {
    const { app, page, eventId } = opened
    const shown = await openSecond(opened, second)
    await expect(shown.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(shown.getByRole('navigation')).toHaveCount(0)
    expect(new URL(shown.url()).hash).toBe(`#/${second}/${eventId}`)
    expect(await shownHere(app)).toEqual([true, true])
    // Once more is the same window.
    await page.evaluate(([name, id]) => window.ikrarHost?.openSecondWindow(name, id), [
      second,
      eventId,
    ] as const)
    expect(app.windows()).toHaveLength(2)
    expect(await page.evaluate(() => window.ikrarHost?.secondWindows())).toEqual([second])
  })

  test(`the page ${second} is locked up like the first window`, async ({ opened }) => {
    const shown = await openSecond(opened, second)
    const home = shown.url()
    const findings = await shown.evaluate(async () => {
      const popup = window.open('https://example.org/')
      location.href = 'https://example.org/'
      return {
        popup,
        known: ['require', 'process', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis),
        outside: await fetch('https://example.org/').then(
          () => 'answered',
          () => 'refused',
        ),
      }
    })
    expect(findings).toEqual({ popup: null, known: [], outside: 'refused' })
    await shown.waitForTimeout(200)
    expect(shown.url()).toBe(home)
    const preferences = await opened.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        // Told by Electron, though its types leave it out.
        const contents = window.webContents as unknown as {
          getLastWebPreferences: () => Record<string, unknown>
        }
        const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences()
        return { sandbox, contextIsolation, nodeIntegration, webviewTag }
      }),
    )
    const locked = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false }
    expect(preferences).toEqual([locked, locked])
  })

  test(`the page ${second} closes on request, and says so`, async ({ opened }) => {
    const { app, page } = opened
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      window.ikrarHost?.onSecondWindows((open) => heard.push(open.join()))
    })
    const shown = await openSecond(opened, second)
    await expect(shown.getByRole('heading', { level: 1 })).toBeVisible()
    const close = (): Promise<boolean | undefined> =>
      page.evaluate((name) => window.ikrarHost?.closeSecondWindow(name), second)
    expect(await close()).toBe(true)
    await expect.poll(() => app.windows().length).toBe(1)
    expect(await close()).toBe(false)
    expect(await page.evaluate(() => (window as { heard?: string[] }).heard)).toEqual([second, ''])
  })
}

test('a second window fills the display that nobody works at', async ({ opened }) => {
  const { app } = opened
  await app.evaluate(({ screen }) => {
    const [own] = screen.getAllDisplays()
    if (!own) throw new Error('there is no display')
    const bounds = { x: 40, y: 30, width: 800, height: 600 }
    screen.getAllDisplays = () => [own, { ...own, id: own.id + 1, bounds }]
    screen.getDisplayMatching = () => own
  })
  await openSecond(opened, 'proyektor')
  const fullScreen = (): Promise<boolean[]> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .toSorted((a, b) => a.id - b.id)
        .map((window) => window.isFullScreen()),
    )
  await expect.poll(fullScreen).toEqual([false, true])
})

test('only pages that are known, for what can be an event, get a window', async ({ opened }) => {
  const { app, page, eventId } = opened
  const answers = await page.evaluate(async (id) => {
    const open = window.ikrarHost?.openSecondWindow as (...args: unknown[]) => Promise<unknown>
    const calls = [
      ['instansi', id],
      ['proyektor', '../instansi'],
      ['proyektor', `${id}/../../instansi`],
      ['proyektor'],
      ['https://example.org', id],
      ['proyektor', id, 1],
    ]
    return Promise.all(
      calls.map((call) =>
        open(...call).then(
          () => 'done',
          () => 'refused',
        ),
      ),
    )
  }, eventId)
  expect(new Set(answers)).toEqual(new Set(['refused']))
  expect(app.windows()).toHaveLength(1)
})

test('a second window comes back when the backend does', async ({ opened }) => {
  const shown = await openSecond(opened, 'proyektor')
  await expect(shown.getByRole('heading', { level: 1 })).toBeVisible()
  await crashBackend(opened.app, shown)
})

test('second windows close with the first', async ({ opened }) => {
  await openSecond(opened, 'proyektor')
  const closed = opened.app.waitForEvent('close')
  await opened.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (!window.webContents.getURL().includes('#/proyektor/')) window.close()
    }
  })
  await closed
})
