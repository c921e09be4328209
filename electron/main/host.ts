/** Answers what the pages ask of Electron, after checking who asks and with what. */
import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, shell, type IpcMainInvokeEvent } from 'electron'
import {
  type AppInfo,
  type Host,
  hostArguments,
  type HostCall,
  type SaveAnswer,
} from '#shared/contract/host.ts'
import type { Kiosk } from './kiosk.ts'
import { showPdf } from './printing.ts'
import { writeWhole } from './save-file.ts'
import { closeSecondWindow, openSecondPages, openSecondWindow } from './second-window.ts'
import { isOurPage } from './security.ts'
import { texts } from './texts.ts'

type Handler<Name extends HostCall> = (
  window: BrowserWindow,
  ...args: Parameters<Host[Name]>
) => ReturnType<Host[Name]>
type Handlers = { [Name in HostCall]: Handler<Name> }

export function answerHostCalls(dataFolder: string, kiosk: Kiosk): void {
  const handlers: Handlers = {
    saveFile,
    printPdf: (_window, name, bytes) => showPdf(name, bytes),
    chooseFolder,
    setFullScreen: async (window, on) => window.setFullScreen(on),
    openSecondWindow,
    closeSecondWindow: async (_window, page) => closeSecondWindow(page),
    secondWindows: async () => openSecondPages(),
    openDataFolder: async () => (await shell.openPath(dataFolder)) === '',
    appInfo: async () => appInfo(),
    enterKiosk: (_window, settings, pin) => kiosk.begin(settings, pin),
    kiosk: async () => kiosk.settings,
    leaveKiosk: (_window, pin) => kiosk.leave(pin),
  }
  for (const name of Object.keys(hostArguments) as HostCall[]) answer(name, handlers[name], kiosk)
}

function answer<Name extends HostCall>(name: Name, handler: Handler<Name>, kiosk: Kiosk): void {
  ipcMain.handle(`host:${name}`, (e: IpcMainInvokeEvent, args: unknown) => {
    const window = BrowserWindow.fromWebContents(e.sender)
    if (!window || !isOurPage(e.senderFrame)) throw new Error(`${name} refused: not one of our pages`)
    if (!kiosk.allows(name)) throw new Error(`${name} refused: the app is a kiosk`)
    // The schema of this very call; TypeScript can't follow the name through both tables.
    return handler(window, ...(hostArguments[name].parse(args) as Parameters<Host[Name]>))
  })
}

async function saveFile(window: BrowserWindow, name: string, bytes: Uint8Array): Promise<SaveAnswer> {
  const extension = name.slice(name.lastIndexOf('.') + 1)
  const kind = texts.fileKinds[extension]
  const { filePath } = await dialog.showSaveDialog(window, {
    title: texts.saveTitle,
    buttonLabel: texts.save,
    defaultPath: join(app.getPath('documents'), name),
    filters: kind ? [{ name: kind, extensions: [extension] }] : [],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  return filePath ? writeWhole(filePath, bytes) : { cancelled: true }
}

async function chooseFolder(window: BrowserWindow): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: texts.chooseFolder,
    buttonLabel: texts.chooseFolder,
    properties: ['openDirectory', 'createDirectory'],
  })
  return filePaths[0]
}

function appInfo(): AppInfo {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return { version: app.getVersion(), locale: app.getLocale(), timeZone }
}
