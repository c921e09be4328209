/** npm test: sets up what is missing, then checks, unit tests, build and end-to-end tests; the last line counts them all. */
import { buildIfNeeded } from './setup/app-build.ts'
import { prepareElectron } from './setup/electron-runtime.ts'
import { say, SetupProblem } from './setup/problem.ts'
import { installSystemPackages, systemNeeds } from './setup/system-packages.ts'
import { runChecks } from './test/checks.ts'
import { type Outcome, outcomeLine, sum } from './test/outcome.ts'
import { runUnitTests, runWindowTests } from './test/suites.ts'

const total = sum([
  await counted(async () => {
    installSystemPackages(systemNeeds.tests)
    await prepareElectron()
    return { passed: 0, failed: 0 }
  }),
  runChecks(),
  await runUnitTests(),
  await counted(async () => {
    buildIfNeeded()
    return runWindowTests()
  }),
])
process.stdout.write(`\n${outcomeLine(total)}\n`)
process.exitCode = total.failed === 0 ? 0 : 1

/** What can't be set up or built is one failure, not the end of the count. */
async function counted(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error
    say(error.message)
    return { passed: 0, failed: 1 }
  }
}
