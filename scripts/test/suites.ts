/** Runs the two test runners and counts what they report. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { withScreen } from '../setup/display.ts'
import type { Outcome } from './outcome.ts'

const root = join(import.meta.dirname, '../..')
const reports = join(root, '.cache/reports')

/** The part of vitest's JSON report that is counted. */
type UnitReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: 'passed' | 'failed'; assertionResults: unknown[] }[]
}

/** The part of Playwright's JSON report that is counted. */
type WindowReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] }

export async function runUnitTests(args: string[] = []): Promise<Outcome> {
  const file = join(reports, 'unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await runTool('vitest/vitest.mjs', ['run', ...reporters, ...args], file)
  return count(file, code, (report: UnitReport) => ({
    passed: report.numPassedTests,
    // A file that could not even be read has no tests to count.
    failed: report.numFailedTests + report.testResults.filter(brokeBeforeItsTests).length,
  }))
}

function brokeBeforeItsTests({ status, assertionResults }: UnitReport['testResults'][number]): boolean {
  return status === 'failed' && assertionResults.length === 0
}

/** The end-to-end tests, in the real Electron; the two that run at a time each have a screen of their own. */
export async function runWindowTests(args: string[] = []): Promise<Outcome> {
  const file = join(reports, 'window.json')
  const code = await withScreen((first) =>
    withScreen((second) =>
      runTool(
        'playwright/cli.js',
        ['test', '-c', 'test/e2e/playwright.config.ts', '--reporter=list,json', ...args],
        file,
        { PLAYWRIGHT_JSON_OUTPUT_FILE: file, IKRAR_SCREENS: `${first} ${second}` },
      ),
    ),
  )
  return count(file, code, ({ stats, errors }: WindowReport) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  }))
}

async function runTool(
  program: string,
  args: string[],
  report: string,
  env: Record<string, string> = {},
): Promise<number> {
  rmSync(report, { force: true })
  const tool = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  // `exit` always comes with the code or null.
  const [code] = (await once(tool, 'exit')) as [number | null]
  return code ?? 1
}

/** A runner that broke without a report, or is discontent although nothing failed, counts as one failure. */
function count(file: string, code: number, read: (report: never) => Outcome): Outcome {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  // Written by the runner a moment ago.
  const outcome = read(JSON.parse(readFileSync(file, 'utf8')) as never)
  return { ...outcome, failed: code !== 0 && outcome.failed === 0 ? 1 : outcome.failed }
}
