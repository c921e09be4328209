import { describe, expect, it } from 'vitest'
import { NOTES, SOUNDS } from '../../../../renderer/devices/sound.ts'

describe('the sounds of the door', () => {
  it('are over in half a second', () => {
    for (const sound of SOUNDS) {
      const end = Math.max(...NOTES[sound].map(({ atMs, lengthMs }) => atMs + lengthMs))
      expect(end).toBeLessThanOrEqual(500)
    }
  })

  it('are told apart by their rhythm or their direction, not by volume alone', () => {
    const shapes = SOUNDS.map((sound) => {
      const heights = NOTES[sound].map(({ hz }) => hz)
      const turns = heights.slice(1).map((hz, place) => Math.sign(hz - (heights[place] ?? hz)))
      return `${heights.length} ${turns.join(' ')}`
    })
    expect(new Set(shapes).size).toBe(SOUNDS.length)
  })
})
