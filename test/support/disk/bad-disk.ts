/** Faults of the disk, put in by strace where the system is asked: which call, which error, from when on. */
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { RESOURCES } from '../open-test-backend.ts'
import { runUnderStrace } from './strace.ts'
import type { Answer } from './work-on-bad-disk.ts'

export const CALLS = [
  'pread64',
  'pwrite64',
  'write',
  'fsync',
  'ftruncate',
  'openat',
  'rename',
  'unlink',
  'mkdir',
] as const
export type Fault = {
  call: (typeof CALLS)[number] | 'copy_file_range'
  error: 'EIO' | 'ENOSPC'
  /** Counted from 1, for every thread by itself. */
  from: number
  isForever: boolean
}

/** `status` and `stderr` say whether the process itself held; `hits` how often the fault was met. */
export type Outcome = { answers: Answer[]; status: number | null; stderr: string; hits: number }

const SCRIPT = join(import.meta.dirname, 'work-on-bad-disk.ts')

/** `folder` begins as a copy of `before`, which holds the event. */
export type Place = { before: string; folder: string; eventId: string; log: string }

/** How often the busiest thread makes each call when nothing fails: strace counts for each of them. */
export async function callsMade(asked: readonly Fault['call'][], place: Place): Promise<Map<string, number>> {
  const most = new Map<string, number>()
  const isShared = (call: string) => SHARED_CALLS.includes(call)
  for (const calls of [asked.filter(isShared), asked.filter((call) => !isShared(call))]) {
    if (calls.length === 0) continue
    const { status, stderr } = await work(calls, place, ['-e', `trace=${calls.join(',')}`])
    if (status !== 0 || stderr !== '')
      throw new Error(`the run without faults ended with ${status}: ${stderr}`)
    const made = readFileSync(place.log, 'latin1')
      .split('\n')
      // What Node compiled it puts away at its end, when all work is done.
      .filter((line) => /^\d+ +\w+\(/.test(line) && !line.includes(process.env['NODE_COMPILE_CACHE'] ?? '\0'))
    // Every line begins with the number of its thread and the call.
    const byThread = Map.groupBy(made, (line) => line.split('(', 1)[0] ?? '')
    for (const [who, { length }] of byThread) {
      const call = who.replace(/^\d+ +/, '')
      most.set(call, Math.max(most.get(call) ?? 0, length))
    }
  }
  return most
}

export async function workWith(fault: Fault, place: Place): Promise<Outcome> {
  const { call, error, from, isForever } = fault
  const when = `${from}${isForever ? '+' : ''}`
  const { status, stdout, stderr } = await work([call], place, [
    ...['-e', `trace=${call}`],
    ...['-e', `inject=${call}:error=${error}:when=${when}`],
  ])
  const hits = readFileSync(place.log, 'latin1').split('(INJECTED)').length - 1
  // Printed by work-on-bad-disk.ts as its last deed.
  const answers = status === 0 ? (JSON.parse(stdout) as Answer[]) : []
  return { answers, status, stderr, hits }
}

/** Node opens, reads and writes for itself as well; there only these files of ours are spoiled. All else is SQLite's or ours. */
const SHARED_CALLS: readonly string[] = ['pread64', 'write', 'openat']
const OUR_FILES = [
  ...['', '/kunci.db', '/kegiatan.db', '/kegiatan.db-wal', '/kegiatan.db-shm'].map((name) => `data${name}`),
  ...['', '/folder-kedua.json', '/folder-kedua.json.belum-selesai'].map((name) => `data/salinan${name}`),
  'usb',
]

async function work(calls: readonly string[], { before, folder, eventId, log }: Place, options: string[]) {
  rmSync(folder, { recursive: true, force: true })
  cpSync(before, folder, { recursive: true })
  const paths = calls.some((call) => SHARED_CALLS.includes(call))
    ? OUR_FILES.flatMap((file) => ['-P', join(folder, file)])
    : []
  return runUnderStrace([SCRIPT, folder, RESOURCES, eventId], {
    log,
    options: ['--seccomp-bpf', ...options, ...paths],
  })
}
