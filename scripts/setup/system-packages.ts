/** The programs and libraries of the operating system that Electron and the tests need, on Debian and its kin. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say, SetupProblem } from './problem.ts'

/** A Debian package, and the command or shared library by which its presence is seen. */
type Need = { package: string; command?: string; library?: string }

/** Libraries that Chromium is linked against; the rest of them come along with these. */
const electronNeeds: Need[] = [
  { package: 'libgtk-3-0', library: 'libgtk-3.so.0' },
  { package: 'libnss3', library: 'libnss3.so' },
  { package: 'libasound2', library: 'libasound.so.2' },
  { package: 'libgbm1', library: 'libgbm.so.1' },
]

const testNeeds: Need[] = [
  { package: 'xvfb', command: 'Xvfb' },
  { package: 'poppler-utils', command: 'pdftoppm' },
  { package: 'zbar-tools', command: 'zbarimg' },
  { package: 'python3', command: 'python3' },
  { package: 'strace', command: 'strace' },
  { package: 'qpdf', command: 'qpdf' },
  { package: 'openssl', command: 'openssl' },
  { package: 'postgresql', command: 'pg_ctlcluster' },
]

/** For the fallback runtime: unpack it, and build the SQLite add-ons for it. */
const buildNeeds: Need[] = [
  { package: 'unzip', command: 'unzip' },
  { package: 'g++', command: 'g++' },
  { package: 'make', command: 'make' },
  { package: 'python3', command: 'python3' },
]

export const systemNeeds = { electron: electronNeeds, tests: testNeeds, build: buildNeeds }

/**
 * Installs what is missing when run as root on Debian.
 * Throws a SetupProblem naming the one line to run otherwise.
 */
export function installSystemPackages(...needs: Need[][]): void {
  if (process.platform !== 'linux') return
  const missing = missingNeeds(needs.flat())
  if (missing.length === 0) return
  if (!findCommand('apt-get')) {
    throw new SetupProblem(
      `Paket sistem berikut belum terpasang: ${names(missing).join(', ')} (nama paket Debian). Pasanglah, lalu jalankan perintah yang sama lagi.`,
    )
  }
  if (process.getuid?.() !== 0) {
    throw new SetupProblem(
      `Beberapa paket sistem belum terpasang. Jalankan baris ini, lalu ulangi perintah tadi:\nsudo apt-get update && sudo apt-get ${installArguments(missing)}`,
    )
  }
  installAsRoot(missing, needs.flat())
}

function installAsRoot(missing: Need[], all: Need[]): void {
  say(`Memasang paket sistem: ${missing.map((need) => need.package).join(', ')} …`)
  // A fresh machine has no package lists yet; the names are looked up in them.
  apt(['update'])
  apt(installArguments(missing).split(' '))
  const left = missingNeeds(all)
  if (left.length > 0) {
    throw new SetupProblem(
      `Paket sistem gagal dipasang: ${names(left).join(', ')}. Jalankan baris ini untuk melihat sebabnya:\napt-get ${installArguments(left)}`,
    )
  }
}

function missingNeeds(needs: Need[]): Need[] {
  const libraries = needs.some((need) => need.library) ? installedLibraries() : ''
  return needs.filter(({ command, library }) =>
    command ? !findCommand(command) : !libraries.includes(`${library} `),
  )
}

function installArguments(missing: Need[]): string {
  return ['install', '-y', '--no-install-recommends', ...names(missing)].join(' ')
}

function names(needs: Need[]): string[] {
  return [...new Set(needs.map(currentName))]
}

/** Debian 13 and Ubuntu 24 renamed many libraries to …t64. */
function currentName(need: Need): string {
  const renamed = `${need.package}t64`
  const known = need.library && spawnSync('apt-cache', ['show', renamed]).status === 0
  return known ? renamed : need.package
}

function findCommand(command: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

function installedLibraries(): string {
  const listed = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' })
  return listed.stdout ?? ''
}

function apt(args: string[]): void {
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
