import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeNotes, settleConflict } from '../../../../../renderer/ui/notes/merge-notes.ts'
import { note, notes } from './notes.ts'

const base = notes({
  opening: 'Dibuka.',
  discussion: [note('a', 'satu'), note('b', 'dua')],
  conclusions: ['Netral.'],
})

describe('notes written in two places', () => {
  it('take from each side what only that side touched', () => {
    const mine = { ...base, opening: 'Dibuka Bupati.' }
    const theirs = { ...base, discussion: [note('a', 'satu'), note('b', 'dua, diperbaiki')] }
    expect(mergeNotes(base, mine, theirs)).toEqual({
      body: { ...base, opening: 'Dibuka Bupati.', discussion: theirs.discussion },
      conflicts: [],
    })
  })

  it('keep both texts where both wrote, and say where', () => {
    const mine = { ...base, opening: 'Dibuka Bupati.' }
    const theirs = { ...base, opening: 'Dibuka Sekda.' }
    const { body, conflicts } = mergeNotes(base, mine, theirs)
    expect(body.opening).toBe('Dibuka Bupati.')
    expect(conflicts).toMatchObject([{ label: 'Pembukaan', mine: 'Dibuka Bupati.', theirs: 'Dibuka Sekda.' }])
    const [conflict] = conflicts
    if (!conflict) throw new Error('no conflict')
    expect(settleConflict(body, conflict, 'mine').opening).toBe('Dibuka Bupati.')
    expect(settleConflict(body, conflict, 'theirs').opening).toBe('Dibuka Sekda.')
    expect(settleConflict(body, conflict, 'both').opening).toBe('Dibuka Bupati.\nDibuka Sekda.')
  })

  it('keep what either side added', () => {
    const mine = { ...base, discussion: [...base.discussion, note('c', 'dari sini')] }
    const theirs = { ...base, discussion: [...base.discussion, note('d', 'dari sana')] }
    expect(mergeNotes(base, mine, theirs).body.discussion.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('remove what one side removed, unless the other was writing in it', () => {
    const without = { ...base, discussion: [note('a', 'satu')] }
    const edited = { ...base, discussion: [note('a', 'satu'), note('b', 'dua dan tiga')] }
    expect(mergeNotes(base, without, base).body.discussion).toHaveLength(1)
    expect(mergeNotes(base, base, without).body.discussion).toHaveLength(1)
    expect(mergeNotes(base, without, edited).body.discussion).toEqual(edited.discussion)
    expect(mergeNotes(base, edited, without).body.discussion).toEqual(edited.discussion)
  })

  it('bring conclusions together line by line when both are wanted', () => {
    const mine = { ...base, conclusions: ['Netral.', 'Tertib.'] }
    const theirs = { ...base, conclusions: ['Netral.', 'Jujur.'] }
    const { body, conflicts } = mergeNotes(base, mine, theirs)
    const [conflict] = conflicts
    if (!conflict) throw new Error('no conflict')
    expect(settleConflict(body, conflict, 'both').conclusions).toEqual([
      'Netral.',
      'Tertib.',
      'Netral.',
      'Jujur.',
    ])
  })

  it('lose no text of either side, whatever was written', () => {
    const text = fc.constantFrom('', 'x', 'y', 'z')
    const body = fc
      .record({ opening: text, closing: text, contents: fc.array(text, { maxLength: 4 }) })
      .map(({ opening, closing, contents }) =>
        notes({
          opening,
          closing,
          discussion: contents.map((content, place) => note(String(place), content)),
        }),
      )
    fc.assert(
      fc.property(body, body, body, (was, mine, theirs) => {
        const merged = mergeNotes(was, mine, theirs)
        const kept = JSON.stringify([merged.body, merged.conflicts])
        for (const side of [mine, theirs]) {
          for (const { id, content } of side.discussion) {
            const before = was.discussion.find((one) => one.id === id)?.content
            if (content !== before && content !== '') expect(kept).toContain(JSON.stringify(content))
          }
        }
      }),
    )
  })
})
