/** The built app in out/, made anew whenever a source is newer than it. */
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './command.ts'
import { say } from './problem.ts'

const root = join(import.meta.dirname, '../..')
const stamp = join(root, 'out/built')
const sources = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'vite.phone.config.ts',
  'package.json',
  'package-lock.json',
]

const PHONE_BUILD = ['build', '--config', 'vite.phone.config.ts', '--logLevel', 'warn']

export function buildIfNeeded(): void {
  // Taken before the build: what is saved while it runs counts as newer.
  const startedAt = new Date()
  if (existsSync(stamp) && newestChangeMs() < statSync(stamp).mtimeMs) return
  say('Membangun aplikasi …')
  run(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], root)
  run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), ...PHONE_BUILD], root)
  writeFileSync(stamp, '')
  utimesSync(stamp, startedAt, startedAt)
}

function newestChangeMs(): number {
  return Math.max(...sources.flatMap((name) => changeTimesMs(join(root, name))))
}

/** Folders count too: a removed file changes only its folder. */
function changeTimesMs(path: string): number[] {
  const status = statSync(path)
  const inside = status.isDirectory() ? readdirSync(path) : []
  return [status.mtimeMs, ...inside.flatMap((name) => changeTimesMs(join(path, name)))]
}
