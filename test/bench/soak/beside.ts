/** What is done on a laptop while its desks scan: people sign, papers are drawn, another laptop brings what it noted. */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { importPeople } from '../../support/import-people.ts'
import {
  eventDraft,
  newDataFolder,
  openTestBackend,
  type TestBackend,
} from '../../support/open-test-backend.ts'
import { handSignature, signOnScreen } from '../../support/sign-on-screen.ts'

/** How often each is done. */
export type Amounts = { signatures: number; papers: number; packages: number }

type Signed = { eventId: string; days: string[]; people: string[] }

const SIGNERS = 500
const GUESTS = 200
const DAY = '2026-11-20'
const WORDS = 'padi gula kota embun jati laut'

export class Beside {
  readonly #laptop: TestBackend
  readonly #amounts: Amounts
  readonly #other: TestBackend
  readonly #usb = newDataFolder()
  readonly #signed: Signed
  readonly #shared: string

  private constructor(given: {
    laptop: TestBackend
    other: TestBackend
    amounts: Amounts
    signed: Signed
    shared: string
  }) {
    this.#laptop = given.laptop
    this.#other = given.other
    this.#amounts = given.amounts
    this.#signed = given.signed
    this.#shared = given.shared
  }

  static async open(laptop: TestBackend, amounts: Amounts): Promise<Beside> {
    const days = daysFor(amounts.signatures)
    const { eventId, people } = await eventWith(laptop, SIGNERS, days)
    const { eventId: shared } = await eventWith(laptop, GUESTS, [DAY])
    const other = await openTestBackend()
    const beside = new Beside({ laptop, other, amounts, signed: { eventId, days, people }, shared })
    await beside.#carry(laptop, other)
    return beside
  }

  /** All of it, evenly over so many milliseconds; what is late is done without a rest. */
  async during(lastingMs: number): Promise<void> {
    const { signatures, papers, packages } = this.#amounts
    await Promise.all([
      evenly(signatures, lastingMs, (index) => this.#sign(index)),
      evenly(papers, lastingMs, (index) => this.#draw(index)),
      evenly(packages, lastingMs, () => this.#join()),
    ])
  }

  async close(): Promise<void> {
    await this.#other.remove()
    rmSync(this.#usb, { recursive: true, force: true })
  }

  #sign(index: number): Promise<void> {
    const { eventId, days, people } = this.#signed
    const [day = DAY, participantId = ''] = [days[Math.floor(index / SIGNERS)], people[index % SIGNERS]]
    const asked = { eventId, purpose: { kind: 'attendance' as const, day }, participantId }
    return signOnScreen(this.#laptop, asked, handSignature(index))
  }

  async #draw(index: number): Promise<void> {
    const { eventId, days } = this.#signed
    const day = days[index % days.length] ?? DAY
    await this.#laptop.client.documents.render({ eventId, options: { kind: 'attendance_list', day } })
  }

  /** A guest comes at the other laptop, and its package is brought. */
  async #join(): Promise<void> {
    const asked = { eventId: this.#shared, nonce: randomUUID(), desk: 'Meja lain', day: DAY }
    await this.#other.client.attendance.walkIn({ ...asked, person: { name: `Tamu ${randomUUID()}` } })
    await this.#carry(this.#other, this.#laptop)
  }

  async #carry(from: TestBackend, to: TestBackend): Promise<void> {
    const folder = this.#usb
    const { name } = await from.client.transfers.write({
      eventId: this.#shared,
      folder,
      words: WORDS,
      handOver: false,
    })
    const asked = { folder, name, words: WORDS }
    const { hash } = await to.client.transfers.read(asked)
    await to.client.transfers.take({ ...asked, hash, introduce: true })
    rmSync(`${folder}/${name}`)
  }
}

function daysFor(signatures: number): string[] {
  const count = Math.max(1, Math.ceil(signatures / SIGNERS))
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(DAY) + index * 86_400_000).toISOString().slice(0, 10),
  )
}

async function eventWith({ client }: TestBackend, people: number, days: string[]) {
  const { id: eventId } = await client.events.create({
    event: eventDraft({ days: days.map((day) => ({ day, startTime: '09:00', endTime: null })) }),
  })
  await importPeople({ client }, eventId, people)
  const asked = { eventId, filter: {}, sort: 'name' as const, offset: 0, limit: people }
  const { rows: listed } = await client.participants.page(asked)
  return { eventId, people: listed.map(({ id }) => id) }
}

async function evenly(
  times: number,
  lastingMs: number,
  work: (index: number) => Promise<void>,
): Promise<void> {
  const began = performance.now()
  for (let index = 0; index < times; index++) {
    const early = began + (index * lastingMs) / times - performance.now()
    if (early > 0) await pause(early)
    await work(index)
  }
}
