/** The app's window: sandboxed, without Node, showing only our own pages. */
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { origin } from './pages.ts'

const reloadsBeforeGivingUp = 3

export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 800,
    minWidth: 1024,
    minHeight: 640,
    title: 'Ikrar',
    icon: join(app.getAppPath(), 'resources/icons/ikrar.png'),
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#15191d' : '#fafaf8',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // The door must not fall asleep behind another window.
      backgroundThrottling: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  reloadAfterCrash(window)
  void window.loadURL(`${origin}/index.html`)
  return window
}

/** A page that died shows nothing; what it knew is in the backend, so it is simply loaded anew. */
function reloadAfterCrash(window: BrowserWindow): void {
  let reloads = 0
  window.webContents.on('render-process-gone', (_e, { reason }) => {
    if (reason === 'clean-exit' || reloads >= reloadsBeforeGivingUp) return
    reloads += 1
    // Inside this very event the page can't be loaded yet.
    setImmediate(() => window.reload())
  })
}
