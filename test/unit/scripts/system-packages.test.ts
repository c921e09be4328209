import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SetupProblem } from '../../../scripts/setup/problem.ts'
import { installSystemPackages, systemNeeds } from '../../../scripts/setup/system-packages.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ikrar-path-'))
  vi.stubEnv('PATH', folder)
  vi.spyOn(process, 'getuid').mockReturnValue(1000)
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux')
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

/** Puts programs of these names where programs are looked for. */
function provide(...names: string[]): void {
  for (const name of names) {
    writeFileSync(join(folder, name), '#!/bin/sh\n')
    chmodSync(join(folder, name), 0o755)
  }
}

function problem(): string {
  try {
    installSystemPackages(systemNeeds.tests, systemNeeds.build)
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(SetupProblem)
    return error instanceof Error ? error.message : ''
  }
}

it('whoever is not root is told the one line to run, with what is missing and nothing else', () => {
  provide('apt-get', 'make', 'g++', 'python3', 'zbarimg', 'strace', 'qpdf', 'openssl', 'pg_ctlcluster')
  const lines = problem().split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toBe(
    'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb poppler-utils unzip',
  )
})

it('on a Linux without apt the packages are named', () => {
  provide('make', 'g++', 'python3', 'zbarimg', 'Xvfb', 'unzip', 'strace', 'qpdf', 'openssl', 'pg_ctlcluster')
  expect(problem()).toContain('poppler-utils')
})

it('nothing is said when everything is there', () => {
  provide(
    'make',
    'g++',
    'python3',
    'zbarimg',
    'Xvfb',
    'unzip',
    'pdftoppm',
    'strace',
    'qpdf',
    'openssl',
    'pg_ctlcluster',
  )
  expect(problem()).toBe('')
})
