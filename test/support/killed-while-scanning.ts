import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { RESOURCES } from './open-test-backend.ts'

/** Starts a process that scans and prints each nonce after its answer, and kills it: the nonces that were answered. */
export async function killedWhileScanning(
  data: string,
  delayMs: number,
  environment: NodeJS.ProcessEnv = {},
): Promise<string[]> {
  mkdirSync(data, { recursive: true })
  const script = join(import.meta.dirname, 'scan-until-killed.ts')
  const child = spawn(process.execPath, [script, data, RESOURCES], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  })
  let printed = ''
  let killing: NodeJS.Timeout | undefined
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
    killing ??= setTimeout(() => child.kill('SIGKILL'), delayMs)
  })
  await new Promise((resolve) => child.once('exit', resolve))
  clearTimeout(killing)
  // The last line may be half written when the process dies.
  return printed.split('\n').slice(0, -1)
}
