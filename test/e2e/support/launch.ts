/** Starts the built app in the real Electron, with folders of its own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { prepareElectron } from '../../../scripts/setup/electron-runtime.ts'

export const root = join(import.meta.dirname, '../../..')
/** Chromium refuses its own sandbox to root. */
const isRoot = process.getuid?.() === 0
const launchTimeoutMs = 60_000

// On a screen of its own no window takes the focus from that of another test. Other systems name no screens.
const worker = Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)
const screen = process.env['IKRAR_SCREENS']?.split(' ')[worker]
if (screen) process.env['DISPLAY'] = screen
// A door that is opened again must find its port as it left it.
const PORTS_OF_A_DOOR = 10
process.env['IKRAR_DESK_PORT'] = String(8443 + worker * PORTS_OF_A_DOOR)

/** The Electron that all tests of this run use. */
export const runtime = await prepareElectron()

export type Ikrar = {
  app: ElectronApplication
  /** The first window. */
  page: Page
  /** The folder with everything this start wrote: `profile`, `data`, and whatever the test puts there. */
  folder: string
  dataFolder: string
}

type LaunchOptions = {
  /** An earlier start's folder, to open its data again. */
  folder?: string
  /** Further switches for Electron. */
  switches?: string[]
}

export async function launchIkrar({ folder, switches = [] }: LaunchOptions = {}): Promise<Ikrar> {
  const place = folder ?? (await mkdtemp(join(tmpdir(), 'ikrar-e2e-')))
  const app = await launchWithPlaywright([...appArguments(place), ...switches])
  return { app, page: await app.firstWindow(), folder: place, dataFolder: join(place, 'data') }
}

/** Finds the runtime as if it were the installed one: only then Playwright holds the app back until it is attached. */
async function launchWithPlaywright(args: string[]): Promise<ElectronApplication> {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.dist
  try {
    return await _electron.launch({
      args,
      chromiumSandbox: !isRoot,
      env: { ...currentEnvironment(), ...runtime.env },
      timeout: launchTimeoutMs,
    })
  } finally {
    delete process.env['ELECTRON_OVERRIDE_DIST_PATH']
  }
}

/** What Electron is started with; also for a start without Playwright. */
export function appArguments(folder: string): string[] {
  return [
    root,
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    // Otherwise a second start would find the first one and quit.
    `--user-data-dir=${join(folder, 'profile')}`,
    `--data=${join(folder, 'data')}`,
  ]
}

/** Closes the window as a user would, so that the backend makes its closing copy; then removes the folder. */
export async function closeIkrar({ app, folder }: Ikrar, { keepFolder = false } = {}): Promise<void> {
  await app.close()
  if (!keepFolder) await rm(folder, { recursive: true, force: true })
}

export function currentEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
