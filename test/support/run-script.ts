/** The commands of the project as a user starts them: a real process, its output and its exit code. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

export type ScriptRun = { code: number | null; out: string; error: string }

/** Runs `scripts/NAME.ts` with the Node of the tests. */
export function runScript(name: 'rpc' | 'demo' | 'central', ...args: string[]): Promise<ScriptRun> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', `${name}.ts`), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const run: ScriptRun = { code: null, out: '', error: '' }
  child.stdout.on('data', (chunk: Buffer) => (run.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (run.error += chunk.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...run, code })))
}
