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

/** The nonces of everybody whose arrival is stored, whatever the event. */
export async function storedArrivals({ client }: TestBackend): Promise<Set<string>> {
  const events = await client.events.list({})
  const logs = await Promise.all(
    events.map((event) => client.attendance.log({ eventId: event.id, offset: 0, limit: 500 })),
  )
  return new Set(logs.flatMap((log) => log.entries.map((entry) => entry.id)))
}
