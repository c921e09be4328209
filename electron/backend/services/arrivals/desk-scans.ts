/**
 * What every desk scanned on a day. Laptops that had not met may each have an account of one scan: it is one moment, at
 * the desk of the account that stands.
 */
import type { DeskMoment } from '#shared/domain/desk-pace.ts'
import { DeskCourse } from './desk-course.ts'

/** `scan` is the same for every account of one scan. */
export type ScanAccount = { id: string; scan: string; at: number; desk: string; isLeaving?: boolean }

type Known = DeskMoment & {
  id: string
  desk: string
  /** Somebody is present by it. */
  isPresent: boolean
  /** Somebody went into a session or through a door by it, or out. */
  isPassage: boolean
}

export class DeskScans {
  readonly #courses = new Map<string, DeskCourse>()
  /** By what each wrote. A visit that is an arrival, too, has one id in both. */
  readonly #accounts = new Map<string, Known>()
  /** By scan, of those few that some laptop knows by another id; the one that is shown stands first. */
  readonly #sameScan = new Map<string, Known[]>()
  readonly #scanOf = new Map<string, string>()

  /** Of each desk at which something was scanned. */
  get courses(): ReadonlyMap<string, DeskCourse> {
    return this.#courses
  }

  /** By which people are present, in no order. */
  arrivalTimes(): number[] {
    return Array.from(this.#accounts.values()).flatMap(({ at, isPresent }) => (isPresent ? at : []))
  }

  /** Changes nothing where it is known. */
  add({ id, scan, at, desk, isLeaving = false }: ScanAccount): void {
    if (this.#accounts.has(id)) return
    const account = { id, at, desk, isLeaving, arrived: false, isPresent: false, isPassage: false }
    this.#accounts.set(id, account)
    const known = this.#accounts.get(scan)
    const others = this.#sameScan.get(scan) ?? (known && known !== account ? [known] : [])
    if (scan === id && others.length === 0) return this.#show(account)
    this.#sameScan.set(scan, [...others, account])
    for (const one of [...others, account]) this.#scanOf.set(one.id, scan)
    if (others.length === 0) this.#show(account)
    else this.#chooseAgain(scan)
  }

  addRefused(desk: string, at: number): void {
    this.#courseOf(desk).add({ at, arrived: false })
  }

  setPresent(id: string, isPresent: boolean): void {
    this.#set(id, { isPresent })
  }

  setPassage(id: string, isPassage: boolean): void {
    this.#set(id, { isPassage })
  }

  #set(id: string, told: Partial<Pick<Known, 'isPresent' | 'isPassage'>>): void {
    const account = this.#accounts.get(id)
    if (!account) return
    const before = account.arrived
    Object.assign(account, told)
    account.arrived = account.isPresent || account.isPassage
    const scan = this.#scanOf.get(id)
    if (scan !== undefined) this.#chooseAgain(scan)
    if (before !== account.arrived) this.#courses.get(account.desk)?.changed()
  }

  #chooseAgain(scan: string): void {
    const accounts = this.#sameScan.get(scan) ?? []
    const [shown] = accounts
    const [first, ...others] = accounts.toSorted(byStanding)
    if (!first || first === shown) return
    this.#sameScan.set(scan, [first, ...others])
    if (shown) this.#hide(shown)
    this.#show(first)
  }

  #show(account: Known): void {
    this.#courseOf(account.desk).add(account)
  }

  #hide(account: Known): void {
    const course = this.#courseOf(account.desk)
    course.remove(account)
    if (course.moments.length === 0) this.#courses.delete(account.desk)
  }

  #courseOf(desk: string): DeskCourse {
    const known = this.#courses.get(desk)
    if (known) return known
    const course = new DeskCourse()
    this.#courses.set(desk, course)
    return course
  }
}

/** By which somebody is present, then by which somebody passed, then the earliest. */
function byStanding(one: Known, other: Known): number {
  return (
    Number(other.isPresent) - Number(one.isPresent) ||
    Number(other.isPassage) - Number(one.isPassage) ||
    one.at - other.at ||
    (one.id < other.id ? -1 : 1)
  )
}
