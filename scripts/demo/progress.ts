/** A progress bar for a terminal; a line per step where there is none. */

const WIDTH = 28

export class Progress {
  readonly #out: NodeJS.WriteStream
  #step = ''
  #drawn = false

  constructor(out: NodeJS.WriteStream) {
    this.#out = out
  }

  /** `total` 0 while it is not known. */
  show(step: string, done: number, total: number): void {
    if (!this.#out.isTTY) {
      if (step !== this.#step) this.#out.write(`${step} …\n`)
      this.#step = step
      return
    }
    const share = total > 0 ? Math.min(1, done / total) : 0
    const filled = Math.round(share * WIDTH)
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`
    const count = total > 0 ? `${done}/${total}` : done > 0 ? String(done) : ''
    this.#out.write(`\r\u001b[2K${bar} ${step} ${count}`)
    this.#step = step
    this.#drawn = true
  }

  end(): void {
    if (this.#drawn) this.#out.write('\r\u001b[2K')
    this.#drawn = false
  }
}
