/**
 * Runs a script of ours under strace, which writes down or spoils what it asks of the system. Linux only.
 * Throws where strace is missing or may not trace: a fault test that saw no fault must not pass.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'

export type Traced = { status: number | null; stdout: string; stderr: string }

/** `options` are strace's own; what it saw goes to the file `log`. */
export async function runUnderStrace(
  [script, ...args]: [script: string, ...args: string[]],
  { log, options }: { log: string; options: string[] },
): Promise<Traced> {
  const traced = ['strace', '-f', '-o', log, ...options, process.execPath, script, ...args]
  const child = spawn(TASKSET, ['-c', ownCore(), ...traced], { stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  // `close` always comes with the code or null.
  const [status] = (await once(child, 'close')) as [number | null]
  if (status === NOT_FOUND) throw new Error('strace is not installed (Debian: apt-get install strace)')
  const hasTraced = existsSync(log) && statSync(log).size > 0
  if (!hasTraced || /^strace: /m.test(stderr)) throw new Error(`strace can't trace here: ${stderr.trim()}`)
  return { status, stdout, stderr }
}

/** Part of every Debian; strace and what it traces take turns, twice as fast on one core as across two. */
const TASKSET = '/usr/bin/taskset'
/** How taskset ends where it does not find what it shall start. */
const NOT_FOUND = 127

/** The first or the last of the cores that are ours, so that two tests at the same time do not share one. */
function ownCore(): string {
  const status = readFileSync('/proc/self/status', 'utf8')
  const [, list = ''] = /^Cpus_allowed_list:\s*(.*)$/m.exec(status) ?? []
  const isSecond = process.env['VITEST_POOL_ID'] === '2'
  return (isSecond ? /\d+$/ : /^\d+/).exec(list)?.[0] ?? '0'
}
