/** Keeps the backend running in its own process and hands the windows' ports to it. */
import { join } from 'node:path'
import { type MessagePortMain, safeStorage, utilityProcess, type UtilityProcess } from 'electron'
import type { BackendPaths, FromBackend, ToBackend } from '#shared/contract/link.ts'
import { answerKeyQuestion, hasRealKeyStore } from './key-store.ts'

export type BackendProcess = {
  connect: (port: MessagePortMain) => void
  /** Lets the backend close its database; resolves at the latest after ten seconds. */
  stop: () => Promise<void>
}

type Hooks = {
  /** A new process runs in place of one that died: every page has to connect again. */
  restarted: () => void
  /** It died three times in a minute. Resolves when it shall be tried again. */
  keepsDying: () => Promise<void>
}

const stopTimeoutMs = 10_000
const crashWindowMs = 60_000
const crashesBeforeAsking = 3

export function startBackend(paths: BackendPaths, hooks: Hooks): BackendProcess {
  let stopping = false
  let child = fork(paths)
  let crashes: number[] = []
  watch(child)

  function watch(process: UtilityProcess): void {
    process.once('exit', () => {
      if (!stopping) void replace()
    })
  }

  async function replace(): Promise<void> {
    const now = Date.now()
    crashes = [...crashes.filter((time) => now - time < crashWindowMs), now]
    if (crashes.length >= crashesBeforeAsking) {
      await hooks.keepsDying()
      crashes = []
    }
    if (stopping) return
    child = fork(paths)
    watch(child)
    hooks.restarted()
  }

  return {
    connect: (port) => tell(child, { type: 'port' }, [port]),
    stop: async () => {
      if (stopping) return
      stopping = true
      await stopChild(child)
    },
  }
}

function fork(paths: BackendPaths): UtilityProcess {
  const child = utilityProcess.fork(join(import.meta.dirname, 'backend.js'), [], {
    serviceName: 'Ikrar: penyimpanan',
    stdio: 'inherit',
  })
  child.on('message', (message: FromBackend) => {
    if (message.type === 'key-question') tell(child, answerKeyQuestion(safeStorage, message))
  })
  tell(child, { type: 'start', paths, hasKeyStore: hasRealKeyStore(safeStorage, process.platform) })
  return child
}

function tell(child: UtilityProcess, message: ToBackend, ports?: MessagePortMain[]): void {
  child.postMessage(message, ports)
}

async function stopChild(child: UtilityProcess): Promise<void> {
  if (child.pid === undefined) return
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, stopTimeoutMs)
  child.on('message', (message: FromBackend) => {
    if (message.type === 'stopped') resolve()
  })
  child.once('exit', () => resolve())
  tell(child, { type: 'stop' })
  await promise
  clearTimeout(timer)
  child.kill()
}
