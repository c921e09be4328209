/** A screen of its own for the end-to-end tests, so that they run on a server and never disturb the desktop. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { SetupProblem } from './problem.ts'

/** Runs the work with the number of a fresh virtual screen (":7"), and takes the screen away afterwards. */
export async function withScreen<T>(work: (display: string) => Promise<T>): Promise<T> {
  // Other systems always have a screen.
  if (process.platform !== 'linux') return work('')
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  try {
    return await work(`:${await chosenNumber(server.stdio[3] as Readable, once(server, 'exit'))}`)
  } finally {
    server.kill()
  }
}

/** Xvfb looks for a free number by itself and writes it down as soon as it is ready. */
async function chosenNumber(pipe: Readable, ended: Promise<unknown>): Promise<string> {
  const first = await Promise.race([once(pipe, 'data'), ended.then(() => undefined)])
  if (!first) throw new SetupProblem('Layar virtual (Xvfb) tidak mau berjalan.')
  return String(first[0]).trim()
}
