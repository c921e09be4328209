/**
 * Lets everybody on the list sign, one after the other, until it is killed, and prints a line for each whose
 * signature was answered as accepted; "done" when all have. Arguments: data folder, resources, event.
 */
import { randomUUID } from 'node:crypto'
import { openBackend } from '../../electron/backend/backend.ts'
import { strokesOf } from './drawn-strokes.ts'

const [data = '', resources = '', eventId = ''] = process.argv.slice(2)
const { client } = await openBackend({ paths: { data, resources } })
const purpose = { kind: 'pledge', instrument: 'ikrar_asn' } as const
const page = { eventId, filter: {}, sort: 'name', descending: false, offset: 0, limit: 500 } as const
const { rows } = await client.participants.page(page)

for (const [place, { id }] of rows.entries()) {
  const who = { participantId: id }
  const outcome = await client.signing.open({ eventId, purpose, who, desk: 'Meja 1', device: 'Laptop' })
  if (outcome.kind === 'already_signed') continue
  if (outcome.kind !== 'opened') throw new Error(outcome.kind)
  const { signingId, strokes: saved } = outcome.signing
  const strokes = strokesOf(place)
  // Where the one before was killed some are there already.
  for (const [index, stroke] of strokes.entries()) {
    if (saved.some(({ sequence }) => sequence === index + 1)) continue
    await client.signing.stroke({ signingId, sequence: index + 1, stroke })
  }
  const nonce = randomUUID()
  const accepted = await client.signing.accept({ signingId, nonce, strokeCount: strokes.length })
  if (accepted.kind !== 'accepted') throw new Error(accepted.kind)
  process.stdout.write(`${id}\n`)
}
process.stdout.write('done\n')
process.exit(0)
