/** npm run e2e [-- FILE ...]: builds when needed and runs the end-to-end tests on a screen of their own. */
import { buildIfNeeded } from './setup/app-build.ts'
import { prepareElectron } from './setup/electron-runtime.ts'
import { runScript } from './setup/problem.ts'
import { installSystemPackages, systemNeeds } from './setup/system-packages.ts'
import { runWindowTests } from './test/suites.ts'

await runScript(async () => {
  installSystemPackages(systemNeeds.tests)
  await prepareElectron()
  buildIfNeeded()
  const { failed } = await runWindowTests(process.argv.slice(2))
  return failed === 0 ? 0 : 1
})
