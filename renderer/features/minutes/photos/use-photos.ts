/** The photos of the event, and those on their way into it; what was chosen goes on when the screen is left. */
import { useCallback, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
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
  return { eventId, photos, queue, state, ...usePhotoTools(eventId) }
}

export type PhotoTools = ReturnType<typeof usePhotoTools>

/** The same from one photo to the next, so that a new one does not draw hundreds of others again. */
function usePhotoTools(eventId: string) {
  const queries = useQueryClient()
  const { mutate: tellCaption } = useTell(ask.photos.caption.mutationOptions())
  const { mutate: tellOrder } = useTell(ask.photos.arrange.mutationOptions())
  const { mutate: tellRemoved } = useTell(ask.photos.remove.mutationOptions())
  const caption = useCallback(
    ({ id, updatedAt }: Photo, words: string) =>
      tellCaption({ eventId, photoId: id, expected: updatedAt, caption: words }),
    [tellCaption, eventId],
  )
  const move = useCallback(
    (from: number, to: number) => {
      const photos = queries.getQueryData(ask.photos.list.queryKey({ input: { eventId } })) ?? NOTHING
      const [moved] = photos.slice(from, from + 1)
      if (!moved || to < 0 || to >= photos.length) return
      const ids = photos.toSpliced(from, 1).toSpliced(to, 0, moved)
      tellOrder({ eventId, photoIds: ids.map(({ id }) => id) })
    },
    [queries, tellOrder, eventId],
  )
  const remove = useCallback(
    (photoId: string) => {
      const bringBack = () => tellRemoved({ eventId, photoId, removed: false })
      const onSuccess = () => showDone('Foto dihapus.', bringBack)
      tellRemoved({ eventId, photoId, removed: true }, { onSuccess })
    },
    [tellRemoved, eventId],
  )
  return { caption, move, remove }
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
