/** npm run check: types, lint, borders, dead code and format. */
import { runChecks } from './test/checks.ts'

process.exitCode = runChecks().failed === 0 ? 0 : 1
