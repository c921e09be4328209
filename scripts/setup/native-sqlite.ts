/** Compiles better-sqlite3 for the fallback runtime, whose Node-API is older than the one its prebuilt add-ons want. */
import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { run } from './command.ts'
import { SetupProblem } from './problem.ts'

const modules = join(import.meta.dirname, '../../node_modules')

/** Builds in a copy below `work` and puts the add-on at `target`. */
export function buildSqlite(work: string, target: string): void {
  const copy = join(work, 'better-sqlite3')
  cpSync(join(modules, 'better-sqlite3'), copy, {
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
  copyFileSync(join(copy, 'build/Release/better_sqlite3.node'), target)
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
    throw new SetupProblem('better-sqlite3 berubah: binding.gyp tidak lagi seperti yang dikenal.')
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
