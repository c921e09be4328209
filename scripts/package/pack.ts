/** Makes the Linux directory package from electron.builder.yml with the runtime at hand. */
import { copyFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, type AfterPackContext, Platform } from 'electron-builder'
import type { ElectronRuntime } from '../setup/electron-runtime.ts'

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
  const binding = runtime.env['SQLITE_NATIVE_BINDING']
  if (binding) {
    // The fallback runtime can't load the ready-made add-on: good for trying out, never for a release.
    const prebuilds = join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds')
    for (const file of readdirSync(prebuilds)) copyFileSync(binding, join(prebuilds, file))
  }
}
