/**
 * Where a rehearsal happens: a data folder of its own inside the real one. Nothing that happens there can reach a real
 * event, and removing the folder removes all of it. Other devices at the real door keep working with the real data.
 */
import { join } from 'node:path'
import { isRehearsalOver } from '#shared/domain/rehearsal.ts'
import { AppError } from '../app-error.ts'
import type { Log } from '../context.ts'
import type { OpenFolder, Opened } from '../open-folder.ts'
import type { Paths } from '../paths.ts'
import type { ReadableDb } from '../store/db.ts'
import { makeFolder } from '../store/folder.ts'
import { eraseFolder } from './erase-folder.ts'
import { readRehearsalFile, type RehearsalFile, writeRehearsalFile } from './rehearsal-file.ts'

type GroundGiven = {
  paths: Paths
  clock: () => number
  log: Log
  newFolder: (paths: Paths) => OpenFolder
  /** Undefined while the real data can't be opened. */
  realDb: () => ReadableDb | undefined
  /** When the days of a real event begin; undefined where it is gone. */
  startsOf: (db: ReadableDb, eventId: string) => number[] | undefined
  /** Everything that a window shows is of other data now. */
  announceAll: () => void
}

type Standing = { folder: OpenFolder; file: RehearsalFile }

export class RehearsalGround {
  readonly #given: GroundGiven
  readonly #place: string
  #standing: Standing | undefined
  #isEntered = false
  /** Beginning and ending never overlap. */
  #line: Promise<unknown> = Promise.resolve()

  constructor(given: GroundGiven) {
    this.#given = given
    this.#place = join(given.paths.data, 'gladi')
  }

  get isEntered(): boolean {
    return this.#isEntered
  }

  get file(): RehearsalFile | undefined {
    return this.#standing?.file
  }

  /** Throws no_rehearsal where there is none. */
  required(): Opened {
    if (!this.#standing) throw new AppError('no_rehearsal')
    return this.#standing.folder.required()
  }

  /** At the start of the app: what is left of an earlier rehearsal is opened, or removed where its time is over. */
  resume(): Promise<void> {
    return this.#inLine(async () => {
      const file = readRehearsalFile(this.#place)
      if (!file || this.#isOver(file)) return this.#eraseQuietly()
      const folder = await this.#opened()
      this.#standing = { folder, file }
    })
  }

  /** `fill` makes the event of the rehearsal in an empty folder. */
  begin(fill: (opened: Opened) => Promise<RehearsalFile>): Promise<void> {
    return this.#inLine(async () => {
      await this.#erase()
      makeFolder(this.#place)
      const folder = await this.#opened()
      try {
        const file = await fill(folder.required())
        writeRehearsalFile(this.#place, file)
        this.#standing = { folder, file }
      } catch (error) {
        await folder.shut('erase', new AppError('cancelled'))
        eraseFolder(this.#place)
        throw error
      }
      this.#enter(true)
    })
  }

  /** Throws no_rehearsal. */
  enter(): void {
    this.required()
    this.#enter(true)
  }

  leave(): void {
    this.#enter(false)
  }

  keep(change: (file: RehearsalFile) => RehearsalFile): void {
    const standing = this.#standing
    if (!standing) throw new AppError('no_rehearsal')
    standing.file = change(standing.file)
    writeRehearsalFile(this.#place, standing.file)
  }

  wipe(): Promise<void> {
    return this.#inLine(() => this.#erase())
  }

  /** Asked again and again: whoever forgets the rehearsal still finds the real event when it begins. */
  wipeWhenOver(): Promise<void> {
    return this.#inLine(async () => {
      if (this.#standing && this.#isOver(this.#standing.file)) await this.#eraseQuietly()
    })
  }

  async close(): Promise<void> {
    await this.#inLine(async () => this.#standing?.folder.shut('close', new AppError('cancelled')))
  }

  #isOver(file: RehearsalFile): boolean {
    const { clock, realDb, startsOf } = this.#given
    const db = realDb()
    const starts = (db && startsOf(db, file.sourceId)) ?? file.starts
    return isRehearsalOver(file.begunAt, starts, clock())
  }

  async #opened(): Promise<OpenFolder> {
    const { paths, newFolder } = this.#given
    const folder = newFolder({ ...paths, data: this.#place, key: undefined, isRehearsal: true })
    await folder.open()
    return folder
  }

  async #erase(): Promise<void> {
    const standing = this.#standing
    this.#standing = undefined
    this.#enter(false)
    await standing?.folder.shut('erase', new AppError('no_rehearsal'))
    eraseFolder(this.#place)
  }

  /** Where nobody asked for it: what another program holds fast now goes at the next start. */
  async #eraseQuietly(): Promise<void> {
    try {
      await this.#erase()
    } catch (error) {
      this.#given.log('rehearsal not erased', { error: error instanceof Error ? error.name : typeof error })
    }
  }

  #enter(isEntered: boolean): void {
    this.#isEntered = isEntered
    this.#given.announceAll()
  }

  #inLine<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#line.then(work)
    this.#line = done.catch(() => undefined)
    return done
  }
}
