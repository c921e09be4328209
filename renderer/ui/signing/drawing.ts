/**
 * A signature while it is being drawn. Every stroke is sent as it ends, one after the other, as often as it takes;
 * until it is saved it stays here. Nothing is accepted before all is saved. It knows no link: the laptop's port and
 * a phone's network are both a `SigningClient`.
 */
import { ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import type { AcceptOutcome, NumberedStroke, OpenSigning, SigningText } from '#shared/contract/signing.ts'
import type { Refusal, SigningLost } from '#shared/texts/signing.ts'
import { type PadPoint, strokeOf } from '../../devices/pad-stroke.ts'

/** What a device that signs may ask; a phone is given nothing else. */
export type SigningClient = Pick<
  ContractRouterClient<Contract>['signing'],
  'hold' | 'stroke' | 'clear' | 'leave' | 'accept'
>

export type SigningEnd = Extract<AcceptOutcome, { kind: 'accepted' }> | SigningLost | { kind: 'left' }

export type DrawingState = {
  text: SigningText | null
  /** What stands on the pad. */
  strokes: readonly NumberedStroke[]
  /** How many of them are not on the disk yet. */
  unsaved: number
  /** Why they are not: the link is away, or what the backend said. It is tried again either way. */
  trouble: { away: boolean; error: unknown } | null
  refusal: Refusal | null
  isAccepting: boolean
  end: SigningEnd | null
}

/** What a test sets otherwise. */
export type DrawingPace = { newNonce: () => string; pause: () => Promise<void> }

const RETRY_MS = 700
const PACE: DrawingPace = {
  newNonce: () => crypto.randomUUID(),
  pause: () => new Promise((resolve) => setTimeout(resolve, RETRY_MS)),
}
/** Between what was drawn before and what is drawn after a break. */
const BREAK_MS = 1000

type Job =
  | { kind: 'stroke'; stroke: NumberedStroke }
  /** `textHash` names the wording that is read from now on. */
  | { kind: 'clear'; nextSequence: number; textHash?: string }

export class Drawing {
  readonly #client: SigningClient
  readonly #signingId: string
  readonly #pace: DrawingPace
  readonly #listeners = new Set<() => void>()
  #state: DrawingState
  #first: number
  #next: number
  #textHash: string
  /** The moment that counts as the first touch, in epoch milliseconds. */
  #zeroAt: number | null = null
  #jobs: Job[] = []
  #work: Promise<void> | null = null

  constructor(client: SigningClient, signing: OpenSigning, pace: DrawingPace = PACE) {
    this.#client = client
    this.#pace = pace
    this.#signingId = signing.signingId
    this.#first = signing.firstSequence
    this.#next = signing.nextSequence
    this.#textHash = signing.textHash
    this.#state = {
      text: signing.text,
      strokes: signing.strokes,
      unsaved: 0,
      trouble: null,
      refusal: null,
      isAccepting: false,
      end: null,
    }
  }

  readonly state = (): DrawingState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** One line, from where the pen touched to where it left. */
  draw(points: readonly PadPoint[]): void {
    const start = points[0]
    if (!start || this.#state.isAccepting || this.#state.end) return
    this.#zeroAt ??= start.time - this.#drawnMs()
    const stroke: NumberedStroke = { sequence: this.#next++, stroke: strokeOf(points, this.#zeroAt) }
    this.#set({ strokes: [...this.#state.strokes, stroke], refusal: null })
    this.#add({ kind: 'stroke', stroke })
  }

  /** Ulangi. */
  again(): void {
    if (this.#state.isAccepting || this.#state.end || this.#state.strokes.length === 0) return
    this.#first = this.#next
    this.#zeroAt = null
    this.#jobs = this.#jobs.filter(({ kind }) => kind === 'clear')
    this.#set({ strokes: [], refusal: null })
    this.#add({ kind: 'clear', nextSequence: this.#next })
  }

  async accept(): Promise<void> {
    if (this.#state.isAccepting || this.#state.end) return
    this.#set({ isAccepting: true, refusal: null })
    const nonce = this.#pace.newNonce()
    let outcome = await this.#acceptOnce(nonce)
    if (outcome?.kind === 'strokes_missing') {
      const saved = new Set(outcome.saved)
      for (const stroke of this.#state.strokes)
        if (!saved.has(stroke.sequence)) this.#add({ kind: 'stroke', stroke })
      outcome = await this.#acceptOnce(nonce)
    }
    this.#set({ isAccepting: false })
    if (outcome) this.#hear(outcome)
  }

  /** The person does not sign now. What was drawn is forgotten at once, here as there. */
  async leave(): Promise<void> {
    if (this.#state.isAccepting || this.#state.end) return
    this.#end({ kind: 'left' })
    // Should it not arrive, the silence of the device frees the person.
    await this.#client.leave({ signingId: this.#signingId }).catch(() => {})
  }

  /** A sign of life; hears whether another device has taken over. */
  async hold(): Promise<void> {
    if (this.#state.end) return
    const held = await this.#client.hold({ signingId: this.#signingId }).catch(() => null)
    if (held && held.kind !== 'held') this.#end(held)
  }

  /** What the backend knows of the same signing, when another window of this device draws as well. Old news does no harm. */
  adopt(signing: OpenSigning): void {
    if (signing.signingId !== this.#signingId || this.#state.end) return
    if (signing.textHash !== this.#textHash) {
      this.#turnTo(signing)
      return this.#add({ kind: 'clear', nextSequence: this.#first, textHash: signing.textHash })
    }
    if (signing.firstSequence > this.#first) this.#forgetBefore(signing.firstSequence)
    const known = new Set(this.#state.strokes.map(({ sequence }) => sequence))
    const foreign = signing.strokes.filter(({ sequence }) => sequence >= this.#first && !known.has(sequence))
    this.#next = Math.max(this.#next, signing.nextSequence)
    if (foreign.length === 0) return
    this.#set({ strokes: [...this.#state.strokes, ...foreign].sort((a, b) => a.sequence - b.sequence) })
  }

  /** The signing is no longer open for this device: accepted or left in its other window. */
  close(): void {
    if (!this.#state.end && !this.#state.isAccepting) this.#end({ kind: 'closed' })
  }

  async #acceptOnce(nonce: string): Promise<AcceptOutcome | null> {
    await this.#work
    if (this.#state.end) return null
    const { strokes, refusal } = this.#state
    if (refusal !== null) return null
    const asked = { signingId: this.#signingId, nonce, strokeCount: strokes.length }
    return this.#insist(() => this.#client.accept(asked))
  }

  #hear(outcome: AcceptOutcome): void {
    switch (outcome.kind) {
      case 'too_short':
      case 'too_small':
      case 'strokes_missing':
        return this.#set({ refusal: outcome.kind })
      case 'text_changed':
        return this.#turnTo({ ...outcome, firstSequence: outcome.nextSequence })
      case 'accepted':
      case 'already_signed':
      case 'removed':
      case 'taken_over':
      case 'closed':
        return this.#end(outcome)
    }
  }

  /** Another wording: whatever was drawn belongs to the one before. */
  #turnTo(to: Pick<OpenSigning, 'text' | 'textHash' | 'firstSequence' | 'nextSequence'>): void {
    this.#textHash = to.textHash
    this.#first = Math.max(this.#next, to.firstSequence)
    this.#next = Math.max(this.#next, to.nextSequence)
    this.#zeroAt = null
    this.#jobs = []
    this.#set({ text: to.text, strokes: [], unsaved: 0, refusal: 'text_changed' })
  }

  #forgetBefore(first: number): void {
    this.#first = first
    this.#jobs = this.#jobs.filter((job) => job.kind !== 'stroke' || job.stroke.sequence >= first)
    this.#set({ strokes: this.#state.strokes.filter(({ sequence }) => sequence >= first) })
  }

  /** Milliseconds that what stands on the pad took. */
  #drawnMs(): number {
    const last = this.#state.strokes.at(-1)?.stroke.at(-1)
    return last ? last[2] + BREAK_MS : 0
  }

  #add(job: Job): void {
    this.#jobs.push(job)
    this.#count()
    this.#work ??= this.#workOff()
  }

  async #workOff(): Promise<void> {
    for (let job = this.#jobs[0]; job && !this.#state.end; job = this.#jobs[0]) {
      await this.#send(job)
      this.#jobs = this.#jobs.filter((other) => other !== job)
      this.#count()
    }
    this.#work = null
  }

  async #send(job: Job): Promise<void> {
    const signingId = this.#signingId
    if (job.kind === 'clear') {
      const { kind: _kind, ...start } = job
      const cleared = await this.#insist(() => this.#client.clear({ signingId, ...start }))
      if (cleared && cleared.kind !== 'cleared') this.#end(cleared)
      return
    }
    const outcome = await this.#insist(() => this.#client.stroke({ signingId, ...job.stroke }))
    if (outcome?.kind === 'taken_over' || outcome?.kind === 'closed') this.#end(outcome)
    else if (outcome?.kind === 'number_used') this.#renumber(job.stroke, outcome.nextSequence)
    else if (outcome?.kind === 'full') {
      this.#set({ strokes: this.#state.strokes.filter((one) => one !== job.stroke), refusal: 'full' })
    }
  }

  /** The other window of this device was quicker. */
  #renumber(taken: NumberedStroke, free: number): void {
    if (!this.#state.strokes.includes(taken)) return
    const sequence = Math.max(free, this.#next)
    this.#next = sequence + 1
    const stroke: NumberedStroke = { sequence, stroke: taken.stroke }
    this.#set({ strokes: [...this.#state.strokes.filter((one) => one !== taken), stroke] })
    this.#add({ kind: 'stroke', stroke })
  }

  /** Asks until there is an answer; null once the signing has ended otherwise. */
  async #insist<T>(call: () => Promise<T>): Promise<T | null> {
    for (;;) {
      if (this.#state.end) return null
      try {
        const answer = await call()
        if (this.#state.trouble) this.#set({ trouble: null })
        return answer
      } catch (error) {
        // The event or the signing is gone for good: nothing will ever take these strokes.
        if (error instanceof ORPCError && error.code === 'not_found') this.#end({ kind: 'closed' })
        else this.#set({ trouble: { away: !(error instanceof ORPCError), error } })
        await this.#pace.pause()
      }
    }
  }

  #count(): void {
    const unsaved = this.#jobs.filter(({ kind }) => kind === 'stroke').length
    if (unsaved !== this.#state.unsaved) this.#set({ unsaved })
  }

  #end(end: SigningEnd): void {
    this.#jobs = []
    this.#set({ end, unsaved: 0, trouble: null })
  }

  #set(change: Partial<DrawingState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
