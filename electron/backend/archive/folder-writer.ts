/** Writes the files of an archive one after the other and remembers their hashes; in the end all are on the disk. */
import { createHash, type Hash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from '../store/folder.ts'
import { type ArchivedFile, FOLDERS } from './archive-format.ts'

const GATHERED_BYTES = 256 * 1024

export class FolderWriter {
  readonly folder: string
  readonly files: ArchivedFile[] = []
  readonly #unsettled: string[] = []

  /** `folder` is made anew, unless it is 'there' already. */
  constructor(folder: string, which: 'new' | 'there' = 'new') {
    this.folder = folder
    if (which === 'there') return
    mkdirSync(folder)
    for (const name of FOLDERS) mkdirSync(join(folder, name))
  }

  begin(path: string): FileWriter {
    return new FileWriter(join(this.folder, path), ({ bytes, sha256 }) => this.note({ path, bytes, sha256 }))
  }

  add(path: string, content: string | Uint8Array): void {
    const file = this.begin(path)
    try {
      file.write(content)
      file.end()
    } finally {
      file.close()
    }
  }

  /**
   * The same for a file of any length, piece by piece as they come. Nobody waits meanwhile: an old stick takes seconds
   * for a paper of thousands of pages.
   */
  async pour(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    const hash = createHash('sha256')
    let bytes = 0
    const handle = await open(join(this.folder, path), 'wx')
    try {
      for await (const piece of pieces) {
        await handle.writeFile(piece)
        hash.update(piece)
        bytes += piece.length
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    this.files.push({ path, bytes, sha256: hash.digest('hex') })
  }

  /** Remembers a file that was written by other means. */
  note(file: ArchivedFile): void {
    this.files.push(file)
    this.#unsettled.push(file.path)
  }

  /** Everything is on the disk, and the lists of the folders too. Nobody waits for a slow stick meanwhile. */
  async settle(): Promise<void> {
    for (const path of this.#unsettled.splice(0)) {
      const handle = await open(join(this.folder, path), 'r+')
      try {
        await handle.sync()
      } finally {
        await handle.close()
      }
    }
    for (const name of FOLDERS) syncFolder(join(this.folder, name))
    syncFolder(this.folder)
    syncFolder(dirname(this.folder))
  }
}

type Written = { bytes: number; sha256: string }

export class FileWriter {
  readonly #handle: number
  readonly #written: (file: Written) => void
  readonly #hash: Hash = createHash('sha256')
  #gathered: Buffer[] = []
  #gatheredBytes = 0
  #bytes = 0
  #isOpen = true

  constructor(file: string, written: (file: Written) => void) {
    this.#handle = openSync(file, 'wx')
    this.#written = written
  }

  write(content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content)
    this.#gathered.push(bytes)
    this.#gatheredBytes += bytes.length
    if (this.#gatheredBytes >= GATHERED_BYTES) this.#put()
  }

  end(): void {
    this.#put()
    this.close()
    this.#written({ bytes: this.#bytes, sha256: this.#hash.digest('hex') })
  }

  /** Also where writing failed. */
  close(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    closeSync(this.#handle)
  }

  #put(): void {
    const content = Buffer.concat(this.#gathered)
    for (let done = 0; done < content.length;) done += writeSync(this.#handle, content, done)
    this.#hash.update(content)
    this.#bytes += content.length
    this.#gathered = []
    this.#gatheredBytes = 0
  }
}
