import { describe, expect, it } from 'vitest'
import { mergeNote, settleClash } from '../../../../../renderer/ui/notes/merge-note.ts'
import type { NoteDraft } from '../../../../../renderer/ui/notes/note-fields.ts'

const note = (content: string, change: Partial<NoteDraft> = {}, speaker = ''): NoteDraft => ({
  ...{ id: 'a', position: 1, removed: false },
  content: { kind: 'discussion', stepId: null, heading: 'Arahan', speaker, content },
  ...change,
})

describe('one note that was written in two places', () => {
  it('takes from each side what only that side touched', () => {
    const merged = mergeNote(note('a'), note('a', {}, 'Bupati'), note('a b', { position: 2 }))
    expect(merged).toEqual({ note: note('a b', { position: 2 }, 'Bupati'), clashes: [] })
  })

  it('keeps both texts where both wrote, and says where', () => {
    const { note: both, clashes } = mergeNote(note('a\nb'), note('a\nb di sini'), note('a\nb di sana'))
    expect(both).toEqual(note('a\nb di sini\nb di sana'))
    const [clash] = clashes
    if (!clash) throw new Error('no clash')
    expect(clash).toMatchObject({ label: 'Isi', mine: 'b di sini', theirs: 'b di sana' })
    expect(settleClash(both, clash, 'mine')).toEqual(note('a\nb di sini'))
    expect(settleClash(both, clash, 'theirs')).toEqual(note('a\nb di sana'))
    expect(settleClash(both, clash, 'both')).toEqual(both)
    // Whoever wrote on in between loses nothing of it.
    expect(settleClash(note('a\nb di sini\nb di sana\nc'), clash, 'theirs')).toEqual(note('a\nb di sana\nc'))
  })

  it('keeps two names in one line', () => {
    const { note: both, clashes } = mergeNote(note('a'), note('a', {}, 'Bupati'), note('a', {}, 'Sekda'))
    expect(both).toEqual(note('a', {}, 'Bupati / Sekda'))
    expect(clashes).toHaveLength(1)
  })

  it('is taken away only where nobody wrote in it meanwhile', () => {
    const removed = { removed: true }
    expect(mergeNote(note('a'), note('a', removed), note('a')).note.removed).toBe(true)
    expect(mergeNote(note('a'), note('a', removed), note('a b')).note).toEqual(note('a b'))
    expect(mergeNote(note('a'), note('a b'), note('a', removed)).note).toEqual(note('a b'))
  })
})
