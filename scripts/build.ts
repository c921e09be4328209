import { buildIfNeeded } from './setup/app-build.ts'
import { runScript } from './setup/problem.ts'

await runScript(async () => {
  buildIfNeeded()
  return 0
})
