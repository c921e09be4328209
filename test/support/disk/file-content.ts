/** The bytes of a file that grows: a write beyond its end leaves zeros between, as on a disk. */

/** Bytes at a place, or a new size. */
export type FileWrite = { offset: number; bytes: Buffer } | { size: number }

const SECTOR_BYTES = 512

export class FileContent {
  #bytes = Buffer.alloc(0)
  #size = 0

  copy(): FileContent {
    const other = new FileContent()
    other.#bytes = Buffer.from(this.#bytes.subarray(0, this.#size))
    other.#size = this.#size
    return other
  }

  bytes(from = 0, until = this.#size): Buffer {
    return this.#bytes.subarray(from, Math.min(until, this.#size))
  }

  apply(write: FileWrite): void {
    if ('size' in write) return this.#resize(write.size)
    this.#resize(Math.max(this.#size, write.offset + write.bytes.length))
    write.bytes.copy(this.#bytes, write.offset)
  }

  /** Only those sectors of a write that `isKept` lets through; a new size comes whole or not at all. */
  applyTorn(write: FileWrite, isKept: () => boolean): void {
    if ('size' in write) {
      if (isKept()) this.apply(write)
      return
    }
    const end = write.offset + write.bytes.length
    for (let from = write.offset; from < end;) {
      const until = Math.min(end, from - (from % SECTOR_BYTES) + SECTOR_BYTES)
      const bytes = write.bytes.subarray(from - write.offset, until - write.offset)
      if (isKept()) this.apply({ offset: from, bytes })
      from = until
    }
  }

  #resize(size: number): void {
    if (size > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(size, this.#bytes.length * 2))
      this.#bytes.copy(larger, 0, 0, this.#size)
      this.#bytes = larger
    }
    // What was cut off must read as zeros when the file grows again.
    if (size < this.#size) this.#bytes.fill(0, size, this.#size)
    this.#size = size
  }
}
