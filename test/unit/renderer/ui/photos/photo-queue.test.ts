import { expect, it } from 'vitest'
import { PhotoQueue } from '../../../../../renderer/ui/photos/photo-queue.ts'
import { PhotoRefused } from '../../../../../renderer/ui/photos/shrink-photo.ts'

const files = (count: number) =>
  Array.from({ length: count }, (_, index) => new File(['x'], `IMG_${index}.JPG`))
const settled = () => new Promise((resolve) => setTimeout(resolve))

/** Counts how many photos are unpacked or under way at once. */
function watchedQueue(refuse: (name: string) => boolean = () => false) {
  const seen = { open: 0, most: 0, sent: 0 }
  const shrink = async (file: File) => {
    seen.open += 1
    seen.most = Math.max(seen.most, seen.open)
    await Promise.resolve()
    if (!refuse(file.name)) return { picture: file, taken: null }
    seen.open -= 1
    throw new PhotoRefused('bukan foto')
  }
  const send = async () => {
    await Promise.resolve()
    seen.open -= 1
    seen.sent += 1
  }
  return { seen, queue: new PhotoQueue(send, () => 'tidak sampai', shrink) }
}

it('two hundred photos are sent one after the other, never two at once', async () => {
  const { seen, queue } = watchedQueue()
  queue.add(files(150))
  queue.add(files(50))
  while (queue.state().done < 200) await settled()
  expect(seen).toEqual({ open: 0, most: 1, sent: 200 })
  expect(queue.state()).toEqual({ total: 200, done: 200, refused: [] })
})

it('what is no photo is named with its reason, and the others go on', async () => {
  const { seen, queue } = watchedQueue((name) => name === 'IMG_1.JPG')
  queue.add(files(3))
  while (queue.state().done < 3) await settled()
  expect([seen.sent, queue.state().refused]).toEqual([2, [{ name: 'IMG_1.JPG', sentence: 'bukan foto' }]])
  queue.add(files(1))
  expect(queue.state()).toMatchObject({ total: 1, done: 0, refused: [] })
})

it('after it was cancelled nothing more is sent, and the next photos begin anew', async () => {
  const { seen, queue } = watchedQueue()
  queue.add(files(100))
  while (queue.state().done < 10) await settled()
  queue.cancel()
  const { sent } = seen
  await settled()
  expect(seen.sent - sent).toBeLessThanOrEqual(1)
  expect(queue.state().total).toBe(queue.state().done)
  queue.add(files(2))
  while (queue.state().done < 2) await settled()
  expect(queue.state().total).toBe(2)
})
