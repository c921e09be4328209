import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Note, NoteSaved } from '../../../../../shared/contract/notes.ts'
import type { NoteDraft } from '../../../../../renderer/ui/notes/note-fields.ts'
import { NotesKeeper } from '../../../../../renderer/ui/notes/notes-keeper.ts'
import { SAVED_WITHIN_MS } from '../../../../../renderer/ui/saving-pace.ts'
import { eventDraft, openTestBackend, type TestBackend } from '../../../../support/open-test-backend.ts'

const opening = (text: string): NoteDraft => ({
  ...{ id: 'opening', position: 0, content: { kind: 'opening', text }, removed: false },
})
const textIn = (notes: readonly NoteDraft[]): string => {
  const content = notes.find(({ id }) => id === 'opening')?.content
  return content?.kind === 'opening' ? content.text : ''
}

/** What the backend promises: a save with an old `expected` stores nothing and answers what stands. */
function storeOf(first: Note) {
  const store = {
    saved: first,
    saves: 0,
    away: false,
    loseAnswer: false,
    save: (note: NoteDraft, expected: number | null): Promise<NoteSaved> => {
      if (store.away) return Promise.reject(new Error('away'))
      if (expected !== store.saved.updatedAt) return Promise.resolve({ kind: 'changed', note: store.saved })
      store.saves += 1
      store.saved = { ...note, updatedAt: (store.saved.updatedAt ?? 0) + 1 }
      if (!store.loseAnswer) return Promise.resolve({ kind: 'saved', note: store.saved })
      store.loseAnswer = false
      return Promise.reject(new Error('lost'))
    },
  }
  return store
}

const offered: Note = { ...opening(''), updatedAt: null }

describe('the keeper of the notes', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('saves in a pause', async () => {
    const store = storeOf(offered)
    const keeper = new NotesKeeper(store.save, [offered])
    keeper.put(opening('Dibuka.'))
    await vi.advanceTimersByTimeAsync(500)
    expect([store.saves, textIn([store.saved]), keeper.state().status]).toEqual([1, 'Dibuka.', 'saved'])
  })

  it('saves at least every second while somebody writes on and on', async () => {
    const store = storeOf(offered)
    const keeper = new NotesKeeper(store.save, [offered])
    for (let letters = 1; letters <= 50; letters++) {
      keeper.put(opening('x'.repeat(letters)))
      await vi.advanceTimersByTimeAsync(100)
      const unsaved = letters - textIn([store.saved]).length
      expect(unsaved * 100).toBeLessThanOrEqual(SAVED_WITHIN_MS + 100)
    }
  })

  it('does not store a note that was begun and left blank', async () => {
    const store = storeOf(offered)
    const keeper = new NotesKeeper(store.save, [offered])
    keeper.put({ id: 'n', position: 1, content: { kind: 'decision', text: ' ' }, removed: false })
    await keeper.flush()
    expect(store.saves).toBe(0)
    expect(keeper.state().notes).toHaveLength(2)
  })

  it('keeps the text and tries again while the laptop is away', async () => {
    const store = storeOf(offered)
    const keeper = new NotesKeeper(store.save, [offered])
    store.away = true
    keeper.put(opening('Dibuka.'))
    await vi.advanceTimersByTimeAsync(500)
    expect([keeper.state().status, textIn(keeper.state().notes)]).toEqual(['failed', 'Dibuka.'])
    store.away = false
    await vi.advanceTimersByTimeAsync(5_000)
    expect([keeper.state().status, textIn([store.saved])]).toEqual(['saved', 'Dibuka.'])
  })

  it('takes what it wrote itself for its own, where the answer was lost on its way', async () => {
    const store = storeOf(offered)
    const keeper = new NotesKeeper(store.save, [offered])
    store.loseAnswer = true
    keeper.put(opening('Dibuka'))
    await vi.advanceTimersByTimeAsync(500)
    keeper.put(opening('Dibuka pukul 09.00.'))
    await vi.advanceTimersByTimeAsync(500)
    expect([textIn([store.saved]), keeper.state().clashes]).toEqual(['Dibuka pukul 09.00.', []])
  })

  it('hears what another desk wrote, and nothing that is older than what it knows', async () => {
    const store = storeOf({ ...opening('dua'), updatedAt: 2 })
    const keeper = new NotesKeeper(store.save, [store.saved])
    keeper.hear([{ ...opening('satu'), updatedAt: 1 }])
    expect(textIn(keeper.state().notes)).toBe('dua')
    keeper.hear([{ ...opening('tiga'), updatedAt: 3 }])
    expect(textIn(keeper.state().notes)).toBe('tiga')
  })
})

describe('two who write at once', () => {
  let backend: TestBackend
  beforeAll(async () => {
    backend = await openTestBackend()
  })
  afterAll(() => backend.remove())

  it('never lose a word of each other, whatever they write and whenever it is saved', async () => {
    const step = fc.record({
      who: fc.nat(1),
      line: fc.nat(4),
      act: fc.constantFrom('add', 'write on', 'save', 'hear'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const eventId = (await backend.client.events.create({ event: eventDraft() })).id
        const listed = async () => (await backend.client.notes.list({ eventId })).notes
        const begun = await listed()
        const save = (note: NoteDraft, expected: number | null) =>
          backend.client.notes.save({ eventId, note, expected })
        const writers = [new NotesKeeper(save, begun), new NotesKeeper(save, begun)]
        const words: string[] = []
        for (const { who, line, act } of steps) {
          const writer = writers[who]
          if (!writer) continue
          if (act === 'save') await writer.flush()
          else if (act === 'hear') writer.hear(await listed())
          else {
            const word = `k${randomUUID().slice(0, 8)}`
            words.push(word)
            const lines = textIn(writer.state().notes).split('\n')
            const written =
              act === 'add' ? lines.toSpliced(line, 0, word) : lines.with(-1, `${lines.at(-1)} ${word}`)
            writer.put(opening(written.join('\n')))
          }
        }
        for (const writer of writers) await writer.flush()
        const stored = textIn(await listed())
        for (const word of words) expect(stored).toContain(word)
      }),
      { numRuns: 25 },
    )
  })
})
