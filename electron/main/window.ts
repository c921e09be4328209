/** The app's windows: sandboxed, without Node, showing only our own pages. */
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, type BrowserWindowConstructorOptions } from 'electron'

const reloadsBeforeGivingUp = 3

export function openWindow(address: string): BrowserWindow {
  const window = newWindow({ width: 1366, height: 800, minWidth: 1024, minHeight: 640 })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(address)
  return window
}

/** Empty and not shown yet. Whatever its shape, every window is locked up the same way. */
export function newWindow(shape: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...shape,
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
  reloadAfterCrash(window)
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
