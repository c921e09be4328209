/** Looks into the finished package and starts it once: fuses, contents, and a window that reaches its backend. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { withScreen } from '../setup/display.ts'
import { SQLITE_DRIVERS } from '../setup/native-sqlite.ts'
import { type DevTools, openDevTools } from './dev-tools.ts'

const wantedFuses: [FuseV1Options, FuseState][] = [
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
]

/** Throws at the first thing that is not as it should be. */
export async function smokePackage(folder: string): Promise<void> {
  await checkFuses(join(folder, 'ikrar'))
  checkContents(join(folder, 'resources'))
  await withScreen((display) => startOnce(join(folder, 'ikrar'), display))
}

async function checkFuses(program: string): Promise<void> {
  const wire = await getCurrentFuseWire(program)
  for (const [fuse, state] of wantedFuses) {
    expectEqual(`sekring ${FuseV1Options[fuse]}`, wire[fuse], state)
  }
}

function checkContents(resources: string): void {
  for (const driver of SQLITE_DRIVERS) {
    const prebuilds = join(resources, 'app.asar.unpacked/node_modules', driver, 'prebuilds')
    expectEqual(`pustaka ${driver}`, readdirSync(prebuilds).join(), 'linux-x64.node')
  }
  expectEqual('peluncur bawaan', existsSync(join(resources, 'default_app.asar')), false)
  const strange = listPackage(join(resources, 'app.asar'), { isPack: false }).filter(
    (path) => !/^\/(out|resources|node_modules|package\.json)/.test(path) || /\.(map|ts|tsx)$/.test(path),
  )
  expectEqual('berkas asing di dalam paket', strange.join(), '')
}

async function startOnce(program: string, display: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-smoke-'))
  const profile = join(folder, 'profile')
  const app = spawn(
    program,
    [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--data=${join(folder, 'data')}`,
    ],
    { stdio: 'ignore', env: { ...process.env, ...(display && { DISPLAY: display }) } },
  )
  try {
    const page = await openDevTools(await debuggingPort(profile))
    await walkThrough(page)
    const nodeInPage = await page.evaluate('typeof require + typeof process')
    expectEqual('tanpa Node di dalam jendela', nodeInPage, 'undefinedundefined')
    const ended = once(app, 'exit')
    page.close()
    expectEqual('kode keluar', (await ended)[0], 0)
    expectEqual('basis data', existsSync(join(folder, 'data/kegiatan.db')), true)
  } finally {
    app.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The example fills the database, and its papers need fonts and a worker thread from inside the package. */
async function walkThrough(page: DevTools): Promise<void> {
  await until(page, 'jendela', clickOn('Coba dengan contoh'))
  await until(page, 'kegiatan contoh', "document.body.innerText.includes('Ini kegiatan contoh.')")
  await until(page, 'menu dokumen', clickOn('Dokumen'))
  await until(page, 'gambar dokumen', "document.querySelector('main canvas') !== null")
}

/** Asked again and again: what is asked while the page is still loading gets no answer. */
async function until(page: DevTools, what: string, expression: string): Promise<void> {
  let answer: unknown
  for (let tries = 0; tries < 300 && answer !== true; tries += 1) {
    answer = await page.evaluate(expression)
    await wait(100)
  }
  expectEqual(what, answer, true)
}

function clickOn(label: string): string {
  return `(() => {
    const targets = [...document.querySelectorAll('button, a')]
    const target = targets.find((each) => each.innerText.trim().startsWith(${JSON.stringify(label)}))
    target?.click()
    return target !== undefined
  })()`
}

async function debuggingPort(profile: string): Promise<number> {
  const file = join(profile, 'DevToolsActivePort')
  for (let tries = 0; tries < 200; tries += 1) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
    if (port) return port
    await wait(100)
  }
  throw new Error('Paket tidak mau berjalan.')
}

function expectEqual(what: string, found: unknown, wanted: unknown): void {
  if (found !== wanted) throw new Error(`${what}: ${String(found)}, seharusnya ${String(wanted)}`)
  process.stdout.write(`✓ ${what}\n`)
}
