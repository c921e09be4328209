/** Compiles the SQLite drivers for the fallback runtime, whose Node-API is older than the one their prebuilt add-ons want. */
import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { run } from './command.ts'
import { SetupProblem } from './problem.ts'

const modules = join(import.meta.dirname, '../../node_modules')

/** The driver of files that anybody can read, and that of locked ones. */
export const SQLITE_DRIVERS = ['better-sqlite3', 'better-sqlite3-multiple-ciphers'] as const

/** Where a driver's add-on stands in the folder of the runtime. */
export const addOnFile = (folder: string, driver: (typeof SQLITE_DRIVERS)[number]) =>
  join(folder, `${driver}.node`)

/** Builds all of them in copies below `work` and puts the add-ons into it. */
export function buildSqlite(work: string): void {
  for (const driver of SQLITE_DRIVERS) build(driver, work)
}

function build(driver: (typeof SQLITE_DRIVERS)[number], work: string): void {
  const copy = join(work, driver)
  cpSync(join(modules, driver), copy, {
    recursive: true,
    filter: (path) => basename(path) !== 'prebuilds',
  })
  // binding.gyp asks this package for its headers, seen from the folder it stands in.
  cpSync(join(modules, 'node-addon-api'), join(copy, 'node_modules/node-addon-api'), { recursive: true })
  useOlderNodeApi(join(copy, 'binding.gyp'))
  run(
    process.execPath,
    [
      join(modules, 'node-gyp/bin/node-gyp.js'),
      'rebuild',
      '--release',
      '--force_build=1',
      `--nodedir=${headersFolder()}`,
    ],
    copy,
  )
  copyFileSync(join(copy, 'build/Release/better_sqlite3.node'), addOnFile(work, driver))
  rmSync(copy, { recursive: true })
}

/** Electron 33 has Node-API 9 and offers the calls of version 10 as experimental. */
function useOlderNodeApi(bindingFile: string): void {
  const text = readFileSync(bindingFile, 'utf8')
  const experimental = [
    'NAPI_EXPERIMENTAL',
    'NODE_API_EXPERIMENTAL_NO_WARNING',
    'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  ]
  const changed = text.replace("'NAPI_VERSION=10'", experimental.map((name) => `'${name}'`).join(', '))
  if (changed === text)
    throw new SetupProblem('Pustaka SQLite berubah: binding.gyp tidak lagi seperti yang dikenal.')
  writeFileSync(bindingFile, changed)
}

/** The Node that came with the machine brings its C headers along, in one of two places. */
function headersFolder(): string {
  const systemNode = (process.env['PATH'] ?? '')
    .split(':')
    .filter((folder) => !folder.includes('node_modules'))
    .find((folder) => existsSync(join(folder, 'node')))
  const places = ['/usr', systemNode ? dirname(systemNode) : undefined, '/usr/local']
  const found = places.find((place) => place && existsSync(join(place, 'include/node/node_api.h')))
  if (!found) {
    throw new SetupProblem(
      'Berkas kepala Node (node_api.h) tidak ditemukan. Jalankan baris ini, lalu ulangi perintah tadi:\nsudo apt-get install -y libnode-dev',
    )
  }
  return found
}
