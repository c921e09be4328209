/** A real Chromium as a phone beside the app: touch, a phone's screen, and a certificate it was told to trust. */
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import { _electron, type CDPSession, type ElectronApplication, type Page } from 'playwright'
import { videoOf } from './camera-video.ts'
import { currentEnvironment, runtime } from './launch.ts'

const isRoot = process.getuid?.() === 0
const launchTimeoutMs = 60_000

export type Phone = {
  app: ElectronApplication
  page: Page
  finger: Finger
  turn: (way: keyof typeof SCREENS) => Promise<void>
  folder: string
  complaints: string[]
}

const SCREENS = { upright: { width: 360, height: 640 }, side: { width: 640, height: 360 } }

/** `fingerprint` as the laptop shows it; `sees` is the text of a QR code held before its camera. */
export async function launchPhone(fingerprint: string, sees?: string): Promise<Phone> {
  const folder = await mkdtemp(join(tmpdir(), 'ikrar-phone-'))
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.dist
  const app = await _electron.launch({
    args: [
      join(import.meta.dirname, 'phone'),
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      `--user-data-dir=${folder}`,
      ...(sees === undefined ? [] : cameraSwitches(join(folder, 'camera.y4m'), sees)),
    ],
    chromiumSandbox: !isRoot,
    env: { ...currentEnvironment(), ...runtime.env, IKRAR_PHONE_TRUSTS: fingerprint },
    timeout: launchTimeoutMs,
  })
  delete process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const page = await app.firstWindow()
  // What nobody caught, and what the page's own policy refused.
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text())
  })
  const session = await page.context().newCDPSession(page)
  const turn = async (way: keyof typeof SCREENS): Promise<void> => {
    const screen = { ...SCREENS[way], deviceScaleFactor: 2, mobile: true }
    await session.send('Emulation.setDeviceMetricsOverride', screen)
  }
  await turn('upright')
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 })
  return { app, page, finger: new Finger(session), turn, folder, complaints }
}

function cameraSwitches(file: string, sees: string): string[] {
  writeFileSync(file, videoOf(sees))
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`]
}

export async function closePhone({ app, folder, complaints }: Phone): Promise<void> {
  // A page that still keeps scans asks before it is left; a phone that is switched off does not.
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().forEach((window) => window.destroy()),
  )
  await app.close()
  expect(complaints).toEqual([])
  await rm(folder, { recursive: true, force: true })
}

type Spot = { x: number; y: number }

/** One finger on the glass. */
export class Finger {
  readonly #session: CDPSession

  constructor(session: CDPSession) {
    this.#session = session
  }

  async down(spot: Spot): Promise<void> {
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [spot] })
  }

  async move(spots: readonly Spot[]): Promise<void> {
    for (const spot of spots) {
      await this.#session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [spot] })
    }
  }

  async up(): Promise<void> {
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  async line(spots: readonly Spot[]): Promise<void> {
    const [first, ...rest] = spots
    if (!first) return
    await this.down(first)
    await this.move(rest)
    await this.up()
  }
}

/** A wave inside a box, like a name written quickly. `part` from 0 to 1 is how high in the box it lies. */
export function wave(box: { x: number; y: number; width: number; height: number }, part = 0.5): Spot[] {
  return Array.from({ length: 30 }, (_, step) => ({
    x: box.x + box.width * (0.15 + (0.7 * step) / 30),
    y: box.y + box.height * part + Math.sin(step / 2.5) * box.height * 0.2,
  }))
}
