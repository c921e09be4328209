/**
 * One further window for each page that other people look at: the hall, or whoever signs. It goes to a display of its
 * own where there is one, remembers nothing, and closes with the app.
 */
import { BrowserWindow, powerSaveBlocker, screen, type Display } from 'electron'
import type { SecondPage } from '#shared/contract/host.ts'
import { origin } from './pages.ts'
import { newWindow } from './window.ts'

const windows = new Map<SecondPage, BrowserWindow>()

/** Shows the page for this event. One that is open already changes to the event; the asking window keeps the keyboard. */
export async function openSecondWindow(
  asking: BrowserWindow,
  page: SecondPage,
  eventId: string,
): Promise<boolean> {
  const window = windows.get(page) ?? makeWindow(page)
  const address = `${origin}/index.html#/${page}/${eventId}`
  try {
    if (window.webContents.getURL() !== address) await window.loadURL(address)
  } catch {
    window.destroy()
    return false
  }
  place(window, asking)
  return true
}

/** False when it was not open. */
export function closeSecondWindow(page: SecondPage): boolean {
  const window = windows.get(page)
  window?.close()
  return window !== undefined
}

export function openSecondPages(): SecondPage[] {
  return [...windows.keys()]
}

function makeWindow(page: SecondPage): BrowserWindow {
  const window = newWindow({ width: 1280, height: 720, useContentSize: true, minWidth: 640, minHeight: 360 })
  window.removeMenu()
  windows.set(page, window)
  // A dark screen in the middle of the reading is a breakdown.
  const blocker = powerSaveBlocker.start('prevent-display-sleep')
  window.once('closed', () => {
    powerSaveBlocker.stop(blocker)
    windows.delete(page)
    tellPages()
  })
  tellPages()
  return window
}

function tellPages(): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send('second-windows', openSecondPages())
  }
}

/** Whoever works at the asking window keeps its display, and the scanner keeps typing there. */
function place(window: BrowserWindow, asking: BrowserWindow): void {
  const free = freeDisplay(window, asking)
  if (free) {
    window.setFullScreen(false)
    window.setBounds(free.bounds)
  }
  window.showInactive()
  if (free) window.setFullScreen(true)
}

function freeDisplay(window: BrowserWindow, asking: BrowserWindow): Display | undefined {
  const others = [asking, ...windows.values()].filter((other) => other !== window && other.isVisible())
  const taken = new Set(others.map((other) => screen.getDisplayMatching(other.getBounds()).id))
  return screen.getAllDisplays().find(({ id }) => !taken.has(id))
}
