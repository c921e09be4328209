/**
 * The Electron that development and tests run on: the official one, or where GitHub can't be reached
 * an Electron 33 from the npm registry (Linux x64 only). Releases are never made with the latter.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { addOnEnvironment, fallbackFolder, makeFallback } from './fallback-runtime.ts'
import { say, SetupProblem } from './problem.ts'
import { installSystemPackages, systemNeeds } from './system-packages.ts'

export type ElectronRuntime = {
  kind: 'given' | 'official' | 'fallback'
  version: string
  /** The folder that holds the program and its resources. */
  dist: string
  /** The program to start. */
  path: string
  /** What the app's environment needs on this runtime. */
  env: Record<string, string>
}

const root = join(import.meta.dirname, '../..')
const electronPackage = join(root, 'node_modules/electron')
const oneDayMs = 24 * 60 * 60 * 1000
const downloadTimeoutMs = 10 * 60 * 1000

/** Finds or makes the runtime, with the system libraries it needs. Throws a SetupProblem when none can be had. */
export async function prepareElectron(): Promise<ElectronRuntime> {
  installSystemPackages(systemNeeds.electron)
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (given) return officialRuntime('given', given, 'electron')
  const ready = installedOfficial()
  if (ready) return ready
  const fallback = fallbackFolder()
  // The official one is tried again once a day: the network may be another one tomorrow.
  if (fallback && isFresh(join(fallback, 'ok'))) return fallbackRuntime(fallback)
  return downloadOfficial() ?? (await useFallback(fallback))
}

function installedOfficial(): ElectronRuntime | undefined {
  const pathFile = join(electronPackage, 'path.txt')
  const dist = join(electronPackage, 'dist')
  if (!existsSync(pathFile)) return undefined
  const program = readFileSync(pathFile, 'utf8')
  return existsSync(join(dist, program)) ? officialRuntime('official', dist, program) : undefined
}

function downloadOfficial(): ElectronRuntime | undefined {
  say('Mengambil Electron …')
  spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    stdio: 'ignore',
    timeout: downloadTimeoutMs,
  })
  return installedOfficial()
}

async function useFallback(folder: string | undefined): Promise<ElectronRuntime> {
  if (!folder) {
    throw new SetupProblem(
      'Electron tidak dapat diambil dari GitHub. Periksa sambungan internet, lalu jalankan perintah yang sama lagi.',
    )
  }
  if (existsSync(join(folder, 'ok'))) {
    utimesSync(join(folder, 'ok'), new Date(), new Date())
  } else {
    installSystemPackages(systemNeeds.build)
    say(
      'Electron tidak dapat diambil dari GitHub; memakai Electron 33 dari registri npm (sekali saja, beberapa menit) …',
    )
    await makeFallback(folder)
  }
  return fallbackRuntime(folder)
}

function isFresh(file: string): boolean {
  return existsSync(file) && Date.now() - statSync(file).mtimeMs < oneDayMs
}

function officialRuntime(kind: 'given' | 'official', dist: string, program: string): ElectronRuntime {
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  return { kind, version, dist, path: join(dist, program), env: {} }
}

function fallbackRuntime(folder: string): ElectronRuntime {
  const dist = join(folder, 'dist')
  return {
    ...officialRuntime('official', dist, 'electron'),
    kind: 'fallback',
    env: addOnEnvironment(folder),
  }
}
