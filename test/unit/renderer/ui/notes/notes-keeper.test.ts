import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NotesKeeper, type SavedNotes } from '../../../../../renderer/ui/notes/notes-keeper.ts'
import { notes } from './notes.ts'

const changedMeanwhile = new Error('changed meanwhile')

/** What the backend promises: a save with an old `expected` is refused. */
function storeOf(first: SavedNotes) {
  const store = {
    saved: first,
    saves: 0,
    away: false,
    load: () => Promise.resolve(store.saved),
    save(expected: number | null, body: SavedNotes['body']): Promise<SavedNotes> {
      if (store.away) return Promise.reject(new Error('away'))
      if (expected !== store.saved.updatedAt) return Promise.reject(changedMeanwhile)
      store.saves += 1
      store.saved = { body, updatedAt: (store.saved.updatedAt ?? 0) + 1 }
      return Promise.resolve(store.saved)
    },
    isChangedMeanwhile: (error: unknown) => error === changedMeanwhile,
  }
  return store
}

const empty: SavedNotes = { body: notes(), updatedAt: null }

describe('the keeper of the notes', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('saves once, a second after the last key', async () => {
    const store = storeOf(empty)
    const keeper = new NotesKeeper(store, empty)
    for (const opening of ['D', 'Di', 'Dib']) {
      keeper.put(notes({ opening }))
      await vi.advanceTimersByTimeAsync(400)
    }
    expect(store.saves).toBe(0)
    await vi.advanceTimersByTimeAsync(1_000)
    expect([store.saves, store.saved.body.opening, keeper.state().status]).toEqual([1, 'Dib', 'saved'])
  })

  it('saves at once when the screen is left', async () => {
    const store = storeOf(empty)
    const keeper = new NotesKeeper(store, empty)
    keeper.put(notes({ opening: 'Dibuka.' }))
    await keeper.leave()
    expect(store.saved.body.opening).toBe('Dibuka.')
  })

  it('keeps what was typed while a save was under way', async () => {
    const store = storeOf(empty)
    const keeper = new NotesKeeper(store, empty)
    keeper.put(notes({ opening: 'a' }))
    const leaving = keeper.leave()
    keeper.put(notes({ opening: 'ab' }))
    await leaving
    expect(keeper.state().status).toBe('changed')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(store.saved.body.opening).toBe('ab')
  })

  it('keeps the text and tries again while the backend is away', async () => {
    const store = storeOf(empty)
    const keeper = new NotesKeeper(store, empty)
    store.away = true
    keeper.put(notes({ opening: 'Dibuka.' }))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(keeper.state()).toMatchObject({ status: 'failed', body: { opening: 'Dibuka.' } })
    store.away = false
    await vi.advanceTimersByTimeAsync(5_000)
    expect([keeper.state().status, store.saved.body.opening]).toEqual(['saved', 'Dibuka.'])
  })

  it('brings another window’s text in without asking where only one side wrote', async () => {
    const store = storeOf(empty)
    const keeper = new NotesKeeper(store, empty)
    await store.save(null, notes({ closing: 'Ditutup.' }))
    keeper.put(notes({ opening: 'Dibuka.' }))
    await vi.advanceTimersByTimeAsync(1_100)
    expect(store.saved.body).toMatchObject({ opening: 'Dibuka.', closing: 'Ditutup.' })
  })

  it('waits for a decision where both wrote, and loses neither text when the screen is left', async () => {
    const store = storeOf(empty)
    const keeper = new NotesKeeper(store, empty)
    await store.save(null, notes({ opening: 'Dibuka Sekda.' }))
    keeper.put(notes({ opening: 'Dibuka Bupati.' }))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(keeper.state().conflicts).toHaveLength(1)
    expect(store.saved.body.opening).toBe('Dibuka Sekda.')
    await keeper.leave()
    expect(store.saved.body.opening).toBe('Dibuka Bupati.\nDibuka Sekda.')
  })

  it('shows another window’s text at once when nothing is being written here', () => {
    const keeper = new NotesKeeper(storeOf(empty), empty)
    keeper.hear({ body: notes({ opening: 'Dari sana.' }), updatedAt: 5 })
    expect(keeper.state()).toMatchObject({ body: { opening: 'Dari sana.' }, savedAt: 5 })
  })
})
