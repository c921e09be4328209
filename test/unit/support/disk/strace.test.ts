import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runUnderStrace } from '../../../support/disk/strace.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ikrar-strace-'))
  vi.stubEnv('PATH', folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const traced = () => runUnderStrace(['skrip.ts'], { log: join(folder, 'log'), options: [] })

test('a machine without strace fails the test and says what to install', async () => {
  await expect(traced()).rejects.toThrow('strace is not installed (Debian: apt-get install strace)')
})

test('a machine on which nobody may trace fails the test with the words of strace', async () => {
  const file = join(folder, 'strace')
  const words = 'strace: ptrace(PTRACE_TRACEME, ...): Operation not permitted'
  writeFileSync(file, `#!/bin/sh\necho '${words}' >&2\nexit 1\n`)
  chmodSync(file, 0o755)
  await expect(traced()).rejects.toThrow(`strace can't trace here: ${words}`)
})
