import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { RESOURCES, type TestBackend } from './open-test-backend.ts'

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

/** The most that the log of arrivals answers at once. */
const PAGE = 500

/** The nonces of everybody whose arrival is stored, whatever the event. */
export async function storedArrivals({ client }: TestBackend): Promise<Set<string>> {
  const stored = new Set<string>()
  for (const { id: eventId } of await client.events.list({})) {
    let total = 1
    for (let offset = 0; offset < total; offset += PAGE) {
      const log = await client.attendance.log({ eventId, offset, limit: PAGE })
      for (const { id } of log.entries) stored.add(id)
      total = log.total
    }
  }
  return stored
}
