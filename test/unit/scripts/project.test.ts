import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sawNoModules } from '../../../scripts/test/checks.ts'
import { outcomeLine, sum } from '../../../scripts/test/outcome.ts'

const root = join(import.meta.dirname, '../../..')

type Manifest = {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  allowScripts: Record<string, boolean>
}
type LockFile = {
  packages: Record<string, { version?: string; hasInstallScript?: boolean; resolved?: string }>
}

// Both written by npm.
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as LockFile

describe('the dependencies', () => {
  it('are named by their exact version', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('have every part of oRPC in one version: its newest client on the registry is an old stray', () => {
    const versions = Object.entries(manifest.devDependencies)
      .filter(([name]) => name.startsWith('@orpc/'))
      .map(([, version]) => version)
    expect(new Set(versions)).toEqual(new Set(['1.16.1']))
  })

  it('have every part of Mantine in one version', () => {
    const mantine = Object.entries(manifest.devDependencies).filter(([name]) => name.startsWith('@mantine/'))
    expect(new Set(mantine.map(([, version]) => version)).size).toBe(1)
  })

  it('run an install script only where package.json says whether they may', () => {
    const withScript = Object.entries(lock.packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.split('node_modules/').at(-1) ?? '')
    expect(withScript.filter((name) => !(name in manifest.allowScripts))).toEqual([])
  })

  it('name no registry host in the lock file', () => {
    const hosts = Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith('http'))
    expect(hosts).toEqual([])
  })
})

describe('the check of the borders', () => {
  it('is not content with a tool that saw no module', () => {
    expect(sawNoModules('✔ no dependency violations found (0 modules, 0 dependencies cruised)')).toBe(true)
    expect(sawNoModules('')).toBe(true)
    expect(sawNoModules('✔ no dependency violations found (120 modules, 300 dependencies cruised)')).toBe(
      false,
    )
  })
})

describe('the last line of npm test', () => {
  it('adds up every runner', () => {
    const total = sum([
      { passed: 5, failed: 0 },
      { passed: 120, failed: 2 },
    ])
    expect(outcomeLine(total)).toBe('125 passed, 2 failed')
  })
})
