/** Brings the laptop what waits, as often as it takes, and hears its clock and which list of cards it has. */
import { ORPCError } from '@orpc/client'
import { MOST_SCANS_OF_DELIVERY } from '#shared/domain/delivered-scan.ts'
import type { deskClient } from '../../bridge/http-link.ts'
import { keptScan } from './kept-entry.ts'
import { thisMoment } from './laptop-clock.ts'
import type { ScanQueue } from './scan-queue.ts'

type Client = (typeof deskClient)['deliveries']

const REPORT_EVERY_MS = 20_000
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 15_000

export class Delivery {
  readonly #queue: ScanQueue
  readonly #client: Client
  readonly #eventId: string
  readonly #stop = new AbortController()
  #isUnderWay = false
  #isAskedAgain = false
  #pauseMs = FIRST_PAUSE_MS
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(queue: ScanQueue, client: Client, eventId: string) {
    this.#queue = queue
    this.#client = client
    this.#eventId = eventId
  }

  /** Something waits, or the laptop is there again, or its cards have changed. */
  wake(): void {
    this.#isAskedAgain = true
    if (!this.#isUnderWay && !this.#stop.signal.aborted) void this.#run()
  }

  end(): void {
    this.#stop.abort()
    clearTimeout(this.#timer)
  }

  async #run(): Promise<void> {
    this.#isUnderWay = true
    clearTimeout(this.#timer)
    let isReached = true
    while (this.#isAskedAgain && isReached && !this.#stop.signal.aborted) {
      this.#isAskedAgain = false
      isReached = await this.#once()
    }
    this.#isUnderWay = false
    if (this.#stop.signal.aborted) return
    this.#pauseMs = isReached ? FIRST_PAUSE_MS : Math.min(2 * this.#pauseMs, LONGEST_PAUSE_MS)
    this.#timer = setTimeout(() => this.wake(), isReached ? REPORT_EVERY_MS : this.#pauseMs)
  }

  async #once(): Promise<boolean> {
    try {
      await this.#deliver()
      await this.#report()
      return true
    } catch {
      // Out of reach, or not let in any more: what waits goes on waiting.
      return false
    }
  }

  async #deliver(): Promise<void> {
    let most = MOST_SCANS_OF_DELIVERY
    for (;;) {
      const entries = this.#queue.nextWaiting(most)
      const [first] = entries
      if (!first || this.#stop.signal.aborted) return
      const { eventId, queue } = first
      const waiting = this.#queue.state().waiting - entries.length
      const scans = entries.map(keptScan)
      try {
        const told = await this.#client.deliver({ eventId, queue, waiting, scans })
        await this.#queue.delivered(new Map(told.scans.map(({ id, outcome }) => [id, outcome])))
      } catch (error) {
        const isUnreadable = error instanceof ORPCError && error.code === 'BAD_REQUEST'
        if (!isUnreadable) throw error
        // One that the laptop cannot read must not hold up the others: they go one by one, and it stays here.
        if (most === 1) this.#queue.setAside(first.id)
        most = 1
      }
    }
  }

  async #report(): Promise<void> {
    const asked = thisMoment()
    const { waiting } = this.#queue.state()
    const { now, cardsVersion } = await this.#client.report({ eventId: this.#eventId, waiting })
    this.#queue.clock.measured(asked, thisMoment(), now)
    const have = this.#queue.cardsVersion()
    if (have === cardsVersion) return
    const answer = await this.#client.cards({ eventId: this.#eventId, ...(have !== undefined && { have }) })
    if (answer.kind === 'list') await this.#queue.takeCards(answer)
  }
}
