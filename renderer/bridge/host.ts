/** What only Electron can do, as the preload exposes it. */
import type { Host } from '#shared/contract/host.ts'

export const host: Host = ofThisWindow()

function ofThisWindow(): Host {
  const { ikrarHost } = window
  if (!ikrarHost) throw new Error('this page was opened outside Ikrar')
  return ikrarHost
}
