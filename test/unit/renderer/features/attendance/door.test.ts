import { describe, expect, it } from 'vitest'
import type { ScanOutcome } from '../../../../../shared/contract/attendance.ts'
import { Door, type DoorSettings, type Telling } from '../../../../../renderer/features/attendance/door.ts'

const unknown: ScanOutcome = { kind: 'unknown' }
const lost = new Error('lost')

function door(settings: Partial<DoorSettings> = {}): Door {
  let nonces = 0
  return new Door({
    newNonce: () => `nonce-${++nonces}`,
    isOpen: (error) => error === lost,
    pause: () => Promise.resolve(),
    ...settings,
  })
}

const answering =
  (outcome: ScanOutcome): Telling =>
  () =>
    Promise.resolve({ kind: 'answered', outcome })

describe('the line in front of the desk', () => {
  it('tells one scan after the other, in the order in which they came', async () => {
    const log: string[] = []
    const slow =
      (name: string): Telling =>
      async () => {
        log.push(`begin ${name}`)
        await Promise.resolve()
        log.push(`end ${name}`)
        return { kind: 'answered', outcome: unknown }
      }
    const at = door()
    const told = [at.tell(slow('a')), at.tell(slow('b')), at.tell(slow('c'))]
    expect(at.state().waiting).toBe(3)
    await Promise.all(told)
    expect(log).toEqual(['begin a', 'end a', 'begin b', 'end b', 'begin c', 'end c'])
  })

  it('shows nothing before the backend has answered', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const at = door()
    const told = at.tell(async () => {
      await promise
      return { kind: 'answered', outcome: unknown }
    })
    expect(at.state()).toMatchObject({ shown: null, waiting: 1 })
    resolve()
    await told
    await Promise.resolve()
    expect(at.state()).toMatchObject({ shown: { verdict: { outcome: unknown } }, waiting: 0 })
  })

  it('tells a scan again under the same nonce when the backend went away', async () => {
    const nonces: string[] = []
    const at = door()
    await at.tell((nonce) => {
      nonces.push(nonce)
      return nonces.length < 4
        ? Promise.reject(lost)
        : Promise.resolve({ kind: 'answered', outcome: unknown })
    })
    expect(nonces).toEqual(['nonce-1', 'nonce-1', 'nonce-1', 'nonce-1'])
  })

  it('says that a scan failed when the backend stays away, and goes on with the next', async () => {
    const at = door({ repeats: 2 })
    const first = at.tell(() => Promise.reject(lost))
    const second = at.tell(answering(unknown))
    expect(await first).toEqual({ kind: 'failed', error: lost })
    expect(await second).toEqual({ kind: 'answered', outcome: unknown })
  })

  it('does not repeat what the backend refused', async () => {
    const refused = new Error('disk full')
    let calls = 0
    const at = door()
    const verdict = await at.tell(() => {
      calls += 1
      return Promise.reject(refused)
    })
    expect([verdict, calls]).toEqual([{ kind: 'failed', error: refused }, 1])
  })

  it('breaks off an answer that does not come', async () => {
    const at = door({ answerWithinMs: 5, repeats: 1 })
    const verdict = await at.tell(
      (_nonce, signal) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(lost))),
    )
    expect(verdict).toEqual({ kind: 'failed', error: lost })
  })

  it('keeps the verdict before the last, so that two quick scans hide no refusal', async () => {
    const at = door()
    await at.tell(answering(unknown))
    await at.tell(answering({ kind: 'not_a_code' }))
    await Promise.resolve()
    expect(at.state().before).toMatchObject({ nonce: 'nonce-1', verdict: { outcome: unknown } })
  })
})
