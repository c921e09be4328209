/**
 * Power cuts: the backend works under a recorder, then the disk is laid out as a cut at some point would leave
 * it, and opened again. `IKRAR_POWER_CUTS=20000` asks for so many cuts of every recording (about 80 a second),
 * `IKRAR_SEED=7` for others than usual. A finding names its step, style and seed.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Findings, findingsIn } from '../../../support/disk/after-power-cut.ts'
import type { DiskImage } from '../../../support/disk/disk-model.ts'
import { layOut, movedTo, type PowerCut, powerCuts } from '../../../support/disk/power-cuts.ts'
import { type DiskStep, readRecording, recordDisk } from '../../../support/disk/recording.ts'
import type { Said } from '../../../support/disk/said.ts'
import { RESOURCES } from '../../../support/open-test-backend.ts'

const SCRIPT = join(import.meta.dirname, '../../../support/disk/work-on-record.ts')
const CUTS = Number(process.env['IKRAR_POWER_CUTS'] ?? 120)
const SEED = Number(process.env['IKRAR_SEED'] ?? 1)
const TIMEOUT_MS = 60_000 + CUTS * 500
/** A cut during the recovery of a cut: so many recoveries, each cut so many times. */
const RECOVERIES = 8
const CUTS_OF_A_RECOVERY = Math.ceil(CUTS / (2 * RECOVERIES))

type Recording = { root: string; steps: DiskStep[]; before: DiskImage; said?: Said[] }

let folder: string
beforeAll(() => {
  // In memory where that is possible: laying out thousands of disks must not wear out a real one.
  folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'ikrar-power-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What several tests cut is recorded once. */
const recordings = new Map<string, Promise<Recording>>()

async function recordingOf(task: string): Promise<Recording> {
  const recording = recordings.get(task) ?? record(task)
  recordings.set(task, recording)
  return recording
}

async function record(task: string, synchronous: 'FULL' | 'NORMAL' = 'FULL'): Promise<Recording> {
  const root = join(mkdtempSync(join(folder, `${task}-`)), 'root')
  const stick = join(root, 'usb')
  mkdirSync(stick, { recursive: true })
  const log = join(folder, 'log')
  await recordDisk([SCRIPT, task, RESOURCES, synchronous, root], log)
  return { root, steps: readRecording(log, root), before: new Map([[stick, null]]) }
}

/** What every cut left behind, in words; nothing where all is well. */
async function findingsOf(
  recording: Recording,
  cuts: number,
  asked: Parameters<typeof findingsIn>[2] = {},
): Promise<Findings> {
  const lost: string[] = []
  const broken: string[] = []
  for (const cut of powerCuts(recording.steps, { ...recording, cuts, seed: SEED })) {
    layOut(cut.image, recording.root)
    const found = await findingsIn(recording.root, cut.said, asked)
    if (found.lost.length > 0) lost.push(`${nameOf(cut)}: ${found.lost.join(', ')}`)
    if (found.broken.length > 0) broken.push(`${nameOf(cut)}: ${found.broken.join(', ')}`)
  }
  return { lost, broken }
}

const nameOf = ({ step, style, seed }: PowerCut) => `step ${step}, ${style}, seed ${seed}`

/** Records how the backend opens what cuts of this recording left behind. */
async function recoveriesOf({ root, ...recording }: Recording): Promise<Recording[]> {
  const cuts = [...powerCuts(recording.steps, { ...recording, root, cuts: RECOVERIES, seed: SEED + 1 })]
  // The name of the stick is written down in the data: it must not lead to a stick on which all is well.
  rmSync(root, { recursive: true })
  const recoveries = cuts.map((cut, index) => {
    const place = join(dirname(root), `recovery-${index}`)
    const before = movedTo(place, { image: cut.image, root })
    layOut(before, place)
    return { root: place, before, said: cut.said }
  })
  const log = join(folder, 'log')
  await recordDisk([SCRIPT, 'open', RESOURCES, 'FULL', ...recoveries.map((one) => one.root)], log)
  return recoveries.map((one) => ({ ...one, steps: readRecording(log, one.root) }))
}

describe('a power cut', { timeout: TIMEOUT_MS }, () => {
  test('at the door loses nothing that was answered and leaves nothing half', async () => {
    const recording = await recordingOf('door')
    const written = recording.steps.map((step) => (step.kind === 'write' ? step.path : ''))
    // Otherwise the recording would be too short: arrivals were still answered after the WAL was folded in.
    const folded = written.indexOf(join(recording.root, 'data/kegiatan.db'), 200)
    expect(written.lastIndexOf(join(recording.root, 'data/kegiatan.db-wal'))).toBeGreaterThan(folded)
    expect(await findingsOf(recording, CUTS)).toEqual({ lost: [], broken: [] })
  })

  test('at a desk of phones loses no arrival and no delivery that they were told of, and no half of one', async () => {
    expect(await findingsOf(await recordingOf('desk'), CUTS)).toEqual({ lost: [], broken: [] })
  })

  test('while an event goes to another laptop and back loses nothing of either, and takes a package whole or not at all', async () => {
    expect(await findingsOf(await recordingOf('carry'), CUTS)).toEqual({ lost: [], broken: [] })
  })

  test('during the return to a copy leaves the old database or the new one, and never loses the old', async () => {
    expect(await findingsOf(await recordingOf('restore'), CUTS)).toEqual({ lost: [], broken: [] })
  })

  test('during a migration leaves the old schema or the new one', async () => {
    const recording = await recordingOf('migrate')
    const next = join(recording.root, '..', 'next')
    expect(await findingsOf(recording, CUTS, { resources: next })).toEqual({ lost: [], broken: [] })
  })

  test('during the locking leaves the plain database or the locked one, with everybody in it', async () => {
    expect(await findingsOf(await recordingOf('lock'), CUTS, { mayBeLocked: true })).toEqual({
      lost: [],
      broken: [],
    })
  })

  test('at the door of a locked folder loses nothing that was answered and leaves nothing half', async () => {
    const recording = await recordingOf('locked-door')
    expect(await findingsOf(recording, CUTS, { mayBeLocked: true })).toEqual({ lost: [], broken: [] })
  })

  test.each(['door', 'restore'])('during the recovery of a cut (%s) loses nothing either', async (task) => {
    for (const recovery of await recoveriesOf(await recordingOf(task))) {
      expect(await findingsOf(recovery, CUTS_OF_A_RECOVERY)).toEqual({ lost: [], broken: [] })
    }
  })

  test.each(['door', 'desk'])(
    'without a sync at every commit loses what was answered at the %s in most cuts',
    async (task) => {
      const { lost, broken } = await findingsOf(await record(task, 'NORMAL'), CUTS / 2)
      expect(lost.length).toBeGreaterThan(CUTS / 4)
      expect(broken).toEqual([])
    },
  )
})
