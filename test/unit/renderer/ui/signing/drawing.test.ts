import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PadPoint } from '../../../../../renderer/devices/pad-stroke.ts'
import { Drawing, type SigningClient } from '../../../../../renderer/ui/signing/drawing.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'

let backend: TestBackend
let signing: TestBackend['client']['signing']
let eventId: string
let maria: string
/** Calls that do not get through: before they arrive, or with only their answer lost. */
let cut: 'no' | 'before' | 'after'

const DESK = { desk: 'Meja 1', device: 'Laptop' }
const pace = { newNonce: nonce, pause: () => new Promise<void>((resolve) => setTimeout(resolve, 5)) }

beforeAll(async () => {
  backend = await openTestBackend()
  ;({ signing } = backend.client)
})
beforeEach(async () => {
  cut = 'no'
  const { client } = backend
  eventId = (await client.events.create({ event: eventDraft() })).id
  maria = (await client.participants.add({ eventId, person: personNamed('Maria Bria') })).id
})
afterAll(() => backend.remove())

/** The real backend over a network that fails when it is told to. */
function shaky(): SigningClient {
  const through =
    <Input, Output>(call: (input: Input) => Promise<Output>) =>
    async (input: Input): Promise<Output> => {
      if (cut === 'before') throw new TypeError('no network')
      const answer = await call(input)
      if (cut === 'after') throw new TypeError('the answer got lost')
      return answer
    }
  return {
    hold: through(signing.hold),
    stroke: through(signing.stroke),
    clear: through(signing.clear),
    leave: through(signing.leave),
    accept: through(signing.accept),
  }
}

async function open(changes: object = {}) {
  const asked = {
    eventId,
    purpose: { kind: 'pledge', instrument: 'ikrar_asn' } as const,
    who: { participantId: maria },
  }
  const outcome = await signing.open({ ...asked, ...DESK, ...changes })
  if (outcome.kind !== 'opened') throw new Error(outcome.kind)
  return outcome.signing
}
const current = async () => {
  const found = await signing.current({ eventId, ...DESK })
  if (!found) throw new Error('nobody is signing')
  return found
}
function line(from = 0): PadPoint[] {
  return Array.from({ length: 30 }, (_, step) => ({
    x: 1000 + step * 250,
    y: 2500 + Math.round(1500 * Math.sin(step / 2)),
    time: 1_000_000 + from + step * 8,
    pressure: 0.5,
  }))
}
const until = async (is: () => boolean) => {
  while (!is()) await new Promise((resolve) => setTimeout(resolve, 2))
}
const allSaved = (drawing: Drawing) => until(() => drawing.state().unsaved === 0)

describe('a drawing', () => {
  test('is sent stroke by stroke, with time from the first touch', async () => {
    const drawing = new Drawing(shaky(), await open(), pace)
    drawing.draw(line())
    drawing.draw(line(600))
    expect(drawing.state().unsaved).toBe(2)
    await allSaved(drawing)
    const { strokes } = await current()
    expect(strokes).toEqual(drawing.state().strokes)
    expect(strokes.map(({ stroke }) => stroke[0]?.[2])).toEqual([0, 600])
    await drawing.accept()
    expect(drawing.state().end).toMatchObject({ kind: 'accepted', signer: { name: 'Maria Bria' } })
  })

  test.each(['before', 'after'] as const)(
    'of a device that drops off keeps its strokes and sends them once it is back (%s)',
    async (where) => {
      const drawing = new Drawing(shaky(), await open(), pace)
      cut = where
      drawing.draw(line())
      drawing.draw(line(500))
      const accepting = drawing.accept()
      await until(() => drawing.state().trouble !== null)
      expect(drawing.state()).toMatchObject({ trouble: { away: true }, isAccepting: true, end: null })
      expect(drawing.state().strokes).toHaveLength(2)
      cut = 'no'
      await accepting
      expect(drawing.state()).toMatchObject({ end: { kind: 'accepted' }, trouble: null, unsaved: 0 })
    },
  )

  test('whose answer to Terima got lost is accepted once', async () => {
    const drawing = new Drawing(shaky(), await open(), pace)
    drawing.draw(line())
    await allSaved(drawing)
    cut = 'after'
    const accepting = drawing.accept()
    await until(() => drawing.state().trouble !== null)
    cut = 'no'
    await accepting
    expect(drawing.state().end?.kind).toBe('accepted')
    expect(
      (await signing.recent({ eventId, purpose: { kind: 'pledge', instrument: 'ikrar_asn' } })).signed,
    ).toBe(1)
  })

  test('begun anew forgets also what was still on its way', async () => {
    const drawing = new Drawing(shaky(), await open(), pace)
    cut = 'before'
    drawing.draw(line())
    drawing.draw(line(300))
    drawing.again()
    expect(drawing.state()).toMatchObject({ strokes: [], refusal: null })
    cut = 'no'
    drawing.draw(line(900))
    await allSaved(drawing)
    await until(() => drawing.state().trouble === null)
    expect((await current()).strokes).toEqual(drawing.state().strokes)
    expect(drawing.state().strokes).toHaveLength(1)
    expect(drawing.state().strokes[0]?.stroke[0]?.[2]).toBe(0)
  })

  test('goes on after a restart where it broke off, later in time', async () => {
    const before = new Drawing(shaky(), await open(), pace)
    before.draw(line())
    await allSaved(before)
    const after = new Drawing(shaky(), await open(), pace)
    after.draw(line(50_000))
    await allSaved(after)
    expect(after.state().strokes.map(({ stroke }) => stroke[0]?.[2])).toEqual([0, 29 * 8 + 1000])
    await after.accept()
    expect(after.state().end?.kind).toBe('accepted')
  })

  test('too short is refused, and can be gone on with', async () => {
    const drawing = new Drawing(shaky(), await open(), pace)
    drawing.draw(line().slice(0, 3))
    await drawing.accept()
    expect(drawing.state()).toMatchObject({ refusal: 'too_short', end: null, isAccepting: false })
    drawing.draw(line(400))
    expect(drawing.state().refusal).toBeNull()
    await drawing.accept()
    expect(drawing.state().end?.kind).toBe('accepted')
  })

  test('that another device took over ends, with the desk that has it', async () => {
    const drawing = new Drawing(shaky(), await open(), pace)
    await open({ desk: 'Tablet 2', device: 'Tablet', takeOver: true })
    drawing.draw(line())
    await until(() => drawing.state().end !== null)
    expect(drawing.state().end).toEqual({ kind: 'taken_over', desk: 'Tablet 2' })
  })

  test('hears of it even while nobody draws', async () => {
    const drawing = new Drawing(shaky(), await open(), pace)
    await drawing.hold()
    expect(drawing.state().end).toBeNull()
    await open({ desk: 'Tablet 2', device: 'Tablet', takeOver: true })
    await drawing.hold()
    expect(drawing.state().end).toEqual({ kind: 'taken_over', desk: 'Tablet 2' })
  })

  test('that is left frees the person', async () => {
    const drawing = new Drawing(shaky(), await open(), pace)
    drawing.draw(line())
    await drawing.leave()
    expect(drawing.state().end).toEqual({ kind: 'left' })
    expect(await signing.current({ eventId, ...DESK })).toBeNull()
  })
})

describe('two windows of one device', () => {
  test('draw one signature together', async () => {
    const opened = await open()
    const [mine, other] = [new Drawing(shaky(), opened, pace), new Drawing(shaky(), opened, pace)]
    mine.draw(line())
    other.draw(line(100).map((at) => ({ ...at, y: at.y + 300 })))
    await Promise.all([allSaved(mine), allSaved(other)])
    for (const drawing of [mine, other]) drawing.adopt(await current())
    expect(mine.state().strokes).toHaveLength(2)
    expect(mine.state().strokes).toEqual(other.state().strokes)
    await other.accept()
    expect(other.state().end?.kind).toBe('accepted')
  })

  test('begin anew together, and old news does no harm', async () => {
    const opened = await open()
    const [mine, other] = [new Drawing(shaky(), opened, pace), new Drawing(shaky(), opened, pace)]
    mine.draw(line())
    await allSaved(mine)
    const old = await current()
    other.adopt(old)
    other.again()
    await expect.poll(async () => (await current()).strokes).toEqual([])
    mine.adopt(await current())
    mine.adopt(old)
    expect(mine.state().strokes).toEqual([])
    mine.draw(line(700))
    await allSaved(mine)
    await mine.accept()
    expect(mine.state().end?.kind).toBe('accepted')
  })
})

describe('a text that is edited while somebody signs', () => {
  const edit = async () => {
    const { client } = backend
    const { updatedAt, ...event } = await client.events.get({ eventId })
    const changed = { ...eventDraft(), ...event, electionYear: 2029 }
    await client.events.edit({ eventId, expected: updatedAt, event: changed })
  }

  test('takes the place of the old one with Terima, and what was drawn is gone', async () => {
    const drawing = new Drawing(shaky(), await open(), pace)
    drawing.draw(line())
    await edit()
    await drawing.accept()
    expect(drawing.state()).toMatchObject({ refusal: 'text_changed', strokes: [] })
    expect(JSON.stringify(drawing.state().text)).toContain('2029')
    drawing.draw(line(500))
    await drawing.accept()
    expect(drawing.state().end?.kind).toBe('accepted')
  })

  test('is shown as soon as it is heard of, and signed without drawing twice', async () => {
    const drawing = new Drawing(shaky(), await open(), pace)
    drawing.draw(line())
    await allSaved(drawing)
    await edit()
    drawing.adopt(await current())
    expect(drawing.state()).toMatchObject({ refusal: 'text_changed', strokes: [] })
    drawing.draw(line(500))
    await drawing.accept()
    expect(drawing.state().end?.kind).toBe('accepted')
  })
})
