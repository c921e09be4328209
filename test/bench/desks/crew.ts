/** The process with the desks, as the bench sees it. */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Order, Report } from './orders.ts'

export class Crew {
  readonly #child: ChildProcess = fork(join(import.meta.dirname, 'desks-process.ts'), { stdio: 'inherit' })

  do(order: Order): Promise<Report> {
    return new Promise((resolve, reject) => {
      const died = (code: number | null) => reject(new Error(`the desks ended with ${code}`))
      this.#child.once('exit', died)
      this.#child.once('message', (report: Report) => {
        this.#child.off('exit', died)
        resolve(report)
      })
      this.#child.send(order)
    })
  }

  end(): void {
    this.#child.kill()
  }
}
