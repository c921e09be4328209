import { expect, it } from 'vitest'
import type { DoorAnswer, DoorAsk } from '../../../../renderer/phone/door/asks.ts'
import { DoorLine } from '../../../../renderer/phone/door/door-line.ts'

const card = (code: string): DoorAsk => ({ kind: 'code', code, nonce: `nonce of ${code}`, at: {} })
const NOT_REACHED: DoorAnswer = { kind: 'not_reached' }

/** A laptop that answers when it is told to. */
function slowLaptop() {
  const asked: string[] = []
  const answers: ((answer: DoorAnswer) => void)[] = []
  const line = new DoorLine(
    (ask) => {
      asked.push(ask.nonce)
      return new Promise((resolve) => answers.push(resolve))
    },
    ({ ask }) => told.push(ask.nonce),
  )
  const told: string[] = []
  const answer = async (given: DoorAnswer = NOT_REACHED) => {
    answers.shift()?.(given)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { line, asked, told, answer }
}

it('several cards in the picture are asked about one by one, in their order', async () => {
  const { line, asked, told, answer } = slowLaptop()
  for (const code of ['A', 'B', 'C']) void line.tell(card(code))
  await answer()
  expect(line.state().waiting).toBe(3)
  expect(asked).toEqual(['nonce of A'])
  await answer()
  expect(asked).toEqual(['nonce of A', 'nonce of B'])
  await answer()
  await answer()
  expect(told).toEqual(['nonce of A', 'nonce of B', 'nonce of C'])
  expect(line.state().waiting).toBe(0)
})

it('the answer before the last one stays in sight', async () => {
  const { line, answer } = slowLaptop()
  void line.tell(card('A'))
  void line.tell(card('B'))
  await answer()
  await answer({ kind: 'failed', code: 'event_archived' })
  await answer()
  const { shown, before } = line.state()
  expect([before?.answer.kind, shown?.answer.kind]).toEqual(['failed', 'not_reached'])
})

it('goes on where the sound of an answer fails', async () => {
  const line = new DoorLine(
    async () => NOT_REACHED,
    () => {
      throw new Error('no sound here')
    },
  )
  for (const code of ['A', 'B']) expect(await line.tell(card(code))).toEqual(NOT_REACHED)
  await new Promise((resolve) => setTimeout(resolve))
  expect(line.state().waiting).toBe(0)
})

it('goes on where nobody could be asked, and nobody waits for that answer', async () => {
  let asked = 0
  const line = new DoorLine(
    async () => {
      if (asked++ === 0) throw new Error('unheard of')
      return NOT_REACHED
    },
    () => {},
  )
  await expect(line.tell(card('A'))).rejects.toThrow('unheard of')
  expect(await line.tell(card('B'))).toEqual(NOT_REACHED)
  await new Promise((resolve) => setTimeout(resolve))
  expect(line.state().waiting).toBe(0)
})
