import { spawnSync } from 'node:child_process'
import { SetupProblem } from './problem.ts'

/** Runs a command of the set-up quietly; when it fails, its own last words go into the SetupProblem. */
export function run(command: string, args: string[], folder: string): void {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (status === 0) return
  const lastWords = error?.message ?? `${stdout}\n${stderr}`.trim().split('\n').slice(-60).join('\n')
  throw new SetupProblem(`Perintah gagal: ${command} ${args.join(' ')}\n${lastWords}`)
}
