/** A stick that fails at some call: strace lets it. Nothing half-written is left, and the reason is told. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runUnderStrace } from '../../../support/disk/strace.ts'
import { makeTwoDayEvent } from '../../../support/two-day-event.ts'
import { newDataFolder, openTestBackend, RESOURCES } from '../../../support/open-test-backend.ts'

const FAULTS = ['write:error=EIO', 'write:error=ENOSPC', 'fsync:error=EIO']
/** Each of them at every file where a release is measured. */
const ALL = process.env['IKRAR_IO_ERRORS'] !== undefined
const SCRIPT = join(import.meta.dirname, '..', '..', '..', 'support', 'disk', 'work-on-bad-stick.ts')
const root = newDataFolder()
const [data, stick] = [join(root, 'data'), join(root, 'usb')]
let eventId = ''

beforeAll(async () => {
  const backend = await openTestBackend({ data })
  eventId = (await makeTwoDayEvent(backend.client)).event.id
  await backend.close()
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function bring(way: string, options: string[]): Promise<{ code: string; left: string[] }> {
  rmSync(stick, { recursive: true, force: true })
  mkdirSync(stick)
  const log = join(root, 'log')
  const script: [string, ...string[]] = [SCRIPT, data, RESOURCES, eventId, stick, way]
  const { status, stdout, stderr } = await runUnderStrace(script, {
    log,
    options: ['--seccomp-bpf', ...options],
  })
  expect([status, stderr]).toEqual([0, ''])
  // Printed by the script.
  return {
    code: JSON.parse(stdout) as string,
    left: readdirSync(stick, { recursive: true, encoding: 'utf8' }),
  }
}

/** The files of a stick as they are called while they are being written. */
async function filesOf(way: string): Promise<string[]> {
  const { left } = await bring(way, ['-e', 'trace=none'])
  const [name = ''] = left
  return way === 'archive'
    ? ['data/participant.jsonl', 'kunci.ikrarkunci', 'manifest.json'].map((file) =>
        join(stick, `${name}.belum-selesai`, file),
      )
    : [join(stick, `${name}.belum-selesai`)]
}

test.each(['archive', 'package'])(
  'a stick that fails holds nothing half-written, and the reason is told: %s',
  { timeout: 240_000 },
  async (way) => {
    for (const [at, file] of (await filesOf(way)).entries()) {
      for (const fault of ALL ? FAULTS : FAULTS.slice(at, at + 1)) {
        const [call = ''] = fault.split(':')
        const options = ['-P', file, '-e', `trace=${call}`, '-e', `inject=${fault}:when=1+`]
        const { code, left } = await bring(way, options)
        expect([fault, code]).toEqual([fault, fault.includes('ENOSPC') ? 'disk_full' : 'disk_failed'])
        expect(left).toEqual([])
      }
    }
  },
)
