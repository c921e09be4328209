/** Signatures as hands draw them, and drawn through the contract as a laptop does. */
import type { SigningPurpose } from '#shared/contract/signing.ts'
import type { DrawnSignature, Stroke } from '#shared/domain/strokes.ts'
import { SIGNING_PAD } from '#shared/domain/signing.ts'
import { nonce, type TestBackend } from './open-test-backend.ts'
import { Chance } from './random.ts'

const MS_PER_POINT = 10

/** A running hand with loops, a flourish and sometimes a dot, 100 points in a second. */
export function handSignature(seed: number): DrawnSignature {
  const chance = new Chance(seed)
  const [left, base] = [chance.between(800, 2200), chance.between(2200, 3000)]
  const [loops, reach] = [chance.between(4, 8), chance.between(4200, 6800)]
  const [tall, wide] = [chance.between(700, 1500), chance.between(160, 420)]
  const running = strokeOf(110 + chance.between(0, 50), 0, (share) => {
    const turn = share * loops * 2 * Math.PI
    const swell = 0.35 + Math.abs(Math.sin(share * 7.3 + seed))
    return [left + share * reach - Math.sin(turn) * wide, base - Math.cos(turn * 0.9) * tall * swell]
  })
  const under = strokeOf(30, 2000, (share) => [
    left + reach - share * reach * 0.9,
    base + tall + 300 + Math.sin(share * 3) * 220,
  ])
  const dot: Stroke = [[left + Math.round(reach / 2), 900, 2600, 480]]
  return { ...SIGNING_PAD, strokes: chance.between(0, 1) === 0 ? [running, under] : [running, under, dot] }
}

function strokeOf(points: number, startMs: number, at: (share: number) => [number, number]): Stroke {
  return Array.from({ length: points }, (_, index) => {
    const share = index / (points - 1)
    const [x, y] = at(share).map((value, axis) =>
      Math.round(Math.max(0, Math.min(axis === 0 ? 9990 : 4990, value))),
    )
    const pressure = Math.round(250 + 600 * Math.abs(Math.sin(share * 9)))
    return [x ?? 0, y ?? 0, startMs + index * MS_PER_POINT, pressure]
  })
}

export async function signOnScreen(
  { client }: Pick<TestBackend, 'client'>,
  { eventId, purpose, participantId }: { eventId: string; purpose: SigningPurpose; participantId: string },
  { strokes }: DrawnSignature,
): Promise<void> {
  const laptop = { desk: 'Meja 1', device: 'laptop', operator: 'Ani', witness: 'Drs. Saksi', takeOver: false }
  const opened = await client.signing.open({ eventId, purpose, who: { participantId }, ...laptop })
  if (opened.kind !== 'opened') throw new Error(`not opened: ${opened.kind}`)
  const { signingId } = opened.signing
  for (const [index, stroke] of strokes.entries())
    await client.signing.stroke({ signingId, sequence: index + 1, stroke })
  const accepted = await client.signing.accept({ signingId, nonce: nonce(), strokeCount: strokes.length })
  if (accepted.kind !== 'accepted') throw new Error(`not accepted: ${accepted.kind}`)
}
