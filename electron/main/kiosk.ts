/**
 * The app as a kiosk: one window over the whole screen, with a page of its own that knows no other screen. It stays
 * until the PIN is typed; whatever closes, shrinks, covers or leaves a window is refused.
 */
import { app, BrowserWindow, Menu } from 'electron'
import type { HostCall, KioskLeave } from '#shared/contract/host.ts'
import type { KioskSettings } from '#shared/contract/kiosk.ts'
import { isWayOut } from './kiosk-keys.ts'
import type { KioskLock } from './kiosk-lock.ts'
import { origin } from './pages.ts'

/** What the kiosk's page may still ask of Electron. */
const ALLOWED: ReadonlySet<HostCall> = new Set(['kiosk', 'leaveKiosk', 'appInfo'])

export type KioskHost = {
  /** The menu of the app, once it is no kiosk any more. */
  restoreMenu: () => void
  /** Starts the app anew: its window is gone. */
  restart: () => void
}

export class Kiosk {
  readonly #lock: KioskLock
  readonly #host: KioskHost
  #window: BrowserWindow | undefined

  constructor(lock: KioskLock, host: KioskHost) {
    this.#lock = lock
    this.#host = host
    app.on('before-quit', (e) => {
      if (this.isOn) e.preventDefault()
    })
    // A window that was on its way when the kiosk began, such as a paper being opened.
    app.on('browser-window-created', (_e, window) => {
      // Inside this very event there is no window yet that could go.
      setImmediate(() => {
        if (this.isOn && window !== this.#window && !window.isDestroyed()) window.destroy()
      })
    })
  }

  get isOn(): boolean {
    return this.settings !== null
  }

  get settings(): KioskSettings | null {
    return this.#lock.settings
  }

  allows(call: HostCall): boolean {
    return !this.isOn || ALLOWED.has(call)
  }

  /** The app's one window; where the kiosk was on when the app ended, it comes back here. */
  guard(window: BrowserWindow): void {
    this.#window = window
    window.on('close', (e) => {
      if (this.isOn) e.preventDefault()
    })
    for (const gone of ['minimize', 'hide', 'leave-full-screen', 'unmaximize', 'blur'] as const) {
      // TypeScript knows these events one by one only.
      window.on(gone as 'blur', () => {
        if (this.isOn) setImmediate(() => this.#hold())
      })
    }
    window.on('closed', () => {
      if (this.isOn) this.#host.restart()
    })
    this.#guardPage(window)
    if (this.isOn) window.once('show', () => this.#close())
  }

  #guardPage({ webContents }: BrowserWindow): void {
    webContents.on('before-input-event', (e, input) => {
      if (this.isOn && isWayOut(input)) e.preventDefault()
    })
    webContents.on('context-menu', (e) => {
      if (this.isOn) e.preventDefault()
    })
    webContents.on('devtools-opened', () => {
      if (this.isOn) webContents.closeDevTools()
    })
    // Buttons of a mouse and gestures go back without asking; once here, there is nothing to go back to.
    webContents.on('did-navigate', (_e, address) => {
      if (!this.isOn) return
      if (address === kioskAddress) webContents.navigationHistory.clear()
      else void webContents.loadURL(kioskAddress)
    })
  }

  async begin(settings: KioskSettings, pin: string): Promise<boolean> {
    if (this.isOn || !(await this.#lock.begin(settings, pin))) return false
    this.#close()
    // After the answer: the page that asked is gone then.
    setImmediate(() => void this.#window?.loadURL(kioskAddress))
    return true
  }

  async leave(pin: string): Promise<KioskLeave> {
    const eventId = this.settings?.eventId
    const answer = await this.#lock.tryPin(pin)
    if ('left' in answer) setImmediate(() => this.#open(eventId))
    return answer
  }

  #close(): void {
    for (const other of BrowserWindow.getAllWindows()) if (other !== this.#window) other.destroy()
    Menu.setApplicationMenu(null)
    const window = this.#window
    window?.setAlwaysOnTop(true, 'screen-saver')
    window?.setMinimizable(false)
    window?.setClosable(false)
    this.#hold()
  }

  /** Back over the whole screen and before everything else. */
  #hold(): void {
    const window = this.#window
    if (!window || window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.setKiosk(true)
    window.show()
    window.focus()
  }

  #open(eventId: string | undefined): void {
    const window = this.#window
    this.#host.restoreMenu()
    window?.setKiosk(false)
    window?.setAlwaysOnTop(false)
    window?.setMinimizable(true)
    window?.setClosable(true)
    void window?.loadURL(
      `${origin}/index.html#/${eventId === undefined ? '' : `kegiatan/${eventId}/presensi`}`,
    )
  }
}

const kioskAddress = `${origin}/kiosk.html`

/** Where the first window begins. */
export function startAddress(kiosk: Kiosk): string {
  return kiosk.isOn ? kioskAddress : `${origin}/index.html`
}
