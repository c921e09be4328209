/** Shows a finished PDF in Chromium's own viewer, from where it is printed: a window with no preload and a session of its own. */
import { randomUUID } from 'node:crypto'
import { BrowserWindow, session, type Session } from 'electron'
import { lockDownSession } from './security.ts'

/** False when the viewer could not show it. */
export async function showPdf(name: string, bytes: Uint8Array): Promise<boolean> {
  // Not persisted, so nothing of the paper stays behind when the window is closed.
  const own = session.fromPartition(`print-${randomUUID()}`, { cache: false })
  lockDownSession(own, ['app://paper/', 'chrome-extension://', 'chrome://', 'blob:', 'data:'])
  servePaper(own, bytes)
  const window = new BrowserWindow({
    width: 1000,
    height: 800,
    title: name,
    autoHideMenuBar: true,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, plugins: true },
  })
  try {
    await window.loadURL(`app://paper/${encodeURIComponent(name)}`)
    return true
  } catch {
    // The page says so and offers to save the file instead.
    window.destroy()
    return false
  }
}

function servePaper(own: Session, bytes: Uint8Array): void {
  own.protocol.handle(
    'app',
    () => new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/pdf' } }),
  )
}
