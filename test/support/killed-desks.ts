/** The process of a laptop whose door stands open, started and killed as often as a test likes. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { RESOURCES } from './open-test-backend.ts'
import type { Desks } from './scanning-desk.ts'

const SCRIPT = join(import.meta.dirname, 'serve-desks-until-killed.ts')

export class KilledLaptop {
  readonly #data: string
  readonly #people: number
  #child: ChildProcess | undefined

  constructor(data: string, people: number) {
    this.#data = data
    this.#people = people
  }

  /** What desks need to work there; only the first start tells it. */
  async start(): Promise<Desks & { fingerprint: string }> {
    const args = [SCRIPT, this.#data, RESOURCES, String(this.#people)]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    this.#child = child
    const line = await new Promise<string>((resolve, reject) => {
      let said = ''
      child.stdout.on('data', (part: Buffer) => {
        said += part.toString()
        if (said.includes('\n')) resolve(said)
      })
      child.once('exit', (code) => reject(new Error(`the laptop ended with ${code}: ${said}`)))
    })
    // Written by serve-desks-until-killed.ts.
    return JSON.parse(line) as Desks & { fingerprint: string }
  }

  async kill(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }
}
