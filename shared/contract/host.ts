/** The handful of things only Electron can do for a page; they stand there as `window.ikrarHost`. */
import { z } from 'zod'

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

/** The arguments of each call, checked by main: a page is never trusted. */
export const hostArguments = {
  saveFile: z.tuple([fileName, fileBytes]),
  printPdf: z.tuple([fileName, pdfBytes]),
  chooseFolder: z.tuple([]),
  setFullScreen: z.tuple([z.boolean()]),
  openDataFolder: z.tuple([]),
  appInfo: z.tuple([]),
}
export type HostCall = keyof typeof hostArguments

export type SaveFailure = 'disk_full' | 'folder_not_writable' | 'file_in_use' | 'unknown'
export type SaveAnswer = { saved: string } | { cancelled: true } | { failed: SaveFailure }
export type AppInfo = { version: string; locale: string; timeZone: string }

export type Host = {
  /** Asks where to save and writes the file whole or not at all. `saved` is the file's name without its folder. */
  saveFile: (name: string, bytes: Uint8Array) => Promise<SaveAnswer>
  /** Shows the PDF in a window of its own, from where it can be printed; false when it could not be shown. */
  printPdf: (name: string, bytes: Uint8Array) => Promise<boolean>
  /** The absolute path of a folder the user picked, such as a USB stick; undefined when none was picked. */
  chooseFolder: () => Promise<string | undefined>
  setFullScreen: (on: boolean) => Promise<void>
  /** Shows the data folder in the system's file manager; false when there is none. */
  openDataFolder: () => Promise<boolean>
  appInfo: () => Promise<AppInfo>
  /** Calls back whenever the backend was started anew and the page has to connect again. Returns the unsubscriber. */
  onBackendRestart: (listener: () => void) => () => void
}

declare global {
  /** Of the browser; a page opened on a phone has no host. */
  interface Window {
    readonly ikrarHost?: Host
  }
}
