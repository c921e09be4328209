import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
let place: string

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'ikrar-compiler-'))
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'))
  writeFileSync(join(place, 'planted.ts'), 'export const planted = [document, process, Buffer]\n')
})

afterAll(() => rmSync(place, { recursive: true, force: true }))

/** Compiles the planted file with the options of one program and says which names are strangers there. */
function strangersIn(program: string): string[] {
  writeFileSync(
    join(place, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, program, 'tsconfig.json'),
      compilerOptions: { rootDir: '.', composite: false, noEmit: true, emitDeclarationOnly: false },
      include: ['planted.ts'],
      references: [],
    }),
  )
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', place], { encoding: 'utf8' })
  return [...stdout.matchAll(/error TS\d+: Cannot find name '(\w+)'/g)].map((match) => match[1] ?? '')
}

it.each([
  { program: 'shared', strangers: ['document', 'process', 'Buffer'] },
  { program: 'electron/backend', strangers: ['document'] },
  { program: 'electron/main', strangers: ['document'] },
  { program: 'electron/preload', strangers: ['process', 'Buffer'] },
  { program: 'renderer', strangers: ['process', 'Buffer'] },
])('in $program the names $strangers are unknown to the compiler', ({ program, strangers }) => {
  expect(strangersIn(program)).toEqual(strangers)
})
