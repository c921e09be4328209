/** Other devices at work for an event: opens the door on the network, lets them in, and puts them out. */
import type { Change } from '#shared/contract/changes.ts'
import { ALIVE_EVERY_MS, ROLE_IN_ADDRESS } from '#shared/contract/desk-words.ts'
import type { DeskSession, DeskState, OpenDesk } from '#shared/contract/desks.ts'
import type { DeskRole } from '#shared/domain/desk-role.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Procedures } from '../procedures.ts'
import type { DeskControl } from '../services/desks.ts'
import { openEventOf } from '../services/event-of.ts'
import {
  countSignaturesByDevice,
  deleteDeskPlace,
  type DeskCertificate,
  type DeskPlace,
  findDeskCertificate,
  findDeskPlace,
  hasMaskedNames,
  insertDeskSessionEnd,
  listLiveDeskSessions,
  replaceDeskCertificate,
  replaceDeskPlace,
  replaceMaskedNames,
} from '../store/desks.ts'
import { deskAnswers } from './answering.ts'
import { fingerprintOf, isGoodFor, makeCertificate } from './certificate.ts'
import { ChangedTeller } from './changed-teller.ts'
import type { LocalAddress } from './network.ts'
import { PageFiles } from './page-files.ts'
import { Pairing } from './pairing.ts'
import { DeskServer } from './server.ts'
import { Sessions } from './sessions.ts'
import { Streams } from './streams.ts'

/** Where devices find the laptop; the next where another program has one already. */
export function deskPorts(first = 8443): readonly number[] {
  return Array.from({ length: 10 }, (_, place) => first + place)
}
const SERIAL_BYTES = 16
/** A device answers every time it hears that the laptop is there. */
const SILENCE_MS = 3 * ALIVE_EVERY_MS

export type DeskGiven = {
  procedures: () => Procedures
  changes: (signal: AbortSignal) => AsyncIterable<Change>
  addresses: () => LocalAddress[]
  /** The folder with the built page for phones. */
  pages: string
  ports?: readonly number[]
}

type Opened = {
  place: DeskPlace
  fingerprint: string
  server: DeskServer
  pairing: Pairing
  streams: Streams
  stopWatching: AbortController
}

export class Desk implements DeskControl {
  readonly #context: Context
  readonly #given: DeskGiven
  readonly #sessions: Sessions
  /** How many scans each device last said it keeps until they can be delivered. */
  readonly #waiting = new Map<string, number>()
  #opened: Opened | undefined
  /** Opening and closing wait for each other. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(context: Context, given: DeskGiven) {
    this.#context = context
    this.#given = given
    this.#sessions = new Sessions(context)
  }

  addresses(): LocalAddress[] {
    return this.#given.addresses()
  }

  state(eventId: string): DeskState {
    return {
      open: this.#opened ? shownDoor(this.#opened) : null,
      sessions: this.#listSessions(eventId),
      namesMasked: hasMaskedNames(this.#context.db, eventId),
    }
  }

  open(eventId: string, address: string): Promise<void> {
    return this.#inTurn(async () => {
      openEventOf(this.#context.db, eventId)
      const standing = this.#opened?.place
      if (standing && standing.eventId !== eventId) throw new AppError('desk_elsewhere')
      if (standing?.address === address) return
      if (standing) await this.#shut('closing')
      await this.#openAt(eventId, address, this.#given.ports ?? deskPorts())
      this.#opened?.pairing.invite()
    })
  }

  /** After a crash: the door stands open again where it did, so that devices go on by themselves. */
  resume(): Promise<void> {
    return this.#inTurn(async () => {
      const place = findDeskPlace(this.#context.db)
      if (!place) return
      try {
        openEventOf(this.#context.db, place.eventId)
        await this.#openAt(place.eventId, place.address, [place.port])
      } catch (error) {
        this.#context.log('desk did not open again', { error: codeOf(error) })
        await this.#forgetPlace(place.eventId)
      }
    })
  }

  /** What the database remembers of a door that does not stand open is not true here. */
  forgetPlace(): Promise<void> {
    return this.#inTurn(async () => {
      const place = this.#opened ? undefined : findDeskPlace(this.#context.db)
      if (place) await this.#forgetPlace(place.eventId)
    })
  }

  close(eventId?: string): Promise<void> {
    return this.#inTurn(async () => {
      if (eventId !== undefined && this.#opened?.place.eventId !== eventId) return
      await this.#shut('closing')
    })
  }

  invite(eventId: string, role: DeskRole | undefined): void {
    this.#openedFor(eventId).pairing.invite(role)
  }

  async maskNames(eventId: string, isMasked: boolean): Promise<void> {
    await this.#context.write((db, tell) => {
      openEventOf(db, eventId)
      replaceMaskedNames(db, eventId, isMasked)
      tell('desks', eventId)
    })
  }

  async answer(eventId: string, requestId: string, as: DeskRole | 'invited' | 'refused'): Promise<void> {
    const { pairing } = this.#openedFor(eventId)
    const known = await pairing.answer(
      requestId,
      as === 'refused'
        ? null
        : (request, token) =>
            this.#sessions.begin(eventId, request, { token, role: as === 'invited' ? request.role : as }),
    )
    if (!known) throw new AppError('not_found')
  }

  async revoke(eventId: string, sessionId: string): Promise<void> {
    const ended = await this.#context.write((db, tell) => {
      tell('desks', eventId)
      return insertDeskSessionEnd(db, { eventId, sessionId, at: this.#context.clock() })
    })
    if (!ended) throw new AppError('not_found')
    this.#opened?.streams.end(sessionId, 'revoked')
  }

  async revokeAll(eventId: string): Promise<number> {
    const { write, clock } = this.#context
    const revoked = await write((db, tell) => {
      const at = clock()
      const live = listLiveDeskSessions(db, eventId, at)
      for (const { id } of live) insertDeskSessionEnd(db, { eventId, sessionId: id, at })
      tell('desks', eventId)
      return live.length
    })
    await this.#inTurn(async () => {
      if (this.#opened?.place.eventId === eventId) await this.#shut('revoked')
    })
    return revoked
  }

  heardWaiting(sessionId: string, waiting: number): void {
    if ((this.#waiting.get(sessionId) ?? 0) === waiting) return
    this.#waiting.set(sessionId, waiting)
    this.#context.announce({ kind: 'changed', topic: 'desks' })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work, work)
    this.#turn = done.catch(() => {})
    return done
  }

  #openedFor(eventId: string): Opened {
    if (this.#opened?.place.eventId !== eventId) throw new AppError('desk_not_open')
    return this.#opened
  }

  async #openAt(eventId: string, address: string, ports: readonly number[]): Promise<void> {
    const { clock, newId, randomBytes, log, write } = this.#context
    if (!this.addresses().some((one) => one.address === address)) throw new AppError('address_gone')
    const certificate = await this.#certificateFor(address)
    const changed = () => this.#context.announce({ kind: 'changed', topic: 'desks', eventId })
    const pairing = new Pairing({ clock, newId, randomBytes, changed })
    const streams = new Streams(changed)
    const parts = { context: this.#context, pairing, streams, sessions: this.#sessions }
    const server = new DeskServer(deskAnswers({ ...parts, procedures: this.#given.procedures() }), {
      log,
      clock,
    })
    const port = await server.open({ address, ports, certificate, pages: new PageFiles(this.#given.pages) })
    if (port === undefined) throw new AppError('port_taken')
    const place = { eventId, address, port, openedAt: clock() }
    const stopWatching = new AbortController()
    this.#opened = { place, fingerprint: fingerprintOf(certificate), server, pairing, streams, stopWatching }
    try {
      await write((db, tell) => {
        replaceDeskPlace(db, place)
        tell('desks', eventId)
      })
    } catch (error) {
      // Whoever is told that it did not open must not have a door that stands open.
      await this.#shut('closing')
      throw error
    }
    void this.#follow(eventId, streams, stopWatching.signal)
  }

  /** The one that is kept, or a new one where it is not for this address or soon too old. */
  async #certificateFor(address: string): Promise<DeskCertificate> {
    const { db, clock, randomBytes, write } = this.#context
    const kept = findDeskCertificate(db)
    if (kept && isGoodFor(kept, address, clock())) return kept
    const names = [...new Set(this.addresses().map((one) => one.address))]
    const made = makeCertificate(names, clock(), randomBytes(SERIAL_BYTES))
    await write((writable) => replaceDeskCertificate(writable, made))
    return made
  }

  /** Devices hear what changes; an event that is put away takes no more of them. */
  async #follow(eventId: string, streams: Streams, signal: AbortSignal): Promise<void> {
    const teller = new ChangedTeller(eventId, (topics) => streams.tellChanged(topics))
    signal.addEventListener('abort', () => teller.stop())
    for await (const change of this.#given.changes(signal)) {
      teller.hear(change)
      if (change.kind !== 'changed' || change.topic !== 'events') continue
      try {
        openEventOf(this.#context.db, eventId)
      } catch {
        // Archived or gone: either way nobody works for it any more.
        await this.revokeAll(eventId).catch(() => this.close(eventId))
        return
      }
    }
  }

  async #shut(news: 'closing' | 'revoked'): Promise<void> {
    const opened = this.#opened
    if (!opened) return
    this.#opened = undefined
    opened.stopWatching.abort()
    opened.pairing.end()
    opened.streams.close(news)
    await opened.server.close()
    await this.#forgetPlace(opened.place.eventId)
  }

  /** The door is shut already: a disk that takes nothing must not keep the app from opening or closing. */
  async #forgetPlace(eventId: string): Promise<void> {
    try {
      await this.#context.write((db, tell) => {
        deleteDeskPlace(db)
        tell('desks', eventId)
      })
    } catch (error) {
      this.#context.log('desk place was kept', { error: codeOf(error) })
    }
  }

  /** A phone that walked out of the Wi-Fi says nothing: its stream stands open for a long time yet. */
  #isConnected(sessionId: string): boolean {
    const seenAt = this.#sessions.seenAt(sessionId) ?? 0
    const isHeard = this.#context.clock() - seenAt <= SILENCE_MS
    return isHeard && (this.#opened?.streams.isOpen(sessionId) ?? false)
  }

  #listSessions(eventId: string): DeskSession[] {
    const { db, clock } = this.#context
    const signatures = countSignaturesByDevice(db, eventId)
    return listLiveDeskSessions(db, eventId, clock()).map(
      ({ id, name, operator, device, role, witness, startedAt }) => ({
        ...{ id, name, operator, device, role, witness, startedAt },
        connected: this.#isConnected(id),
        lastSeenAt: this.#sessions.seenAt(id),
        signatures: signatures.get(device) ?? 0,
        waiting: this.#waiting.get(id) ?? 0,
      }),
    )
  }
}

function codeOf(error: unknown): string {
  return error instanceof AppError ? error.code : 'internal'
}

function shownDoor({ place, fingerprint, pairing }: Opened): OpenDesk {
  const { eventId, address, port } = place
  const url = `https://${address}:${port}/`
  const invitation = pairing.invitation()
  return {
    ...{ eventId, address, port, url, fingerprint },
    invitation: invitation && {
      // The fragment never leaves the phone: no server, no log sees it.
      url: `${url}?${ROLE_IN_ADDRESS}=${invitation.role}#${invitation.secret}`,
      role: invitation.role,
      code: invitation.code,
      expiresAt: invitation.expiresAt,
    },
    requests: pairing.requests(),
  }
}
