/**
 * Runs a script of ours under strace, which writes down or spoils what it asks of the system. Linux only.
 * Throws where strace is missing or may not trace: a fault test that saw no fault must not pass.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'

export type Traced = { status: number | null; stdout: string; stderr: string }

/** `options` are strace's own; what it saw goes to the file `log`. */
export async function runUnderStrace(
  [script, ...args]: [script: string, ...args: string[]],
  { log, options }: { log: string; options: string[] },
): Promise<Traced> {
  const child = spawn('strace', ['-f', '-o', log, ...options, process.execPath, script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  try {
    // `close` always comes with the code or null.
    const [status] = (await once(child, 'close')) as [number | null]
    const traced = existsSync(log) && statSync(log).size > 0
    if (!traced || /^strace: /m.test(stderr)) throw new Error(`strace can't trace here: ${stderr.trim()}`)
    return { status, stdout, stderr }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw missing ? new Error('strace is not installed (Debian: apt-get install strace)') : error
  }
}
