/** A phone for tests: one window of a phone's size that trusts one certificate and no other, as its owner clicked. */
import process from 'node:process'
import { app, BrowserWindow, session } from 'electron'

const trusted = Buffer.from((process.env.IKRAR_PHONE_TRUSTS ?? '').replaceAll(':', ''), 'hex').toString(
  'base64',
)

// Not awaited: the app is ready only after this file has run.
void app.whenReady().then(open)
app.on('window-all-closed', () => app.quit())

function open() {
  session.defaultSession.setCertificateVerifyProc(({ certificate }, decide) => {
    decide(certificate.fingerprint === `sha256/${trusted}` ? 0 : -2)
  })
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(permission === 'media'),
  )
  const window = new BrowserWindow({ width: 360, height: 640, useContentSize: true })
  return window.loadURL('about:blank')
}
