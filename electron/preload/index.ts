/** Passes a page's port on to main and exposes the host; nothing else, ever. */
import { contextBridge, ipcRenderer } from 'electron'
import type { Host, HostCall, SecondPage } from '#shared/contract/host.ts'
import { CONNECT } from '#shared/contract/link.ts'

function call<Name extends HostCall>(name: Name): Host[Name] {
  const ask = (...args: unknown[]): Promise<unknown> => ipcRenderer.invoke(`host:${name}`, args)
  // Main checks arguments and answers by the same contract; invoke itself knows no types.
  return ask as Host[Name]
}

const host: Host = {
  saveFile: call('saveFile'),
  printPdf: call('printPdf'),
  chooseFolder: call('chooseFolder'),
  setFullScreen: call('setFullScreen'),
  openSecondWindow: call('openSecondWindow'),
  closeSecondWindow: call('closeSecondWindow'),
  secondWindows: call('secondWindows'),
  openDataFolder: call('openDataFolder'),
  appInfo: call('appInfo'),
  enterKiosk: call('enterKiosk'),
  kiosk: call('kiosk'),
  leaveKiosk: call('leaveKiosk'),
  onBackendRestart: (listener) => {
    const hear = (): void => listener()
    ipcRenderer.on('backend-restarted', hear)
    return () => {
      ipcRenderer.removeListener('backend-restarted', hear)
    }
  },
  onSecondWindows: (listener) => {
    const hear = (_e: unknown, open: SecondPage[]): void => listener(open)
    ipcRenderer.on('second-windows', hear)
    return () => {
      ipcRenderer.removeListener('second-windows', hear)
    }
  },
}
contextBridge.exposeInMainWorld('ikrarHost', host)

window.addEventListener('message', (e) => {
  const [port] = e.ports
  if (e.source !== window || e.data !== CONNECT || !port) return
  ipcRenderer.postMessage('connect', null, [port])
})
