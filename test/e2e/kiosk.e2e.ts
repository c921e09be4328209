import type { ChildProcess } from 'node:child_process'
import type { ElectronApplication, Page } from 'playwright'
import { findBarriers } from './support/axe.ts'
import { expect, openEventScreen, type OpenedEvent, test } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { type Ikrar, launchIkrar } from './support/launch.ts'
import { ALT, chord, CONTROL, functionKey, scan, sendKeys } from './support/scanner.ts'
import { takeScreen } from './support/screens.ts'

const PIN = '4711'

/** Fills the form as the organiser would; the page of the kiosk takes the place of the app. */
async function beginKiosk({ page, eventId }: Pick<OpenedEvent, 'page' | 'eventId'>): Promise<void> {
  await openEventScreen(page, eventId, 'mandiri')
  await page.getByLabel('PIN', { exact: true }).fill(PIN)
  await page.getByLabel('Ketik PIN sekali lagi').fill(PIN)
  await page.getByLabel('Jawaban tampak selama').fill('3')
  await page.getByRole('button', { name: 'Mulai presensi mandiri' }).click()
  await expect(page.getByText('Pindai kartu Anda')).toBeVisible()
}

async function typePin(page: Page, pin: string): Promise<void> {
  await page.getByRole('button', { name: 'Petugas' }).click()
  await page.getByLabel('PIN petugas').fill(pin)
  await page.getByRole('button', { name: 'Buka' }).click()
}

async function leaveKiosk(page: Page): Promise<void> {
  await typePin(page, PIN)
  await isTheApp(page)
}

function isTheApp(page: Page): Promise<void> {
  return expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible()
}

// What closes every other test is refused by a kiosk, also where the test ended early.
const running: ChildProcess[] = []
test.beforeEach(({ opened: { app } }) => {
  running.push(app.process())
})
test.afterEach(() => {
  for (const process of running.splice(0)) process.kill('SIGKILL')
})

function windowState(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow, Menu }) => ({
    windows: BrowserWindow.getAllWindows().map((window) => ({
      kiosk: window.isKiosk(),
      shown: window.isVisible() && !window.isMinimized(),
      onTop: window.isAlwaysOnTop(),
      devTools: window.webContents.isDevToolsOpened(),
      // A window that was just opened has no address yet.
      page: URL.parse(window.webContents.getURL())?.pathname,
    })),
    hasMenu: Menu.getApplicationMenu() !== null,
  }))
}

const CLOSED_UP = {
  windows: [{ kiosk: true, shown: true, onTop: true, devTools: false, page: '/kiosk.html' }],
  hasMenu: false,
}

test('a card is greeted with a masked name, and the greeting goes away by itself', async ({ opened }) => {
  const { page, people } = opened
  await beginKiosk(opened)
  const [guest] = people
  if (!guest) throw new Error('the event has no people')
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'kiosk-menunggu')
  await scan(page, guest.code)
  await expect(page.getByText('Selamat datang')).toBeVisible()
  await expect(page.getByText(/^\p{L}\*{3}( \p{L}\*{3})?$/u)).toBeVisible()
  expect(await page.locator('body').innerText()).not.toContain(guest.name)
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'kiosk-selamat-datang')
  await expect(page.getByText('Pindai kartu Anda')).toBeVisible()
  await scan(page, guest.code)
  await expect(page.getByText('Sudah tercatat')).toBeVisible()
  await takeScreen(page, 'kiosk-sudah')
  await scan(page, '8991002101234')
  await expect(page.getByText('Belum terbaca')).toBeVisible()
  // Somebody tapped beside the field before.
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.type(people[1]?.shortCode ?? '', { delay: 90 })
  await page.keyboard.press('Enter')
  await expect(page.getByText('Selamat datang')).toBeVisible()
  await leaveKiosk(page)
})

test('an unknown card is sent to a person, and no name can be looked up', async ({ opened }) => {
  const { page, people, eventId } = opened
  await openEventScreen(page, eventId, 'mandiri')
  await expect(page.getByLabel('PIN', { exact: true })).toBeVisible()
  await inspectScreen(page, 'kiosk-atur')
  await beginKiosk(opened)
  const code = people[0]?.code ?? ''
  // Of the right shape, with another MAC.
  await scan(page, `${code.slice(0, -6)}${code.endsWith('ABCDEF') ? 'FEDCBA' : 'ABCDEF'}`)
  await expect(page.getByText(/Silakan ke meja petugas|Belum terbaca/)).toBeVisible()
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('link')).toHaveCount(0)
  await leaveKiosk(page)
})

test('no key, no script and no window leads out of the kiosk', async ({ opened }) => {
  const { app, page, eventId } = opened
  await beginKiosk(opened)
  await expect.poll(() => windowState(app)).toEqual(CLOSED_UP)
  for (const keys of [
    [functionKey(4, ALT)],
    [functionKey(11)],
    [functionKey(5)],
    [functionKey(12)],
    [chord('w', CONTROL)],
    [chord('q', CONTROL)],
    [chord('r', CONTROL)],
    [chord('n', CONTROL)],
    [{ code: 'Escape', key: 'Escape', keyCode: 27 }],
    [{ code: 'ArrowLeft', key: 'ArrowLeft', keyCode: 37, modifiers: ALT }],
  ])
    await sendKeys(page, keys)
  await page.mouse.click(300, 300, { button: 'right' })
  await page.evaluate(() => {
    window.open('https://example.org/')
    location.href = 'https://example.org/'
    history.back()
  })
  await page.waitForTimeout(300)
  await page.evaluate(() => (location.hash = '#/kegiatan'))
  expect(await windowState(app)).toEqual(CLOSED_UP)
  await expect(page.getByText('Pindai kartu Anda')).toBeVisible()
  const refused = await page.evaluate(async (id) => {
    const host = window.ikrarHost
    const asks = [
      () => host?.openSecondWindow('proyektor', id),
      () => host?.openDataFolder(),
      () => host?.chooseFolder(),
      () => host?.setFullScreen(false),
      () => host?.saveFile('a.csv', new Uint8Array(1)),
      () => host?.printPdf('a.pdf', new TextEncoder().encode('%PDF-1.7')),
    ]
    return Promise.all(
      asks.map(async (asked) =>
        Promise.resolve(asked()).then(
          () => false,
          () => true,
        ),
      ),
    )
  }, eventId)
  expect(refused).toEqual(refused.map(() => true))
  await app.evaluate(({ app: electron, BrowserWindow }) => {
    electron.quit()
    const [window] = BrowserWindow.getAllWindows()
    window?.close()
    window?.minimize()
    window?.setKiosk(false)
    window?.webContents.openDevTools()
    Object.assign(globalThis, { stray: new BrowserWindow({ show: true }) })
  })
  await expect.poll(() => windowState(app)).toEqual(CLOSED_UP)
  await leaveKiosk(page)
  const { windows, hasMenu } = await windowState(app)
  expect(hasMenu).toBe(true)
  expect(windows).toEqual([{ kiosk: false, shown: true, onTop: false, devTools: false, page: '/index.html' }])
})

test('wrong PINs are slowed, and scanning goes on meanwhile', async ({ opened }) => {
  const { page, people } = opened
  await beginKiosk(opened)
  await typePin(page, '0000')
  await expect(page.getByText('PIN tidak cocok.', { exact: true })).toBeVisible()
  await takeScreen(page, 'kiosk-pin')
  for (const wrong of ['1111', '2222']) {
    await page.getByLabel('PIN petugas').fill(wrong)
    await page.getByRole('button', { name: 'Buka' }).click()
    await expect(page.getByLabel('PIN petugas')).toHaveValue('')
  }
  await expect(page.getByText(/Coba lagi dalam/)).toBeVisible()
  await page.getByLabel('PIN petugas').fill(PIN)
  await expect(page.getByRole('button', { name: 'Buka' })).toBeDisabled()
  await scan(page, people[0]?.code ?? '')
  await expect(page.getByText('Selamat datang')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Buka' })).toBeEnabled()
  await page.getByRole('button', { name: 'Buka' }).click()
  await isTheApp(page)
})

/** As a power cut would: nothing is asked, nothing is said. */
async function killed({ app }: Ikrar): Promise<void> {
  const gone = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await gone
}

test('after a crash the kiosk comes back by itself and still wants the PIN', async ({ opened }) => {
  await beginKiosk(opened)
  await killed(opened)
  const again = await launchIkrar({ folder: opened.folder })
  await expect(again.page.getByText('Pindai kartu Anda')).toBeVisible()
  await expect.poll(() => windowState(again.app)).toEqual(CLOSED_UP)
  await scan(again.page, opened.people[0]?.code ?? '')
  await expect(again.page.getByText('Selamat datang')).toBeVisible()
  await typePin(again.page, '9999')
  await expect(again.page.getByText('PIN tidak cocok.', { exact: true })).toBeVisible()
  await again.page.getByLabel('PIN petugas').fill(PIN)
  await again.page.getByRole('button', { name: 'Buka' }).click()
  await isTheApp(again.page)
  await again.app.close()
})

test('a page that crashes comes back as the kiosk', async ({ opened }) => {
  const { app } = opened
  await beginKiosk(opened)
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await expect.poll(() => windowState(app)).toEqual(CLOSED_UP)
})

test('whoever forgot the PIN starts the app once with the option for it', async ({ opened }) => {
  await beginKiosk(opened)
  await killed(opened)
  const freed = await launchIkrar({ folder: opened.folder, switches: ['--keluar-kios'] })
  await isTheApp(freed.page)
  await freed.app.close()
  const usual = await launchIkrar({ folder: opened.folder })
  await isTheApp(usual.page)
  await usual.app.close()
})

test('the kiosk fits a small, an upright, a large and a dark screen', async ({ opened }) => {
  const { page, people } = opened
  await beginKiosk(opened)
  const sizes = [
    ['1280x720', 1280, 720],
    ['720x1280', 720, 1280],
    ['640x360', 640, 360],
    ['1920x1080', 1920, 1080],
  ] as const
  const session = await page.context().newCDPSession(page)
  const [guest, other] = people
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    for (const [name, width, height] of sizes) {
      await session.send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: false,
      })
      await expect(page.getByText('Pindai kartu Anda')).toBeVisible()
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      await takeScreen(page, `kiosk-${name}-${scheme}`)
    }
    expect(await findBarriers(page)).toEqual([])
    await scan(page, (scheme === 'light' ? guest : other)?.code ?? '')
    await expect(page.getByText('Selamat datang')).toBeVisible()
    await takeScreen(page, `kiosk-welcome-${scheme}`)
    await expect(page.getByText('Pindai kartu Anda')).toBeVisible()
  }
  await session.send('Emulation.clearDeviceMetricsOverride')
  await leaveKiosk(page)
})
