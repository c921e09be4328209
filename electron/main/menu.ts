/**
 * The app's menu, in Indonesian. On purpose without keys that close, quit or reload:
 * a barcode scanner that types control characters must not be able to do that at the door.
 */
import { app, Menu, shell, type MenuItemConstructorOptions } from 'electron'
import { texts } from './texts.ts'

export function setMenu(dataFolder: string): void {
  const file: MenuItemConstructorOptions = {
    label: texts.file,
    submenu: [
      { label: texts.openDataFolder, click: () => void shell.openPath(dataFolder) },
      { type: 'separator' },
      { label: texts.quit, click: () => app.quit() },
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: texts.view,
    submenu: [
      { role: 'zoomIn', label: texts.zoomIn, accelerator: 'CommandOrControl+=' },
      { role: 'zoomOut', label: texts.zoomOut },
      { role: 'resetZoom', label: texts.resetZoom },
      { type: 'separator' },
      { role: 'togglefullscreen', label: texts.fullScreen, accelerator: 'F11' },
    ],
  }
  // macOS gives a text field copy and paste only through a menu that has them.
  const edit: MenuItemConstructorOptions = { role: 'editMenu', label: texts.edit }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(process.platform === 'darwin' ? [file, edit, view] : [file, view]),
  )
}
