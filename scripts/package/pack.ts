/** Makes the Linux directory package from electron.builder.yml with the runtime at hand. */
import { copyFileSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, type AfterPackContext, Platform } from 'electron-builder'
import type { ElectronRuntime } from '../setup/electron-runtime.ts'
import { addOnFile, SQLITE_DRIVERS } from '../setup/native-sqlite.ts'

const root = join(import.meta.dirname, '../..')
/** Where the finished package stands. */
export const packageFolder = join(root, 'dist/linux-unpacked')

export async function packForLinux(runtime: ElectronRuntime): Promise<void> {
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir'),
    config: {
      extends: join(root, 'electron.builder.yml'),
      electronVersion: runtime.version,
      electronDist: runtime.dist,
      afterPack: (context) => tidy(context, runtime),
    },
  })
}

async function tidy({ appOutDir }: AfterPackContext, runtime: ElectronRuntime): Promise<void> {
  const resources = join(appOutDir, 'resources')
  // Copied along when the runtime is a folder; a packaged app has its own app.asar.
  rmSync(join(resources, 'default_app.asar'), { force: true })
  if (runtime.kind !== 'fallback') return
  // The fallback runtime can't load the ready-made add-ons: good for trying out, never for a release.
  for (const driver of SQLITE_DRIVERS) {
    const prebuilds = join(resources, 'app.asar.unpacked/node_modules', driver, 'prebuilds')
    const fitting = addOnFile(dirname(runtime.dist), driver)
    for (const file of readdirSync(prebuilds)) copyFileSync(fitting, join(prebuilds, file))
  }
}
