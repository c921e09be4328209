/** Writes the files of an archive one after the other, each on the disk before the next begins, and remembers their hashes. */
import { createHash, type Hash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { syncFolder } from '../store/folder.ts'
import { type ArchivedFile, FOLDERS } from './archive-format.ts'

const GATHERED_BYTES = 256 * 1024

export class FolderWriter {
  readonly folder: string
  readonly files: ArchivedFile[] = []

  /** `folder` is made anew, unless it is 'there' already. */
  constructor(folder: string, which: 'new' | 'there' = 'new') {
    this.folder = folder
    if (which === 'there') return
    mkdirSync(folder)
    for (const name of FOLDERS) mkdirSync(join(folder, name))
  }

  begin(path: string): FileWriter {
    return new FileWriter(join(this.folder, path), ({ bytes, sha256 }) =>
      this.files.push({ path, bytes, sha256 }),
    )
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

  /** Remembers a file that was written by other means. */
  note(file: ArchivedFile): void {
    this.files.push(file)
  }

  /** The lists of the folders are on the disk too. */
  sync(): void {
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
    fsyncSync(this.#handle)
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
