/** A desk at the door that speaks to the laptop from an address of its own. */
import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '../../renderer/ui/new-id.ts'
import { procedurePath } from '../../electron/backend/desk/routes.ts'
import { type Answer, DeskLine, type Door, questionOf } from './desk-line.ts'

/** One of eight at 127.0.0.11 and so on. */
export const addressOf = (place: number) => `127.0.0.${11 + place}`

export type Desks = {
  door: Door
  eventId: string
  /** One for every desk. */
  cookies: string[]
}
/** `kind` is the status where there was no verdict. */
export type Verdict = { kind: string; at?: number; entryId?: string; desk?: string }

const AGAIN_AFTER_MS = 20

export class ScanningDesk {
  readonly #desks: Desks
  readonly #place: number
  #line: DeskLine | undefined

  constructor(desks: Desks, place: number) {
    this.#desks = desks
    this.#place = place
  }

  static async openAll(desks: Desks): Promise<ScanningDesk[]> {
    const all = desks.cookies.map((_cookie, place) => new ScanningDesk(desks, place))
    await Promise.all(all.map((desk) => desk.open()))
    return all
  }

  async open(): Promise<DeskLine> {
    return (this.#line ??= await DeskLine.open(this.#desks.door, addressOf(this.#place)))
  }

  /** Under an id as the page of a phone makes it. */
  async scan(code: string, nonce: string = newId()): Promise<Verdict> {
    const line = await this.open()
    return verdictOf(await line.ask(this.#question('attendance.scan', { code, nonce })))
  }

  /** Asks the same until it is answered, however often the laptop is gone meanwhile. */
  async scanUntilAnswered(code: string, nonce: string): Promise<Verdict> {
    for (;;) {
      try {
        return await this.scan(code, nonce)
      } catch {
        this.close()
        await pause(AGAIN_AFTER_MS)
      }
    }
  }

  /** Asks on a line of its own and does not hear the answer. */
  async scanUnheard(code: string, nonce: string): Promise<void> {
    const line = await DeskLine.open(this.#desks.door, addressOf(this.#place))
    await line.say(this.#question('attendance.scan', { code, nonce }))
  }

  /** How many are present. */
  async present(): Promise<number> {
    const line = await this.open()
    const { body } = await line.ask(this.#question('deskWork.counter', {}))
    return (JSON.parse(body) as { json: { present: number } }).json.present
  }

  close(): void {
    this.#line?.close()
    this.#line = undefined
  }

  #question(procedure: string, input: object): string {
    const { door, cookies, eventId } = this.#desks
    const asked = { json: { ...input, eventId, desk: 'Meja' } }
    return questionOf(door, procedurePath(procedure), cookies[this.#place] ?? '', asked)
  }
}

function verdictOf({ status, body }: Answer): Verdict {
  if (status !== 200) return { kind: String(status) }
  return (JSON.parse(body) as { json: Verdict }).json
}
