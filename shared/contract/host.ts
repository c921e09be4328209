/** The handful of things only Electron can do for a page; they stand there as `window.ikrarHost`. */
import { z } from 'zod'
import { kioskPin, type KioskSettings, kioskSettings } from './kiosk.ts'

/** A bare file name: no folder, none of the characters that Windows or a terminal stumbles over. */
const fileName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^(?!\.)[^\p{Cc}\p{Cf}<>:"/\\|?*]+$/u)

const largestFileBytes = 512 * 1024 * 1024
const fileBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestFileBytes)

const pdfMark = '%PDF-'
const pdfBytes = fileBytes.refine((bytes) =>
  [...pdfMark].every((letter, index) => bytes[index] === letter.charCodeAt(0)),
)

/** The pages that other people look at, by the beginning of their address. */
const secondPage = z.enum(['proyektor', 'penanda-tangan'])
export type SecondPage = z.infer<typeof secondPage>

/** The arguments of each call, checked by main: a page is never trusted. */
export const hostArguments = {
  saveFile: z.tuple([fileName, fileBytes]),
  printPdf: z.tuple([fileName, pdfBytes]),
  chooseFolder: z.tuple([]),
  setFullScreen: z.tuple([z.boolean()]),
  openSecondWindow: z.tuple([secondPage, z.uuid()]),
  closeSecondWindow: z.tuple([secondPage]),
  secondWindows: z.tuple([]),
  openDataFolder: z.tuple([]),
  appInfo: z.tuple([]),
  enterKiosk: z.tuple([kioskSettings, kioskPin]),
  kiosk: z.tuple([]),
  leaveKiosk: z.tuple([kioskPin]),
}
export type HostCall = keyof typeof hostArguments

export type SaveFailure = 'disk_full' | 'folder_not_writable' | 'file_in_use' | 'unknown'
export type SaveAnswer = { saved: string } | { cancelled: true } | { failed: SaveFailure }
/** `waitSeconds` have to pass before the next try is looked at. */
export type KioskLeave = { left: true } | { wrong: true; waitSeconds: number } | { waitSeconds: number }
export type AppInfo = { version: string; locale: string; timeZone: string }

export type Host = {
  /** Asks where to save and writes the file whole or not at all. `saved` is the file's name without its folder. */
  saveFile: (name: string, bytes: Uint8Array) => Promise<SaveAnswer>
  /** Shows the PDF in a window of its own, from where it can be printed; false when it could not be shown. */
  printPdf: (name: string, bytes: Uint8Array) => Promise<boolean>
  /** The absolute path of a folder the user picked, such as a USB stick; undefined when none was picked. */
  chooseFolder: () => Promise<string | undefined>
  setFullScreen: (on: boolean) => Promise<void>
  /**
   * Shows the page for an event in its one further window: full screen on another display where there is one. It
   * leaves keyboard and scanner to the asking window. False when it could not be opened.
   */
  openSecondWindow: (page: SecondPage, eventId: string) => Promise<boolean>
  /** False when it was not open. */
  closeSecondWindow: (page: SecondPage) => Promise<boolean>
  /** Those that are open. */
  secondWindows: () => Promise<SecondPage[]>
  /** Shows the data folder in the system's file manager; false when there is none. */
  openDataFolder: () => Promise<boolean>
  appInfo: () => Promise<AppInfo>
  /**
   * Turns the whole app into the kiosk until somebody types the PIN, also after a crash or a restart. Further windows
   * close. False when it could not be made sure that it comes back, so that it was not begun.
   */
  enterKiosk: (settings: KioskSettings, pin: string) => Promise<boolean>
  /** Null while the app is no kiosk. */
  kiosk: () => Promise<KioskSettings | null>
  leaveKiosk: (pin: string) => Promise<KioskLeave>
  /** Calls back whenever the backend was started anew and the page has to connect again. Returns the unsubscriber. */
  onBackendRestart: (listener: () => void) => () => void
  /** Calls back with those that are open whenever a second window was opened or closed. Returns the unsubscriber. */
  onSecondWindows: (listener: (open: SecondPage[]) => void) => () => void
}

declare global {
  /** Of the browser; a page opened on a phone has no host. */
  interface Window {
    readonly ikrarHost?: Host
  }
}
