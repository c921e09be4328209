/** Photos that are read one after the other, and what was found on each. */
import { useEffect, useState } from 'react'
import type { SheetReading } from '#shared/contract/sheets.ts'
import { PICTURE_REFUSALS, sheetRefusal } from '#shared/texts/sheets.ts'
import { client } from '../../bridge/api.ts'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { newId } from '../../ui/new-id.ts'
import { NoPicture, type Picture, picturesIn } from './picture-pixels.ts'

export type ReadSheet = Extract<SheetReading, { kind: 'read' }>
export type PhotoState =
  | { state: 'waiting' }
  | { state: 'reading' }
  | { state: 'read'; sheet: ReadSheet }
  | { state: 'refused'; sentence: string }
  | { state: 'accepted'; sentence: string }
export type Photo = { id: string; name: string } & PhotoState

type Queued = { id: string; picture: Picture }

export function usePhotos(eventId: string) {
  const [photos, setPhotos] = useState<Photo[]>([])
  const [queue] = useState(
    () =>
      new PhotoQueue(eventId, (id, next) =>
        setPhotos((all) => all.map((photo) => (photo.id === id ? { id, name: photo.name, ...next } : photo))),
      ),
  )
  useEffect(() => () => queue.cancel(), [queue])

  async function add(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const found = await photosIn(file)
      setPhotos((all) => [...all, ...found.photos])
      queue.add(found.queued)
    }
  }

  return {
    photos,
    add,
    /** What was read stays; the others go. */
    cancel: () => {
      queue.cancel()
      setPhotos((all) => all.filter(({ state }) => state !== 'waiting' && state !== 'reading'))
    },
    accepted: (id: string, sentence: string) => queue.tell(id, { state: 'accepted', sentence }),
    dismiss: (id: string) => setPhotos((all) => all.filter((photo) => photo.id !== id)),
  }
}

async function photosIn(file: File): Promise<{ photos: Photo[]; queued: Queued[] }> {
  try {
    const queued = (await picturesIn(file)).map((picture) => ({ id: newId(), picture }))
    const photos = queued.map(({ id, picture }): Photo => ({ id, name: picture.name, state: 'waiting' }))
    return { photos, queued }
  } catch (error) {
    return {
      photos: [{ id: newId(), name: file.name, state: 'refused', sentence: saidOf(error) }],
      queued: [],
    }
  }
}

/** One picture at a time: the pixels of a few would fill the memory of a small laptop. */
class PhotoQueue {
  readonly #eventId: string
  readonly tell: (id: string, state: PhotoState) => void
  #waiting: Queued[] = []
  #running: AbortController | null = null

  constructor(eventId: string, tell: (id: string, state: PhotoState) => void) {
    this.#eventId = eventId
    this.tell = tell
  }

  add(queued: readonly Queued[]): void {
    this.#waiting.push(...queued)
    if (!this.#running) void this.#work(new AbortController())
  }

  cancel(): void {
    for (const { picture } of this.#waiting) picture.giveUp()
    this.#waiting = []
    this.#running?.abort()
    this.#running = null
  }

  async #work(stop: AbortController): Promise<void> {
    this.#running = stop
    for (let next = this.#waiting.shift(); next && !stop.signal.aborted; next = this.#waiting.shift()) {
      this.tell(next.id, { state: 'reading' })
      const state = await readPicture(this.#eventId, next.picture, stop.signal)
      if (!stop.signal.aborted) this.tell(next.id, state)
    }
    if (this.#running === stop) this.#running = null
  }
}

async function readPicture(eventId: string, picture: Picture, signal: AbortSignal): Promise<PhotoState> {
  try {
    const answer = await client.sheets.read({ eventId, ...(await picture.pixels()) }, { signal })
    return answer.kind === 'read'
      ? { state: 'read', sheet: answer }
      : { state: 'refused', sentence: sheetRefusal(answer) }
  } catch (error) {
    return { state: 'refused', sentence: saidOf(error) }
  }
}

function saidOf(error: unknown): string {
  return error instanceof NoPicture ? PICTURE_REFUSALS[error.reason] : sentenceOf(error)
}
