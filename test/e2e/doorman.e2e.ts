import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { ElectronApplication } from 'playwright'
import { runningBackend } from './support/backend-process.ts'
import { openExample } from './support/frame.ts'
import { appArguments, currentEnvironment, runtime } from './support/launch.ts'
import { expect, test } from './support/test.ts'

test('the window opens at its size, with its name', async ({ ikrar: { app, page } }) => {
  await expect(page).toHaveTitle('Ikrar')
  const window = await app.evaluate(({ BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows()
    return { size: first?.getSize(), smallest: first?.getMinimumSize(), title: first?.getTitle() }
  })
  expect(window).toEqual({ size: [1366, 800], smallest: [1024, 640], title: 'Ikrar' })
})

test('no key of the menu closes, quits or reloads', async ({ ikrar: { app } }) => {
  const entries = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.flatMap(({ submenu }) =>
      (submenu?.items ?? []).map(({ role, accelerator }) => `${role ?? ''} ${accelerator ?? ''}`.trim()),
    ),
  )
  expect(entries?.filter(Boolean)).toEqual([
    'zoomin CommandOrControl+=',
    'zoomout',
    'resetzoom',
    'togglefullscreen F11',
  ])
})

test('a second start says that the app is open, and brings the first window to the front', async ({
  ikrar,
}) => {
  await ikrar.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const second = spawn(runtime.path, appArguments(ikrar.folder), {
    env: { ...currentEnvironment(), ...runtime.env },
  })
  let said = ''
  second.stdout.on('data', (part: Buffer) => {
    said += part.toString()
  })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  expect(said.trim()).toBe('Ikrar sudah terbuka di komputer ini. Jendelanya ditampilkan.')
  await expect
    .poll(() => ikrar.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true)
})

test('a backend that is killed is started anew, and the window works again', async ({ ikrar }) => {
  const { app, page } = ikrar
  await expect(page.getByRole('heading', { name: 'Selamat datang di Ikrar' })).toBeVisible()
  const first = await backendPid(app)
  await page.evaluate(() => {
    window.ikrarHost?.onBackendRestart(() => document.body.setAttribute('data-restarted', ''))
  })
  process.kill(first, 'SIGKILL')
  await expect(page.locator('body[data-restarted]')).toBeAttached()
  expect(await backendPid(app, first)).not.toBe(first)
  await openExample(page)
  await expect(page.getByText('Ini kegiatan contoh.')).toBeVisible()
})

test('a backend that keeps dying is tried again only when the user wants it', async ({ ikrar: { app } }) => {
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...args: unknown[]) => {
      Object.assign(globalThis, { asked: args.at(-1) })
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
  })
  await killBackend(app, 3)
  await backendPid(app)
  const asked = await app.evaluate(
    () => (globalThis as { asked?: { message: string; detail: string } }).asked,
  )
  expect(asked?.message).toBe('Bagian penyimpanan Ikrar berulang kali berhenti sendiri.')
  expect(asked?.detail).toContain('tetap aman')
})

test('the app can be closed while it asks whether to try again', async ({ ikrar: { app } }) => {
  await killBackend(app, 3)
  await app.close()
})

test('a page that crashed is loaded anew', async ({ ikrar: { app } }) => {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.on('did-finish-load', () => Object.assign(globalThis, { loadedAnew: true }))
    contents?.forcefullyCrashRenderer()
  })
  await expect.poll(() => app.evaluate(() => (globalThis as { loadedAnew?: boolean }).loadedAnew)).toBe(true)
})

/** Waits until a backend other than the one named is running. */
async function backendPid(app: ElectronApplication, otherThan?: number): Promise<number> {
  let pid: number | undefined
  await expect
    .poll(async () => {
      pid = await runningBackend(app)
      return pid !== undefined && pid !== otherThan
    })
    .toBe(true)
  if (!pid) throw new Error('no backend is running')
  return pid
}

async function killBackend(app: ElectronApplication, times: number): Promise<void> {
  for (let crash = 1; crash <= times; crash += 1) {
    const pid = await backendPid(app)
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => runningBackend(app)).not.toBe(pid)
  }
}
