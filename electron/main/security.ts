/** What no page may ever do: leave, open windows, load from anywhere else, ask for more than the camera. */
import { app, type Session, type WebContents, type WebFrameMain } from 'electron'
import { origin } from './pages.ts'

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
    // The PDF viewer puts its own frame into the window; no page of ours has frames.
    if (e.isMainFrame || !isPdfViewer(e.url)) e.preventDefault()
  })
}

const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'

function isPdfViewer(url: string): boolean {
  return url.startsWith(pdfViewer)
}

/** A session that reaches nothing but what the app itself serves. `allowedSchemes` with their colon. */
export function lockDownSession(session: Session, allowedSchemes: string[]): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !allowedSchemes.some((scheme) => url.startsWith(scheme)) })
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
