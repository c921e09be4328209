import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const configFile = join(root, '.dependency-cruiser.cjs')

/** For each rule one file that breaks it: where it stands and what it imports. */
const planted: Record<string, { file: string; imports: string }> = {
  'electron-stays-at-the-door': { file: 'electron/backend/a.ts', imports: 'electron' },
  'main-never-meets-the-backend': { file: 'electron/main/b.ts', imports: '../backend/target.ts' },
  'preload-passes-on-and-nothing-else': {
    file: 'electron/preload/c.ts',
    imports: '#shared/domain/target.ts',
  },
  'backend-never-meets-the-window': { file: 'electron/backend/d.ts', imports: '../main/target.ts' },
  'pages-know-only-shared': { file: 'renderer/e.ts', imports: '../electron/backend/target.ts' },
  'pages-run-without-node': { file: 'renderer/f.ts', imports: 'node:fs' },
  'shared-runs-anywhere': { file: 'shared/texts/g.ts', imports: 'better-sqlite3' },
  'rules-know-only-rules': { file: 'shared/domain/h.ts', imports: '../contract/target.ts' },
  'contract-knows-only-rules': { file: 'shared/contract/i.ts', imports: '../texts/target.ts' },
  'only-store-speaks-sql': { file: 'electron/backend/services/j.ts', imports: 'better-sqlite3' },
  'only-central-speaks-to-the-centre': { file: 'electron/backend/services/v.ts', imports: 'pg' },
  'store-knows-only-shared': { file: 'electron/backend/store/k.ts', imports: '../services/target.ts' },
  'documents-only-read': { file: 'electron/backend/documents/l.ts', imports: '../services/target.ts' },
  'spreadsheets-know-no-nouns': { file: 'electron/backend/spreadsheets/m.ts', imports: '../store/target.ts' },
  'services-know-no-link': { file: 'electron/backend/services/n.ts', imports: '../router.ts' },
  'features-are-strangers': { file: 'renderer/features/roster/o.ts', imports: '../events/target.ts' },
  'features-are-the-top': { file: 'renderer/ui/p.ts', imports: '../features/events/target.ts' },
  'nothing-imports-tests': { file: 'electron/backend/q.ts', imports: '../../test/target.ts' },
  'the-app-needs-no-scripts': { file: 'electron/backend/r.ts', imports: '../../scripts/target.ts' },
  'no-cycles': { file: 'shared/domain/circle.ts', imports: './other-half.ts' },
  'no-orphans': { file: 'shared/domain/t.ts', imports: '' },
  'nothing-unresolved': { file: 'shared/domain/u.ts', imports: './nowhere.ts' },
}

/** What the planted files point at; they themselves break nothing. */
const targets = [
  'electron/main/target.ts',
  'electron/backend/target.ts',
  'electron/backend/router.ts',
  'electron/backend/services/target.ts',
  'electron/backend/store/target.ts',
  'renderer/features/events/target.ts',
  'shared/domain/target.ts',
  'shared/contract/target.ts',
  'shared/texts/target.ts',
  'test/target.ts',
  'scripts/target.ts',
]

type Report = {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string }[] }
}

let place: string
let report: Report

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'ikrar-borders-'))
  write('package.json', JSON.stringify({ type: 'module', imports: { '#shared/*': './shared/*' } }))
  for (const name of ['electron', 'better-sqlite3', 'pg']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'module.exports = {}')
  }
  for (const file of targets) write(file, 'export const target = 1\n')
  write('shared/domain/other-half.ts', "import './circle.ts'\n")
  for (const { file, imports } of Object.values(planted)) {
    write(file, imports ? `import '${imports}'\n` : 'export const alone = 1\n')
  }
  report = cruise()
})

afterAll(() => rmSync(place, { recursive: true, force: true }))

function write(file: string, content: string): void {
  mkdirSync(dirname(join(place, file)), { recursive: true })
  writeFileSync(join(place, file), content)
}

function cruise(): Report {
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const folders = ['electron', 'renderer', 'shared', 'scripts', 'test']
  const { stdout } = spawnSync(
    process.execPath,
    [tool, ...folders, '--config', configFile, '--output-type', 'json'],
    { cwd: place, encoding: 'utf8' },
  )
  // The tool's own format; only what is read here is named.
  return JSON.parse(stdout) as Report
}

describe('the borders', () => {
  it('have a planted violation for every rule', () => {
    const config = createRequire(import.meta.url)(configFile) as { forbidden: { name: string }[] }
    expect(Object.keys(planted).sort()).toEqual(config.forbidden.map(({ name }) => name).sort())
  })

  it('are checked on every file that was planted', () => {
    expect(report.summary.totalCruised).toBeGreaterThan(Object.keys(planted).length)
  })

  it.each(Object.entries(planted))('%s: a file that breaks it is caught', (rule, { file }) => {
    const caught = report.summary.violations.map((violation) => `${violation.rule.name}: ${violation.from}`)
    expect(caught).toContain(`${rule}: ${file}`)
  })

  it('leave a file alone that breaks nothing', () => {
    const accused = new Set(report.summary.violations.map(({ from }) => from))
    expect(targets.filter((file) => accused.has(file))).toEqual([])
  })
})
