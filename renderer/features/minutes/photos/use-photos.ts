/** The photos of the event, and those on their way into it; what was chosen goes on when the screen is left. */
import { useSyncExternalStore } from 'react'
import type { Photo } from '#shared/contract/photos.ts'
import { ask, client } from '../../../bridge/api.ts'
import { useAsk, useTell } from '../../../bridge/ask.ts'
import { sentenceOf } from '../../../bridge/sentence-of.ts'
import { useDesk } from '../../../devices/desk.ts'
import { newId } from '../../../ui/new-id.ts'
import { showDone } from '../../../ui/notice.tsx'
import { PhotoQueue } from '../../../ui/photos/photo-queue.ts'

export type Photos = ReturnType<typeof usePhotos>

const NOTHING: readonly Photo[] = []
const queues = new Map<string, PhotoQueue>()

export function usePhotos(eventId: string) {
  const desk = useDesk().name
  const asked = useAsk(ask.photos.list.queryOptions({ input: { eventId } }))
  const photos = asked.data ?? NOTHING
  const queue = queueOf(eventId, desk)
  const state = useSyncExternalStore(queue.subscribe, queue.state)
  const { mutate: tellCaption } = useTell(ask.photos.caption.mutationOptions())
  const { mutate: tellOrder } = useTell(ask.photos.arrange.mutationOptions())
  const { mutate: tellRemoved } = useTell(ask.photos.remove.mutationOptions())
  return {
    ...{ eventId, photos, queue, state },
    caption: ({ id, updatedAt }: Photo, caption: string) =>
      tellCaption({ eventId, photoId: id, expected: updatedAt, caption }),
    move: (from: number, to: number) => {
      const [moved] = photos.slice(from, from + 1)
      if (!moved || to < 0 || to >= photos.length) return
      const ids = photos.toSpliced(from, 1).toSpliced(to, 0, moved)
      tellOrder({ eventId, photoIds: ids.map(({ id }) => id) })
    },
    remove: (photoId: string) => {
      const bringBack = () => tellRemoved({ eventId, photoId, removed: false })
      const onSuccess = () => showDone('Foto dihapus.', bringBack)
      tellRemoved({ eventId, photoId, removed: true }, { onSuccess })
    },
  }
}

function queueOf(eventId: string, desk: string): PhotoQueue {
  let queue = queues.get(eventId)
  if (!queue) {
    queue = new PhotoQueue(async ({ picture, taken }, signal) => {
      const file = new File([picture], 'foto.jpg', { type: 'image/jpeg' })
      await client.photos.add({ eventId, id: newId(), picture: file, taken, desk }, { signal })
    }, sentenceOf)
    queues.set(eventId, queue)
  }
  return queue
}
