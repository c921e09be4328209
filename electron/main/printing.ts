/**
 * Shows a finished PDF in Chromium's own viewer and opens the system's print dialog, with the paper size of the PDF.
 * The window has no preload and a session of its own that reaches nothing but this paper and the viewer.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { BrowserWindow, dialog, Menu, session, type Session, type WebContents } from 'electron'
import { pageSizeMicrons } from './paper-size.ts'
import { lockDownSession, paperOrigin, pdfViewer } from './security.ts'
import { texts } from './texts.ts'

const papers = new Map<string, Uint8Array>()
const viewerTimeoutMs = 15_000
const pollMs = 100

/** Resolves as soon as the viewer shows the paper; false when it could not. */
export async function showPdf(name: string, bytes: Uint8Array): Promise<boolean> {
  const path = `/${randomUUID()}/${encodeURIComponent(name)}`
  const window = new BrowserWindow({
    width: 1000,
    height: 860,
    title: name,
    webPreferences: {
      session: paperSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      plugins: true,
    },
  })
  window.on('page-title-updated', (e) => e.preventDefault())
  window.on('closed', () => papers.delete(path))
  papers.set(path, bytes)
  const print = (): void => printPaper(window, bytes)
  window.setMenu(paperMenu(window, print))
  if (!(await viewerShows(window, path))) {
    window.destroy()
    return false
  }
  print()
  return true
}

/** One for all papers. It has to be a persistent one: Chromium's viewer does not run in others. Nothing is kept in it. */
function paperSession(): Session {
  const own = session.fromPartition('persist:paper', { cache: false })
  if (own.protocol.isProtocolHandled('app')) return own
  lockDownSession(own, [`${paperOrigin}/`, pdfViewer, 'chrome://resources/'])
  own.protocol.handle('app', ({ url }) => {
    const bytes = papers.get(new URL(url).pathname)
    return bytes
      ? new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/pdf' } })
      : new Response(null, { status: 404 })
  })
  return own
}

/** The viewer's own buttons would print on the printer's usual paper instead of the PDF's, so they are left out. */
async function viewerShows(window: BrowserWindow, path: string): Promise<boolean> {
  try {
    await window.loadURL(`${paperOrigin}${path}#toolbar=0&navpanes=0&view=FitH`)
  } catch {
    return false
  }
  for (let waitedMs = 0; waitedMs < viewerTimeoutMs; waitedMs += pollMs) {
    if (window.isDestroyed()) return false
    if (hasPaperFrame(window.webContents)) return true
    await wait(pollMs)
  }
  return false
}

/** The window holds the viewer's frame, and that holds the paper's: only when all three stand is there something to see. */
function hasPaperFrame(contents: WebContents): boolean {
  return contents.mainFrame.framesInSubtree.length >= 3
}

function printPaper(window: BrowserWindow, bytes: Uint8Array): void {
  void window.webContents.getPrintersAsync().then((printers) => {
    if (printers.length === 0) return tellProblem(window, texts.noPrinter, texts.noPrinterDetail)
    const pageSize = pageSizeMicrons(bytes)
    window.webContents.print(
      { margins: { marginType: 'none' }, ...(pageSize && { pageSize }) },
      (printed, reason) => {
        // An empty or this reason means that the user closed the dialog.
        if (!printed && reason && !/cancell?ed/i.test(reason))
          tellProblem(window, texts.notPrinted, texts.notPrintedDetail)
      },
    )
  })
}

function tellProblem(window: BrowserWindow, message: string, detail: string): void {
  if (window.isDestroyed()) return
  void dialog.showMessageBox(window, {
    type: 'warning',
    title: window.getTitle(),
    message,
    detail,
    buttons: [texts.close],
  })
}

function paperMenu(window: BrowserWindow, print: () => void): Menu {
  return Menu.buildFromTemplate([
    {
      label: texts.file,
      submenu: [
        { label: texts.print, accelerator: 'CommandOrControl+P', click: print },
        { type: 'separator' },
        { label: texts.close, click: () => window.close() },
      ],
    },
  ])
}
