/** npm run dist: builds, makes the Linux directory package, and starts it once to see that it works. */
import { packageFolder, packForLinux } from './package/pack.ts'
import { smokePackage } from './package/smoke.ts'
import { buildIfNeeded } from './setup/app-build.ts'
import { prepareElectron } from './setup/electron-runtime.ts'
import { runScript, say, SetupProblem } from './setup/problem.ts'
import { installSystemPackages, systemNeeds } from './setup/system-packages.ts'

await runScript(async () => {
  if (process.platform !== 'linux') {
    throw new SetupProblem(
      'Paket untuk Linux hanya dapat dibuat di Linux. Untuk sistem ini: npx electron-builder',
    )
  }
  installSystemPackages(systemNeeds.tests)
  const runtime = await prepareElectron()
  buildIfNeeded()
  await packForLinux(runtime)
  await smokePackage(packageFolder)
  say(`Paket siap di ${packageFolder}`)
  return 0
})
