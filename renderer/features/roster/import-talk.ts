/** Leads one import conversation: every call to the backend, and what its answer does to where it stands. */
import type { RosterCorrections } from '#shared/contract/roster.ts'
import { client } from '../../bridge/api.ts'
import { errorCodeOf, sentenceOf } from '../../bridge/sentence-of.ts'
import {
  beginning,
  reviewing,
  type Conversation,
  type Fix,
  type Reviewing,
  type Source,
  type Step,
} from './conversation.ts'
import { withNip, withoutNip, type NipPlace } from './corrections.ts'

const CANCELLED = 'Pembacaan dibatalkan. Tidak ada yang disimpan.'
const NOT_STORED = 'Penyimpanan dibatalkan. Tidak ada yang disimpan; hasil pembacaan masih ada di layar.'
const PASTED = 'tempelan dari Excel'

type Change = (next: Conversation | ((now: Conversation) => Conversation)) => void

export class ImportTalk {
  readonly #eventId: string
  readonly #set: Change

  constructor(eventId: string, set: Change) {
    this.#eventId = eventId
    this.#set = set
  }

  /** `before`: the same file was read before, and what was corrected then is corrected again. */
  async read(source: Source, before?: Reviewing): Promise<void> {
    const abort = new AbortController()
    const task = crypto.randomUUID()
    const name = 'file' in source ? source.file.name : PASTED
    const mine: Conversation = { kind: 'reading', task, startedAt: Date.now(), name, abort }
    this.#set(mine)
    try {
      const input = { eventId: this.#eventId, task, source }
      const plan = await client.roster.read(input, { signal: abort.signal })
      if (abort.signal.aborted) return
      const fresh = reviewing(source, plan)
      this.#set(fresh)
      if (!before || before.corrections.sheets.length + before.corrections.nips.length === 0) return
      await this.#correct({ ...fresh, fixes: before.fixes }, before.corrections)
    } catch (error) {
      this.#set((now) => (now === mine ? { kind: 'start', problem: sentenceOf(error) } : now))
    }
  }

  readAgain(from: Reviewing): void {
    void this.read(from.source, from)
  }

  cancel(abort: AbortController): void {
    this.#set({ kind: 'start', problem: CANCELLED })
    abort.abort()
  }

  correct(from: Reviewing, corrections: RosterCorrections): void {
    void this.#correct(from, corrections)
  }

  fix(from: Reviewing, fix: Fix): void {
    const fixes = [...from.fixes.filter((one) => !isAt(one, fix)), fix]
    void this.#correct({ ...from, fixes }, withNip(from.corrections, fix, fix.nip))
  }

  unfix(from: Reviewing, place: NipPlace): void {
    const fixes = from.fixes.filter((one) => !isAt(one, place))
    void this.#correct({ ...from, fixes }, withoutNip(from.corrections, place))
  }

  show(step: Step): void {
    this.#review((now) => ({ ...now, step }))
  }

  setRemoveGone(removeGone: boolean): void {
    this.#review((now) => ({ ...now, removeGone }))
  }

  async apply(from: Reviewing): Promise<void> {
    const task = crypto.randomUUID()
    const abort = new AbortController()
    const { plan, removeGone } = from
    this.#set({ kind: 'storing', task, startedAt: Date.now(), fileName: plan.fileName, abort })
    try {
      const input = { eventId: this.#eventId, importId: plan.importId, task, removeGone }
      // Storing ends the conversation there, and with it the way to these rows.
      const rejected = await this.#rejectedRows(from)
      const result = await client.roster.apply(input, { signal: abort.signal })
      this.#set({ kind: 'stored', fileName: plan.fileName, result, rejected })
    } catch (error) {
      if (abort.signal.aborted) await this.#lookAfterCancel(from)
      else this.#set({ ...from, problem: sentenceOf(error) })
    }
  }

  cancelApply(abort: AbortController): void {
    abort.abort()
  }

  /** Whether the cancel came in time only the backend knows: a stored conversation is over there. */
  async #lookAfterCancel(from: Reviewing): Promise<void> {
    const { importId, fileName } = from.plan
    try {
      const plan = await client.roster.correct({
        eventId: this.#eventId,
        importId,
        corrections: from.corrections,
      })
      this.#set({ ...from, plan, notice: NOT_STORED })
    } catch (error) {
      const [run] = errorCodeOf(error) === 'import_expired' ? await this.#runs() : []
      if (run) this.#set({ kind: 'stored', fileName, result: { ...run, kept: 0 }, rejected: null })
      else this.#set({ ...from, problem: sentenceOf(error) })
    }
  }

  async #rejectedRows({ plan }: Reviewing): Promise<File | null> {
    if (plan.sheets.every((sheet) => sheet.rejected.length === 0)) return null
    return client.roster.rejectedFile({ eventId: this.#eventId, importId: plan.importId })
  }

  #runs() {
    return client.roster.runs({ eventId: this.#eventId }).catch(() => [])
  }

  discard(from: Reviewing): void {
    this.#set(beginning)
    // Forgetting costs nothing if it fails: the conversation ends with the app at the latest.
    client.roster.discard({ eventId: this.#eventId, importId: from.plan.importId }).catch(() => undefined)
  }

  startAgain(): void {
    this.#set(beginning)
  }

  async #correct(from: Reviewing, corrections: RosterCorrections): Promise<void> {
    const { importId } = from.plan
    this.#set({ ...from, corrections, busy: true, problem: null, notice: null })
    // An answer to an older correction would undo on screen what was corrected since.
    const settle = (change: Partial<Reviewing>) =>
      this.#review((now) => (now.corrections === corrections ? { ...now, ...change, busy: false } : now))
    try {
      settle({ plan: await client.roster.correct({ eventId: this.#eventId, importId, corrections }) })
    } catch (error) {
      settle({ problem: sentenceOf(error) })
    }
  }

  #review(change: (now: Reviewing) => Reviewing): void {
    this.#set((now) => (now.kind === 'reviewing' ? change(now) : now))
  }
}

function isAt(one: NipPlace, other: NipPlace): boolean {
  return one.sheet === other.sheet && one.row === other.row
}
