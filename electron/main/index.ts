/** The doorman: opens the window, starts the backend, passes ports from one to the other, and sees everybody out. */
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { app, BrowserWindow, dialog, ipcMain, session, shell } from 'electron'
import type { BackendPaths } from '#shared/contract/link.ts'
import { startBackend, type BackendProcess } from './backend-process.ts'
import { answerHostCalls } from './host.ts'
import { Kiosk, startAddress } from './kiosk.ts'
import { KioskLock } from './kiosk-lock.ts'
import { setMenu } from './menu.ts'
import { announceScheme, servePages } from './pages.ts'
import { isOurPage, lockDownPages, lockDownSession } from './security.ts'
import { texts } from './texts.ts'
import { openWindow } from './window.ts'

app.commandLine.appendSwitch('lang', 'id')
// As root only --no-sandbox works, and the two together restart the network service for ever.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

let kiosk: Kiosk | undefined

process.on('uncaughtException', reportAndQuit)

if (app.requestSingleInstanceLock()) {
  announceScheme()
  lockDownPages()
  void app.whenReady().then(open)
} else {
  process.stdout.write(`${texts.alreadyOpen}\n`)
  app.exit(0)
}

function open(): void {
  const paths = findPaths()
  lockDownSession(session.defaultSession, ['app://ikrar/', 'blob:app://ikrar/', 'data:'])
  servePages(session.defaultSession, join(import.meta.dirname, '../renderer'))
  setMenu(paths.data)
  const kioskNow = (kiosk = openKiosk(paths.data))
  answerHostCalls(paths.data, kioskNow)
  const backend = startBackend(paths, {
    restarted: () => tellPages('backend-restarted'),
    keepsDying: () => (kioskNow.isOn ? wait(KIOSK_RETRY_MS) : askToTryAgain(paths.data)),
  })
  ipcMain.on('connect', (e) => {
    const [port] = e.ports
    if (port && isOurPage(e.senderFrame)) backend.connect(port)
  })
  const window = openWindow(startAddress(kioskNow))
  kioskNow.guard(window)
  seeOut(backend, window)
}

/** At a kiosk nobody answers a question, and a dialog would be a way out of it. */
const KIOSK_RETRY_MS = 5_000

/** Whoever forgot the PIN starts the app once with this. */
const leaveKioskSwitch = 'keluar-kios'

function openKiosk(dataFolder: string): Kiosk {
  const lock = new KioskLock(dataFolder)
  if (app.commandLine.hasSwitch(leaveKioskSwitch)) lock.end()
  return new Kiosk(lock, { restoreMenu: () => setMenu(dataFolder), restart: restartKiosk })
}

function restartKiosk(): void {
  app.relaunch({ args: process.argv.slice(1).filter((argument) => argument !== `--${leaveKioskSwitch}`) })
  app.exit(1)
}

function findPaths(): BackendPaths {
  const wanted = app.commandLine.getSwitchValue('data') || process.env['IKRAR_DATA']
  const data = wanted ? resolve(wanted) : join(app.getPath('userData'), 'data')
  // Only the development runtime has add-ons of its own.
  const { SQLITE_NATIVE_BINDING: nativeBinding, SQLITE_CIPHER_BINDING: cipherBinding } = app.isPackaged
    ? {}
    : process.env
  return {
    data,
    resources: join(app.getAppPath(), 'resources'),
    ...(nativeBinding && { nativeBinding }),
    ...(cipherBinding && { cipherBinding }),
  }
}

/** Electron's own message would be in English. What was stored is safe: only the backend touches it. */
function reportAndQuit(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  if (kiosk?.isOn) return restartKiosk()
  dialog.showErrorBox(texts.failed, texts.failedDetail)
  app.quit()
}

function tellPages(message: 'backend-restarted'): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(message)
}

async function askToTryAgain(dataFolder: string): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: app.getName(),
    message: texts.backendStopped,
    detail: texts.backendStoppedDetail(dataFolder),
    buttons: [texts.tryAgain, texts.openFolder, texts.quit],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response === 2) return app.quit()
  if (response === 1) await shell.openPath(dataFolder)
}

/** The app ends only after the backend has closed its database and made the closing copy. */
function seeOut(backend: BackendProcess, window: BrowserWindow): void {
  let closing = false
  let openAgain = false
  app.on('second-instance', () => {
    // Whoever starts the app while it is closing gets it as soon as that is done.
    if (closing) openAgain = true
    else bringToFront(window)
  })
  // Papers opened for printing close with it.
  window.on('closed', () => app.quit())
  app.on('will-quit', (e) => {
    e.preventDefault()
    if (closing) return
    closing = true
    void backend.stop().then(() => {
      if (openAgain) app.relaunch()
      // Also when a dialog still waits for an answer, for which quitting once more would wait too.
      app.exit()
    })
  })
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
