/**
 * A disk that can be cut off from power. It promises no more than POSIX does: what a file holds is safe
 * after a sync of the file, what a folder lists after a sync of the folder. Everything else may be lost, in
 * any order, also in parts.
 */
import { dirname } from 'node:path'
import type { Chance } from '../random.ts'
import { FileContent, type FileWrite } from './file-content.ts'
import type { DiskStep } from './recording.ts'

export const CUT_STYLES = ['dropped', 'prefix', 'subset', 'torn'] as const
/** What becomes of the steps that were not synced: none, the first ones, any, any 512-byte sectors of any. */
export type CutStyle = (typeof CUT_STYLES)[number]

/** Files with their bytes; a folder is null. */
export type DiskImage = Map<string, Buffer | null>

class DiskFile {
  readonly safe = new FileContent()
  pending: { step: number; write: FileWrite }[] = []
  /** Where the next write without an offset goes. */
  position = 0

  now(): FileContent {
    const content = this.safe.copy()
    for (const { write } of this.pending) content.apply(write)
    return content
  }
}

type Entry = DiskFile | 'folder'
type Listing = Map<string, Entry>
/** A change of what folders list; safe once all of them were synced. */
type Relisting = { step: number; unsynced: Set<string>; change: (listing: Listing) => void }

export class DiskModel {
  readonly #safe: Listing = new Map()
  readonly #now: Listing = new Map()
  #relistings: Relisting[] = []
  #step = 0

  readonly #root: string

  /** A disk on which all of this is safe; `root` is the folder above all others. */
  constructor(root: string, image: DiskImage = new Map()) {
    this.#root = root
    this.#safe.set(root, 'folder')
    this.#now.set(root, 'folder')
    for (const [path, bytes] of image) {
      const entry = bytes === null ? 'folder' : new DiskFile()
      if (bytes !== null && entry !== 'folder') entry.safe.apply({ offset: 0, bytes })
      this.#safe.set(path, entry)
      this.#now.set(path, entry)
    }
  }

  apply(step: DiskStep): void {
    if (step.kind === 'open') this.#open(step.path, step.empties)
    if (step.kind === 'write') this.#write(step.path, step.offset, step.bytes)
    if (step.kind === 'copy') {
      const bytes = this.#file(step.from)
        ?.now()
        .bytes(step.offset, step.offset + step.length)
      if (bytes) this.#write(step.path, null, bytes)
    }
    if (step.kind === 'truncate') this.#pend(this.#file(step.path), { size: step.size })
    if (step.kind === 'sync') this.#sync(step.path, step.began)
    if (step.kind === 'rename') this.#rename(step.from, step.path)
    if (step.kind === 'remove') this.#remove(step.path)
    if (step.kind === 'folder' && !this.#now.has(step.path)) this.#list(step.path, 'folder')
    this.#step++
  }

  /** Whether a cut here could lose anything. */
  get isAtRisk(): boolean {
    return this.#relistings.length > 0 || this.#files().some((file) => file.pending.length > 0)
  }

  /** What is found when power is back. */
  afterCut(style: CutStyle, chance: Chance): DiskImage {
    const until = chance.between(this.#oldestRisk(), this.#step)
    const happened = (step: number) =>
      style === 'prefix' ? step < until : style !== 'dropped' && chance.happens(0.5)
    const listing: Listing = new Map(this.#safe)
    for (const { step, change } of this.#relistings) if (happened(step)) change(listing)
    const image: DiskImage = new Map()
    for (const [path, entry] of listing) {
      if (!hasFolders(listing, this.#root, path)) continue
      if (entry === 'folder') {
        image.set(path, null)
        continue
      }
      const content = entry.safe.copy()
      for (const { step, write } of entry.pending) {
        if (style === 'torn') content.applyTorn(write, () => chance.happens(0.5))
        else if (happened(step)) content.apply(write)
      }
      image.set(path, content.bytes())
    }
    return image
  }

  #files(): DiskFile[] {
    const files = [...this.#safe.values(), ...this.#now.values()].filter((entry) => entry !== 'folder')
    return [...new Set(files)]
  }

  #oldestRisk(): number {
    const steps = [...this.#relistings, ...this.#files().flatMap((file) => file.pending)]
    return steps.reduce((oldest, { step }) => Math.min(oldest, step), this.#step)
  }

  #file(path: string): DiskFile | undefined {
    const entry = this.#now.get(path)
    return entry === 'folder' ? undefined : entry
  }

  #open(path: string, empties: boolean): void {
    if (!this.#now.has(path)) this.#list(path, new DiskFile())
    const file = this.#file(path)
    if (!file) return
    file.position = 0
    if (empties) this.#pend(file, { size: 0 })
  }

  #write(path: string, offset: number | null, bytes: Buffer): void {
    const file = this.#file(path)
    if (!file) return
    const at = offset ?? file.position
    if (offset === null) file.position = at + bytes.length
    this.#pend(file, { offset: at, bytes })
  }

  #pend(file: DiskFile | undefined, write: FileWrite): void {
    file?.pending.push({ step: this.#step, write })
  }

  #sync(path: string, began: number): void {
    const file = this.#file(path)
    if (file) {
      for (const { step, write } of file.pending) if (step < began) file.safe.apply(write)
      file.pending = file.pending.filter(({ step }) => step >= began)
      return
    }
    for (const relisting of this.#relistings) if (relisting.step < began) relisting.unsynced.delete(path)
    for (const { unsynced, change } of this.#relistings) if (unsynced.size === 0) change(this.#safe)
    this.#relistings = this.#relistings.filter(({ unsynced }) => unsynced.size > 0)
  }

  #list(path: string, entry: Entry): void {
    this.#relist([path], (listing) => listing.set(path, entry))
  }

  #remove(path: string): void {
    const entry = this.#now.get(path)
    this.#relist([path], (listing) => listing.get(path) === entry && listing.delete(path))
  }

  #rename(from: string, to: string): void {
    const entry = this.#now.get(from)
    if (!entry) return
    this.#relist([from, to], (listing) => {
      if (listing.get(from) === entry) listing.delete(from)
      listing.set(to, entry)
    })
  }

  #relist(paths: string[], change: Relisting['change']): void {
    change(this.#now)
    this.#relistings.push({ step: this.#step, unsynced: new Set(paths.map(dirname)), change })
  }
}

/** A file is found only where every folder above it is. */
function hasFolders(listing: Listing, root: string, path: string): boolean {
  for (let folder = path; folder !== root;) {
    folder = dirname(folder)
    if (!listing.has(folder)) return false
  }
  return true
}
