import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readingSteps } from '#shared/domain/reading-steps.ts'

const PLEDGE = {
  title: ['IKRAR NETRALITAS', 'PADA PEMILIHAN TAHUN 2026'],
  opening: 'Dalam rangka menyukseskan pelaksanaan Pemilihan Tahun 2026 kami berikrar:',
  points: ['Menolak politik uang dan segala jenis pemberian dalam bentuk apapun.', 'Menjaga netralitas.'],
  closing: 'Demikian ikrar ini kami buat.',
}

describe('a pledge on the projector', () => {
  test('begins with its title, then opening, points and closing in their order', () => {
    const steps = readingSteps(PLEDGE, false)
    expect(steps[0]).toEqual({ part: 'title', point: null, voice: 'nobody', text: PLEDGE.title })
    expect([...new Set(steps.map(({ part, point }) => `${part} ${point ?? ''}`.trim()))]).toEqual([
      ...['title', 'opening', 'point 1', 'point 2', 'closing'],
    ])
  })

  test('is spoken by all together, or each line by the reader and then by the hall', () => {
    expect(
      new Set(
        readingSteps(PLEDGE, false)
          .slice(1)
          .map(({ voice }) => voice),
      ),
    ).toEqual(new Set(['all']))
    const [, call, response, next] = readingSteps(PLEDGE, true)
    expect([call?.voice, response?.voice, next?.voice]).toEqual(['reader', 'hall', 'reader'])
    expect(response?.text).toEqual(call?.text)
    expect(next?.text).not.toEqual(call?.text)
  })

  test('says every word once and in its order, in lines of one breath', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,14}[,.]?$/), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(
        words,
        fc.array(words, { minLength: 1, maxLength: 4 }),
        words,
        (opening, points, closing) => {
          const pledge = {
            title: ['IKRAR'],
            opening: opening.join(' '),
            points: points.map((point) => point.join('\n')),
            closing: closing.join(' '),
          }
          const lines = readingSteps(pledge, false)
            .slice(1)
            .flatMap(({ text }) => text)
          expect(lines.join(' ').split(' ')).toEqual([...opening, ...points.flat(), ...closing])
          expect(lines.every((line) => line.length <= 64)).toBe(true)
        },
      ),
    )
  })
})
