/** npm start: set up what is missing, build if a source changed, open the app. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { buildIfNeeded } from './setup/app-build.ts'
import { type ElectronRuntime, prepareElectron } from './setup/electron-runtime.ts'
import { runScript, SetupProblem } from './setup/problem.ts'

const root = join(import.meta.dirname, '..')

await runScript(async () => {
  if (!hasDisplay()) {
    throw new SetupProblem(
      'Tidak ada layar di komputer ini, jadi jendela Ikrar tidak dapat dibuka. Tanpa layar, jalankan: npm run demo -- --out hasil',
    )
  }
  const runtime = await prepareElectron()
  buildIfNeeded()
  return openApp(runtime)
})

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

async function openApp(runtime: ElectronRuntime): Promise<number> {
  // Chromium refuses to start its sandbox as root.
  const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = spawn(runtime.path, [root, ...rootSwitches, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...runtime.env },
    // In a group of its own: Ctrl+C would strike the backend too, before it has made its closing copy.
    detached: process.platform !== 'win32',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => app.kill('SIGTERM'))
  }
  const [code] = (await once(app, 'exit')) as [number | null]
  return code ?? 1
}
