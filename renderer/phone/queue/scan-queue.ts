/**
 * The scans of this device: each is kept before anybody is told what came of it, stays until the laptop has it, and
 * some hours longer for a laptop that is lost.
 */
import type { KeptGuest, KeptSubstitute } from '#shared/contract/kept-words.ts'
import type { Stand } from '#shared/contract/stand.ts'
import type { MarkedCode } from '#shared/domain/card-mark.ts'
import { UNSETTLED_OUTCOMES } from '#shared/domain/delivered-scan.ts'
import { newId } from '../../ui/new-id.ts'
import { openBrowserVault } from './browser-vault.ts'
import { CardMarks, type IssuedCards } from './card-marks.ts'
import { fitting, isWorthKeeping, type KeptEntry } from './kept-entry.ts'
import { LaptopClock, thisMoment } from './laptop-clock.ts'
import { fleetingVault, type Vault } from './vault.ts'

export type QueueState = {
  /** Of the event at work. */
  waiting: number
  /** Of other events this device worked for. */
  elsewhere: number
  /** Delivered and still here. */
  delivered: number
  /** Of those delivered since the last scan: what somebody has to decide about. */
  unsettled: number
  /** False where the browser keeps nothing: what waits is lost with the page. */
  isLasting: boolean
}
export const NOTHING_KEPT: QueueState = {
  ...{ waiting: 0, elsewhere: 0, delivered: 0, unsettled: 0 },
  isLasting: true,
}

/** What is to be kept: a code before the camera, somebody found by name or typed, and who came in his place. */
export type ToKeep = { id: string; stand: Stand; substitute?: KeptSubstitute } & (
  | { code: string }
  | { participantId: string }
  | { guest: KeptGuest }
)
export type Kept = { entry: KeptEntry; kind: MarkedCode['kind'] | 'person' | 'guest' }
export type OwnVerdict = {
  about: 'card' | 'guest' | 'substitute'
  shown: 'saved' | 'repeated' | 'unlisted' | 'not_a_code'
  firstAt: number | null
}

type KeptCards = { eventId: string; cards: IssuedCards }

export class ScanQueue {
  readonly clock = new LaptopClock()
  readonly #queue = newId()
  readonly #listeners = new Set<() => void>()
  readonly #entries = new Map<string, KeptEntry>()
  readonly #cards = new Map<string, CardMarks>()
  /** Kept, and the laptop is being asked about them: they wait for nothing yet. */
  readonly #asking = new Set<string>()
  /** What the laptop cannot read; asked again after the page was opened anew. */
  readonly #aside = new Set<string>()
  #sequence = 0
  #unsettled = 0
  #vault: Vault = fleetingVault()
  /** What is kept meanwhile waits for it, so that it does not end up where nothing lasts. */
  #opening: Promise<void> = Promise.resolve()
  #eventId = ''
  #state = NOTHING_KEPT

  /** Takes over what earlier pages of this device kept. Never rejects. */
  open(openVault: () => Promise<Vault> = openBrowserVault): Promise<void> {
    this.#opening = this.#open(openVault)
    return this.#opening
  }

  readonly state = (): QueueState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The event that this device works for from now on. */
  workFor(eventId: string): void {
    this.#eventId = eventId
    this.#tell()
  }

  cardsVersion(): string | undefined {
    return this.#cards.get(this.#eventId)?.version
  }

  async takeCards(cards: IssuedCards): Promise<void> {
    await this.#opening
    const eventId = this.#eventId
    this.#cards.set(eventId, await CardMarks.from(cards))
    const kept: KeptCards = { eventId, cards }
    await this.#vault.put('cards', eventId, kept).catch(() => this.#giveUpVault())
  }

  /** Kept when this resolves. Undefined where no card can be told yet, because the list never came. */
  async keep(asked: ToKeep): Promise<Kept | undefined> {
    await this.#opening
    const cards = this.#cards.get(this.#eventId)
    if (!cards) return undefined
    this.#unsettled = 0
    const moment = thisMoment()
    const { substitute } = asked
    const marked = await markedBy(cards, asked)
    const hasStand = asked.stand.sessionId !== undefined || asked.stand.doorId !== undefined
    const entry: KeptEntry = {
      ...{ id: asked.id, eventId: this.#eventId, queue: this.#queue, sequence: this.#sequence++ },
      ...{ mark: marked.mark, deviceAt: moment.wallMs, offsetMs: this.clock.offsetAt(moment) },
      ...(hasStand && { stand: asked.stand }),
      ...('guest' in asked && { guest: asked.guest }),
      ...(substitute && { substitute }),
      ...{ shown: 'nothing', delivered: null },
    }
    this.#asking.add(entry.id)
    await this.#keep(entry)
    return { entry, kind: marked.kind }
  }

  /** What this device says by itself, as of the last list of cards; kept before it is said. */
  async decide({ entry, kind }: Kept): Promise<OwnVerdict> {
    const cards = this.#cards.get(entry.eventId)
    const first = this.#firstOfSame(entry)
    const isOfCard = kind === 'ticket' || kind === 'short_code'
    const isGenuine = !isOfCard || (cards?.isListed(kind, entry.mark) ?? false)
    const shown =
      kind === 'other' ? 'not_a_code' : first ? 'repeated' : isGenuine ? 'saved' : ('unlisted' as const)
    this.#asking.delete(entry.id)
    await this.#keep({ ...entry, shown })
    const about = entry.guest ? 'guest' : entry.substitute ? 'substitute' : 'card'
    return { about, shown, firstAt: first?.deviceAt ?? null }
  }

  /** The laptop has answered: nothing is waiting for it any more. */
  answered({ entry }: Kept, shown: 'welcome' | 'already' | 'refused'): Promise<void> {
    this.#asking.delete(entry.id)
    return this.#keep({ ...entry, shown, delivered: { at: Date.now(), outcome: 'answered' } })
  }

  /** The laptop has taken this scan back: to any other laptop it says that nobody is let in by it. */
  async takenBack(id: string): Promise<void> {
    const entry = this.#entries.get(id)
    if (entry) await this.#keep({ ...entry, shown: 'refused' })
  }

  /** The next to be delivered, of one queue and in its order: as much as so many cards. */
  nextWaiting(most: number): KeptEntry[] {
    const waiting = this.#own().filter((entry) => this.#waits(entry) && !this.#aside.has(entry.id))
    const [first] = waiting
    return fitting(
      waiting.filter(({ queue }) => queue === first?.queue),
      most,
    )
  }

  setAside(id: string): void {
    this.#aside.add(id)
  }

  async delivered(
    outcomes: ReadonlyMap<string, NonNullable<KeptEntry['delivered']>['outcome']>,
  ): Promise<void> {
    for (const [id, outcome] of outcomes) {
      const entry = this.#entries.get(id)
      if (!entry) continue
      if (UNSETTLED_OUTCOMES.some((one) => one === outcome)) this.#unsettled++
      await this.#keep({ ...entry, delivered: { at: Date.now(), outcome } })
    }
    await this.#forgetOld()
  }

  /** For a laptop that has lost what it had: all of this event goes once more. */
  async sendAllAgain(): Promise<void> {
    for (const entry of this.#own()) if (entry.delivered) await this.#keep({ ...entry, delivered: null })
  }

  async #open(openVault: () => Promise<Vault>): Promise<void> {
    try {
      this.#vault = await openVault()
      await this.#takeOver()
    } catch {
      this.#vault = fleetingVault()
    }
    this.#tell()
  }

  /** The same card at the same place, earlier and kept by this device; of a substitute the same substitute. */
  #firstOfSame(entry: KeptEntry): KeptEntry | undefined {
    const place = JSON.stringify(entry.stand ?? null)
    const day = new Date(entry.deviceAt).toDateString()
    return this.#own().find(
      (one) =>
        one.id !== entry.id &&
        one.mark === entry.mark &&
        (!entry.substitute || one.substitute?.name === entry.substitute.name) &&
        JSON.stringify(one.stand ?? null) === place &&
        new Date(one.deviceAt).toDateString() === day &&
        one.shown !== 'refused' &&
        one.shown !== 'nothing',
    )
  }

  #waits({ id, delivered }: KeptEntry): boolean {
    return delivered === null && !this.#asking.has(id)
  }

  #own(): KeptEntry[] {
    return [...this.#entries.values()].filter(({ eventId }) => eventId === this.#eventId)
  }

  async #keep(entry: KeptEntry): Promise<void> {
    this.#entries.set(entry.id, entry)
    await this.#vault.put('scan', entry.id, entry).catch(() => this.#giveUpVault())
    this.#tell()
  }

  async #takeOver(): Promise<void> {
    // Written by this very class; what cannot be read is no entry.
    for (const entry of (await this.#vault.list('scan')) as KeptEntry[])
      if (!this.#entries.has(entry.id)) this.#entries.set(entry.id, entry)
    for (const { eventId, cards } of (await this.#vault.list('cards')) as KeptCards[])
      if (!this.#cards.has(eventId)) this.#cards.set(eventId, await CardMarks.from(cards))
    await this.#forgetOld()
  }

  async #forgetOld(): Promise<void> {
    const now = Date.now()
    const old = [...this.#entries.values()].filter((entry) => !isWorthKeeping(entry, now)).map(({ id }) => id)
    for (const id of old) this.#entries.delete(id)
    await this.#vault.remove('scan', old).catch(() => this.#giveUpVault())
    this.#tell()
  }

  /** The disk of the phone takes no more: from here on everything is in memory, and the page says so. */
  #giveUpVault(): void {
    this.#vault = fleetingVault()
  }

  #tell(): void {
    const own = this.#own()
    const waiting = own.filter((entry) => this.#waits(entry)).length
    this.#state = {
      waiting,
      elsewhere: [...this.#entries.values()].filter((entry) => this.#waits(entry)).length - waiting,
      delivered: own.filter(({ delivered }) => delivered !== null).length,
      unsettled: this.#unsettled,
      isLasting: this.#vault.isLasting,
    }
    for (const listener of this.#listeners) listener()
  }
}

async function markedBy(cards: CardMarks, asked: ToKeep): Promise<{ kind: Kept['kind']; mark: string }> {
  if ('code' in asked) return cards.ofCode(asked.code)
  if ('guest' in asked) return { kind: 'guest', mark: await cards.ofGuest(asked.guest) }
  return { kind: 'person', mark: await cards.ofPerson(asked.participantId) }
}
