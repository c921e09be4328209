/** Where the pieces of a file go: into a new file on a disk, or into memory for whoever asked. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'

export class MemorySink {
  readonly #pieces: Uint8Array[] = []

  write(piece: Uint8Array): void {
    this.#pieces.push(piece)
  }

  end(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(Buffer.concat(this.#pieces))
  }

  close(): void {}
}

/** Throws what the disk says. */
export class FileSink {
  readonly #handle: number

  constructor(file: string) {
    this.#handle = openSync(file, 'wx')
  }

  write(piece: Uint8Array): void {
    for (let from = 0; from < piece.byteLength;)
      from += writeSync(this.#handle, piece, from, piece.byteLength - from)
  }

  /** What was written is on the disk, not only on its way. */
  end(): null {
    fsyncSync(this.#handle)
    return null
  }

  close(): void {
    closeSync(this.#handle)
  }
}
