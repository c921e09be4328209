// Installs the npm dependencies and Node 24 when they are missing or another version than the lock file names.
// Plain JavaScript, because on a fresh clone the system's Node 20 runs it.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Where the `node` package of the registry puts its program. */
export const node24 = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/**
 * @typedef {{ version: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} LockFile
 */

/** Makes node_modules fit the lock file; ends the process with a sentence when it can't. */
export function installDependencies() {
  if (!fitsLockFile()) {
    say('Memasang pustaka dari registri npm (sekali saja, beberapa menit) …')
    if (!npm(['ci', '--no-fund', '--no-audit']) && !installWithoutCleaning()) {
      stop(
        'Pustaka gagal dipasang. Periksa sambungan ke registri npm, lalu jalankan perintah yang sama lagi.',
      )
    }
  }
  if (!existsSync(node24)) installNode24()
}

/** @param {string} sentence */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  say(sentence)
  process.exit(1)
}

/** npm writes into node_modules what it has installed: every package the lock file demands must stand there. */
function fitsLockFile() {
  const installedFile = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installedFile)) return false
  const installed = readLock(installedFile).packages
  return Object.entries(readLock(join(root, 'package-lock.json')).packages).every(
    ([path, wanted]) =>
      path === '' || wanted.optional || wanted.devOptional || installed[path]?.version === wanted.version,
  )
}

/**
 * @param {string} file
 * @returns {LockFile}
 */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** A registry that lacks a foreign platform's package makes `npm ci` refuse; `npm install` goes on, but rewrites the lock. */
function installWithoutCleaning() {
  const lockFile = join(root, 'package-lock.json')
  const lock = readFileSync(lockFile)
  const done = npm(['install', '--no-fund', '--no-audit'])
  writeFileSync(lockFile, lock)
  return done
}

/** The package fetches its program in an install script, which npm may have been told to skip. */
function installNode24() {
  say('Mengambil Node 24 …')
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: join(root, 'node_modules/node'),
    stdio: ['ignore', 2, 2],
  })
  if (!existsSync(node24)) {
    stop('Node 24 gagal dipasang. Hapus folder node_modules, lalu jalankan perintah yang sama lagi.')
  }
}

/** @param {string[]} args */
function npm(args) {
  const cli = process.env['npm_execpath']
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []]
  // The standard output belongs to the command that asked for the set-up.
  const { status } = spawnSync(command, [...first, ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  })
  return status === 0
}
