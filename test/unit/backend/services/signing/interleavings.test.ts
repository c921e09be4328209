/** Whatever two devices do, in whatever order: one signature per person and wording, with the strokes of whoever accepted. */
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Stroke } from '#shared/domain/strokes.ts'
import { firstBrokenLink } from '../../../../../electron/backend/proofs/pledge-chain.ts'
import { isSoundSignature } from '../../../../../electron/backend/proofs/signature-hash.ts'
import { closeDatabase, openReadOnly } from '../../../../../electron/backend/store/db.ts'
import { listSignatures } from '../../../../../electron/backend/store/signatures.ts'
import { waveStroke } from '../../../../support/drawn-strokes.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'

let backend: TestBackend
let now = Date.UTC(2026, 10, 20, 1, 0)

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => now })
})
afterAll(() => backend.remove())

/** What a device believes; it goes on with a signing that it has lost, as one that was away does. */
type Device = { desk: string; signingId: string | null; textHash: string; next: number; strokes: Stroke[] }

const DRAWING = ['stroke', 'stroke', 'stroke', 'accept', 'accept', 'accept'] as const
const act = fc.constantFrom('open', 'open', 'takeOver', 'again', 'leave', ...DRAWING)
const step = fc.oneof(
  { weight: 9, arbitrary: fc.record({ device: fc.constantFrom(0, 1), act }) },
  { weight: 1, arbitrary: fc.constantFrom('edit' as const, 'wait' as const) },
)

class Hall {
  readonly devices: Device[] = ['Meja 1', 'Tablet 2'].map((desk) => ({
    ...{ desk, signingId: null, textHash: '', next: 1, strokes: [] },
  }))
  /** By wording: what the device that was told "accepted" had drawn. */
  readonly accepted = new Map<string, Stroke[]>()
  readonly #eventId: string
  readonly #personId: string
  #drawn = 0

  constructor(eventId: string, personId: string) {
    this.#eventId = eventId
    this.#personId = personId
  }

  async edit(): Promise<void> {
    const { client } = backend
    const { updatedAt, ...event } = await client.events.get({ eventId: this.#eventId })
    const electionYear = event.electionYear === 2026 ? 2029 : 2026
    const changed = { ...eventDraft(), ...event, electionYear }
    await client.events.edit({ eventId: this.#eventId, expected: updatedAt, event: changed })
  }

  async open(device: Device, takeOver: boolean): Promise<void> {
    const purpose = { kind: 'pledge', instrument: 'ikrar_asn' } as const
    const who = { participantId: this.#personId }
    const holder = { desk: device.desk, device: 'Layar', takeOver }
    const outcome = await backend.client.signing.open({ eventId: this.#eventId, purpose, who, ...holder })
    if (outcome.kind !== 'opened') return
    const { signingId, textHash, nextSequence, strokes } = outcome.signing
    Object.assign(device, {
      signingId,
      textHash,
      next: nextSequence,
      strokes: strokes.map((one) => one.stroke),
    })
  }

  async carryOut(device: Device, what: string): Promise<void> {
    const { signing } = backend.client
    if (what === 'open' || what === 'takeOver') return this.open(device, what === 'takeOver')
    const { signingId } = device
    if (signingId === null) return
    if (what === 'leave') return signing.leave({ signingId })
    if (what === 'again') {
      await signing.clear({ signingId, nextSequence: device.next })
      device.strokes = []
    } else if (what === 'stroke') {
      const stroke = waveStroke(this.#drawn++)
      await signing.stroke({ signingId, sequence: device.next++, stroke })
      device.strokes.push(stroke)
    } else await this.accept(device, signingId)
  }

  async accept(device: Device, signingId: string): Promise<void> {
    const asked = { signingId, nonce: nonce(), strokeCount: device.strokes.length }
    const outcome = await backend.client.signing.accept(asked)
    if (outcome.kind === 'text_changed') {
      Object.assign(device, { textHash: outcome.textHash, next: outcome.nextSequence, strokes: [] })
    }
    if (outcome.kind !== 'accepted') return
    expect(this.accepted.has(device.textHash)).toBe(false)
    this.accepted.set(device.textHash, [...device.strokes])
  }

  check(): void {
    const db = openReadOnly({ file: join(backend.data, 'kegiatan.db') })
    try {
      const signatures = listSignatures(db, { eventId: this.#eventId, instrument: 'ikrar_asn', day: null })
      const stored = new Map(signatures.map(({ textHash, drawn }) => [textHash, drawn.strokes]))
      expect(stored.size).toBe(signatures.length)
      expect(stored).toEqual(this.accepted)
      expect(signatures.every(isSoundSignature)).toBe(true)
      expect(firstBrokenLink(db, this.#eventId)).toBeNull()
    } finally {
      closeDatabase(db)
    }
  }
}

test('any order of steps on two devices leaves at most one signature per wording, as the accepting device drew it', async () => {
  let accepted = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const { client } = backend
      const { id: eventId } = await client.events.create({ event: eventDraft() })
      const { id } = await client.participants.add({ eventId, person: personNamed('Maria Bria') })
      const hall = new Hall(eventId, id)
      for (const one of steps) {
        now += 500
        if (one === 'edit') await hall.edit()
        else if (one === 'wait') now += 100_000
        else {
          const device = hall.devices[one.device]
          if (device) await hall.carryOut(device, one.act)
        }
      }
      hall.check()
      accepted += hall.accepted.size
    }),
    { numRuns: 150 },
  )
  // The steps do come to signatures.
  expect(accepted).toBeGreaterThan(20)
})
