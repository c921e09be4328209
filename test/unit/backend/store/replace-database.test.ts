import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  finishReplacement,
  incomingFile,
  replaceDatabase,
} from '../../../../electron/backend/store/replace-database.ts'
import { newDataFolder } from '../../../support/open-test-backend.ts'

let data: string
const inData = (name: string) => join(data, name)
const inCopies = (name: string) => join(data, 'salinan', name)

beforeEach(() => {
  data = newDataFolder()
  mkdirSync(inData('salinan'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

test.each([
  ['was set back by years', Date.UTC(2000, 0, 1)],
  ['stands still', Date.UTC(2026, 10, 20)],
])('a WAL follows its own database also where the clock %s', (_what, at) => {
  const old = 'sebelum-pulih-2026-11-20T00-00-00-000Z.db'
  writeFileSync(inCopies(old), 'dari dahulu')
  writeFileSync(inData('kegiatan.db'), 'dari tadi')
  writeFileSync(incomingFile({ data }), 'salinan')
  replaceDatabase({ data }, at)
  // As if the process had died after the first step: the WAL still lies where it lay.
  renameSync(inData('kegiatan.db'), incomingFile({ data }))
  writeFileSync(inData('kegiatan.db-wal'), 'WAL dari tadi')
  finishReplacement({ data })
  const asides = readdirSync(inData('salinan')).filter((name) => name.endsWith('.db'))
  const walOf = asides.filter((name) => existsSync(inCopies(`${name}-wal`)))
  expect(asides).toHaveLength(2)
  expect(walOf.map((name) => readFileSync(inCopies(name), 'utf8'))).toEqual(['dari tadi'])
  expect(readFileSync(inCopies(old), 'utf8')).toBe('dari dahulu')
})
