/** What a process did to the files below one folder, step by step, read from the log of strace. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runUnderStrace } from './strace.ts'

export type DiskStep =
  /** Opened so that it exists afterwards; `empties` when what was in it goes. */
  | { kind: 'open'; path: string; empties: boolean }
  /** `offset` null: where the last one ended. */
  | { kind: 'write'; path: string; offset: number | null; bytes: Buffer }
  | { kind: 'copy'; from: string; offset: number; path: string; length: number }
  | { kind: 'truncate'; path: string; size: number }
  /** Covers the steps before number `began`: others may have written while it ran. */
  | { kind: 'sync'; path: string; began: number }
  | { kind: 'rename'; from: string; path: string }
  | { kind: 'remove'; path: string }
  | { kind: 'folder'; path: string }
  /** A line that the process printed. */
  | { kind: 'said'; line: string }
  /** A way of writing that this reader does not know. */
  | { kind: 'unknown'; path: string; name: string }

const CALLS =
  'open,openat,creat,write,writev,pwrite64,pwritev,ftruncate,truncate,fallocate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,link,linkat,copy_file_range,sendfile'
/** Longer than any write of ours, so that no byte is left out of the log. */
const LONGEST_WRITE_BYTES = 64 * 1024 * 1024

/** Runs the script to its end and leaves the log. It must end well and say nothing on the error output. */
export async function recordDisk(command: [script: string, ...args: string[]], log: string): Promise<void> {
  const options = ['--seccomp-bpf', '-y', '-xx', '-s', String(LONGEST_WRITE_BYTES), '-e', 'signal=none']
  const { status, stderr } = await runUnderStrace(command, {
    log,
    options: [...options, '-e', `trace=${CALLS}`],
  })
  if (status !== 0 || stderr !== '') throw new Error(`the recorded run ended with ${status}: ${stderr}`)
}

export function readRecording(log: string, root: string): DiskStep[] {
  const steps: DiskStep[] = []
  const begun = new Map<string, { head: string; began: number }>()
  const below = asWritten(root)
  for (const line of readFileSync(log, 'latin1').split('\n')) {
    const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    if (rest.endsWith(UNFINISHED)) {
      begun.set(thread, { head: rest.slice(0, -UNFINISHED.length), began: steps.length })
      continue
    }
    const resumed = /^<\.\.\. \w+ resumed>/.exec(rest)
    const before = resumed ? begun.get(thread) : undefined
    const call = resumed ? `${before?.head ?? ''}${rest.slice(resumed[0].length)}` : rest
    // Most of a log is of others: not worth being taken apart.
    if (!call.includes(below) && !call.startsWith('write(1<')) continue
    for (const step of stepsOf(call, before?.began ?? steps.length).filter((one) => isBelow(one, root))) {
      if (step.kind === 'unknown') throw new Error(`the recording has a ${step.name}, which nobody reads`)
      steps.push(step)
    }
  }
  return steps
}

const UNFINISHED = ' <unfinished ...>'

/** As strace spells it with `-xx`. */
const asWritten = (path: string) => Buffer.from(path).toString('hex').replaceAll(/../g, '\\x$&')

/** The shared memory of the WAL is no part of what must survive: SQLite makes it anew. */
function isBelow(step: DiskStep, root: string): boolean {
  if (step.kind === 'said') return true
  return (step.path === root || step.path.startsWith(`${root}/`)) && !step.path.endsWith('-shm')
}

/** A call that failed did nothing. */
function stepsOf(call: string, began: number): DiskStep[] {
  const [, name = '', written = '', result = ''] = /^(\w+)\((.*)\)\s+= (-?\d+)/s.exec(call) ?? []
  if (name === '' || result.startsWith('-')) return []
  const args = argumentsOf(written)
  const [first = NOTHING, second = NOTHING, third = NOTHING, fourth = NOTHING] = args
  const path = first.path
  const done = Number(result)
  switch (name) {
    case 'openat':
      return opened(resolve(path, second.path), third.text)
    case 'open':
    case 'creat':
      return opened(path, name === 'creat' ? 'O_CREAT|O_TRUNC' : second.text)
    case 'write':
      if (first.text === '1') return said(second.bytes)
      return [{ kind: 'write', path, offset: null, bytes: second.bytes.subarray(0, done) }]
    case 'pwrite64':
      return [{ kind: 'write', path, offset: Number(fourth.text), bytes: second.bytes.subarray(0, done) }]
    case 'copy_file_range':
      return copied(path, second.text, third.path, done)
    case 'ftruncate':
      return [{ kind: 'truncate', path, size: Number(second.text) }]
    case 'fsync':
    case 'fdatasync':
      return [{ kind: 'sync', path, began }]
    case 'rename':
      return [{ kind: 'rename', from: path, path: second.path }]
    case 'renameat':
    case 'renameat2':
      return [{ kind: 'rename', from: resolve(path, second.path), path: resolve(third.path, fourth.path) }]
    case 'unlink':
    case 'rmdir':
      return [{ kind: 'remove', path }]
    case 'unlinkat':
      return [{ kind: 'remove', path: resolve(path, second.path) }]
    case 'mkdir':
      return [{ kind: 'folder', path }]
    case 'mkdirat':
      return [{ kind: 'folder', path: resolve(path, second.path) }]
    default:
      return args.map((argument): DiskStep => ({ kind: 'unknown', path: argument.path, name }))
  }
}

function opened(path: string, flags: string): DiskStep[] {
  const writes = /O_WRONLY|O_RDWR|O_CREAT/.test(flags) && !flags.includes('O_DIRECTORY')
  return writes ? [{ kind: 'open', path, empties: flags.includes('O_TRUNC') }] : []
}

function said(bytes: Buffer): DiskStep[] {
  const lines = bytes.toString().split('\n')
  return lines.filter((line) => line !== '').map((line): DiskStep => ({ kind: 'said', line }))
}

/** "[4096]" is where the reading began. */
function copied(from: string, offset: string, path: string, length: number): DiskStep[] {
  return [{ kind: 'copy', from, offset: Number(/\d+/.exec(offset)?.[0] ?? 0), path, length }]
}

type Argument = { text: string; path: string; bytes: Buffer }
const NOTHING: Argument = { text: '', path: '', bytes: Buffer.alloc(0) }
const BYTE_LENGTH = '\\x2f'.length

/** By hand: these are most of a recording, and a hundred million characters of it. */
function bytesOf(written: string): Buffer {
  const bytes = Buffer.allocUnsafe(Math.floor(written.length / BYTE_LENGTH))
  for (let index = 0; index < bytes.length; index++) {
    const at = index * BYTE_LENGTH + 2
    bytes[index] = digit(written.charCodeAt(at)) * 16 + digit(written.charCodeAt(at + 1))
  }
  return bytes
}

/** `0` to `9` stand before `a` to `f`. */
const digit = (code: number) => (code < 0x3a ? code - 0x30 : code - 0x57)

/** Linux opens nothing whose name is longer. */
const LONGEST_PATH_BYTES = 4095

/** `21<path>` or `"bytes"` or a bare word; bytes and paths are written as \x2f\x74. */
function argumentsOf(written: string): Argument[] {
  return [...written.matchAll(/(\w+)<([^>]*)>(?:\(deleted\))?|"([^"]*)"|[^,\s]+/g)].map(
    ([whole, handle, handlePath, string]) => {
      const bytes = bytesOf(handlePath ?? string ?? '')
      // A file that is gone keeps its number in the process, but has no place any more.
      const isPath = !whole.endsWith('(deleted)') && bytes.length <= LONGEST_PATH_BYTES
      const path = isPath ? bytes.toString() : ''
      return { text: handle ?? whole, path: string === undefined ? path : join(path), bytes }
    },
  )
}
