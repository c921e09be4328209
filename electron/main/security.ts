/** What no page may ever do: leave, open windows, load from anywhere else, ask for more than the camera. */
import { app, type Session, type WebContents, type WebFrameMain } from 'electron'
import { origin } from './pages.ts'

/** Where a paper stands while it is shown for printing, and Chromium's viewer that puts its frames around it. */
export const paperOrigin = 'app://paper'
export const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'

/** Holds for every window there will ever be. */
export function lockDownPages(): void {
  app.on('web-contents-created', (_e, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (e) => e.preventDefault())
    stayAtHome(contents)
  })
}

function stayAtHome(contents: WebContents): void {
  contents.on('will-navigate', (e) => e.preventDefault())
  contents.on('will-redirect', (e) => e.preventDefault())
  contents.on('will-frame-navigate', (e) => {
    const byViewer = e.url.startsWith(pdfViewer) || e.url.startsWith(`${paperOrigin}/`)
    if (e.isMainFrame || !byViewer) e.preventDefault()
  })
}

/** A session that reaches nothing but what the app itself serves. `allowed` are beginnings of addresses. */
export function lockDownSession(session: Session, allowed: string[]): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !allowed.some((beginning) => url.startsWith(beginning)) })
  })
  session.setPermissionRequestHandler((contents, permission, decide, details) => {
    const camera = permission === 'media' && 'mediaTypes' in details && isVideoOnly(details.mediaTypes)
    const wanted = camera || permission === 'fullscreen'
    decide(wanted && contents.getURL().startsWith(`${origin}/`) && details.isMainFrame)
  })
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    const camera = permission === 'media' && details.mediaType === 'video'
    return (camera || permission === 'fullscreen') && requestingOrigin.replace(/\/$/, '') === origin
  })
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (e) => e.preventDefault())
}

function isVideoOnly(types: string[] | undefined): boolean {
  return types !== undefined && types.length > 0 && types.every((type) => type === 'video')
}

/** Messages are heard only from the top frame of one of our own pages. */
export function isOurPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${origin}/`)
}
