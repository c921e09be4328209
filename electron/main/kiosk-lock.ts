/**
 * What keeps the kiosk a kiosk: a file beside the data, so that it comes back after a crash, and a PIN of which only a
 * salted hash is kept. Wrong tries are counted in the file too: starting the app again gives no fresh ones.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { type KioskSettings, kioskSettings } from '#shared/contract/kiosk.ts'
import type { KioskLeave } from '#shared/contract/host.ts'
import { writeWhole } from './save-file.ts'

const HASH_BYTES = 32
const SALT_BYTES = 16
const FREE_TRIES = 3
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 60_000

const lockSchema = z.object({
  settings: kioskSettings,
  salt: z.base64(),
  hash: z.base64(),
  wrongTries: z.int().nonnegative(),
  /** UTC milliseconds. */
  closedUntil: z.number(),
})
type Lock = z.infer<typeof lockSchema>

const hashOf = promisify(scrypt) as (pin: string, salt: Buffer, bytes: number) => Promise<Buffer>

export class KioskLock {
  readonly #file: string
  readonly #clock: () => number
  #lock: Lock | null
  /** One try after the other: many at once must not share the free ones. */
  #line: Promise<unknown> = Promise.resolve()

  constructor(dataFolder: string, clock: () => number = Date.now) {
    this.#file = join(dataFolder, 'kios.json')
    this.#clock = clock
    this.#lock = readLock(this.#file)
  }

  /** Null while the app is no kiosk. */
  get settings(): KioskSettings | null {
    return this.#lock?.settings ?? null
  }

  /** False when the disk did not take it: then there is no kiosk. */
  async begin(settings: KioskSettings, pin: string): Promise<boolean> {
    const salt = randomBytes(SALT_BYTES)
    const hash = await hashOf(pin, salt, HASH_BYTES)
    const lock = {
      settings,
      salt: salt.toString('base64'),
      hash: hash.toString('base64'),
      wrongTries: 0,
      closedUntil: 0,
    }
    if (!(await this.#write(lock))) return false
    this.#lock = lock
    return true
  }

  tryPin(pin: string): Promise<KioskLeave> {
    const tried = this.#line.then(() => this.#tryPin(pin))
    this.#line = tried.catch(() => undefined)
    return tried
  }

  /** For whoever forgot the PIN and starts the app by hand with the option that says so. */
  end(): void {
    rmSync(this.#file, { force: true })
    this.#lock = null
  }

  async #tryPin(pin: string): Promise<KioskLeave> {
    const lock = this.#lock
    if (!lock) return { left: true }
    const leftMs = lock.closedUntil - this.#clock()
    // A clock that was set back must not close the kiosk for years.
    if (leftMs > 0 && leftMs <= LONGEST_PAUSE_MS) return { waitSeconds: seconds(leftMs) }
    const hash = await hashOf(pin, Buffer.from(lock.salt, 'base64'), HASH_BYTES)
    if (timingSafeEqual(hash, Buffer.from(lock.hash, 'base64'))) {
      this.end()
      return { left: true }
    }
    const pauseMs = pauseAfter(lock.wrongTries + 1)
    this.#lock = { ...lock, wrongTries: lock.wrongTries + 1, closedUntil: this.#clock() + pauseMs }
    // On a full disk the count in memory still slows down.
    await this.#write(this.#lock)
    return { wrong: true, waitSeconds: seconds(pauseMs) }
  }

  async #write(lock: Lock): Promise<boolean> {
    return 'saved' in (await writeWhole(this.#file, Buffer.from(JSON.stringify(lock))))
  }
}

/** Twice as long after every further wrong try. */
function pauseAfter(wrongTries: number): number {
  if (wrongTries < FREE_TRIES) return 0
  return Math.min(FIRST_PAUSE_MS * 2 ** (wrongTries - FREE_TRIES), LONGEST_PAUSE_MS)
}

function seconds(ms: number): number {
  return Math.ceil(ms / 1000)
}

/** A file that can't be read holds no PIN that could ever be typed, so the app starts as usual. */
function readLock(file: string): Lock | null {
  try {
    return lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
