/** What the bench and the process with the desks say to each other. Times in milliseconds. */
import type { Desks } from '../../support/scanning-desk.ts'

export type Order =
  /** Every desk scans as fast as it can until the codes are used up. */
  | { kind: 'rush'; desks: Desks; codes: string[] }
  /** Every desk scans so many codes a second, whether it was answered or not. */
  | { kind: 'pace'; desks: Desks; codes: string[]; perSecond: number }
  /** Every desk scans the same code at the same instant. */
  | { kind: 'same'; desks: Desks; codes: string[] }
  /** One desk scans, every `everyMs`; all of them show how many are present. */
  | { kind: 'screens'; desks: Desks; codes: string[]; everyMs: number; present: number }
  /** Strangers do what they can for so long. */
  | { kind: 'attack'; desks: Desks; seconds: number }

export type Report = {
  /** From request to answer; at `pace` from when it was due; of `screens` until the number stands on each. */
  latencies: number[]
  /** By kind of verdict, or status where there was none. */
  verdicts: Record<string, number>
  tookMs: number
  /** Of `same`: rounds that did not end with one welcome and the rest told who came first. */
  wrong: number
  /** Of `screens`: when each scan was asked, in milliseconds since 1970 with their parts. */
  askedAt: number[]
  /** Of `pace`: how long the disk took meanwhile to keep one page in a file of its own. */
  syncs: number[]
}

/** The same clock in both processes. */
export const now = () => performance.timeOrigin + performance.now()
