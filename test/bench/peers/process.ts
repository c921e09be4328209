/** A side of the bench is a process of its own: what counts is the time from its start to its end. */
import { spawn, spawnSync } from 'node:child_process'

export type Command = readonly [program: string, ...args: string[]]
export type Ran = { ms: number; output: string }

/** Throws with what the program said when it fails. */
export function run([program, ...args]: Command): Promise<Ran> {
  const start = performance.now()
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let complaint = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      if (status === 0) resolve({ ms: performance.now() - start, output })
      else reject(new Error(`${program} ended with ${status}: ${complaint}`))
    })
  })
}

export function works([program, ...args]: Command): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
