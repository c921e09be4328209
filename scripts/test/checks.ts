/** What is checked without running the app: types, lint, borders, dead code, format. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Outcome } from './outcome.ts'

type Check = {
  name: string
  /** The tool's program inside node_modules, and its arguments. */
  command: [string, ...string[]]
  /** Says from the output of a run that ended well that it checked nothing after all. */
  isVoid?: (output: string) => boolean
}

const root = join(import.meta.dirname, '../..')

const checks: Check[] = [
  { name: 'tipe', command: ['typescript/bin/tsc', '-b'] },
  { name: 'lint', command: ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
  {
    name: 'batas',
    command: [
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      'electron',
      'renderer',
      'shared',
      'scripts',
      'test',
    ],
    // With a parser it can't use, dependency-cruiser finds no modules and is content.
    isVoid: sawNoModules,
  },
  { name: 'kode mati', command: ['knip/bin/knip.js'] },
  { name: 'format', command: ['oxfmt/bin/oxfmt', '--check'] },
]

export function sawNoModules(output: string): boolean {
  return !/[1-9]\d* modules/.test(output)
}

export function runChecks(): Outcome {
  const passed = checks.filter(passes).length
  return { passed, failed: checks.length - passed }
}

function passes({ name, command: [program, ...args], isVoid }: Check): boolean {
  const startedAt = performance.now()
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', program), ...args],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).replace('.', ',')
  const passed = status === 0 && !isVoid?.(stdout)
  if (!passed) process.stdout.write(`${stdout}${stderr}\n`)
  process.stdout.write(`${passed ? '✓' : '✗'} ${name} (${seconds} detik)\n`)
  return passed
}
