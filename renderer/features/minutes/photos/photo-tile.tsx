/** One photo with its caption, its time, and its place among the others. */
import { memo } from 'react'
import { ActionIcon, Text } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconTrash } from '@tabler/icons-react'
import type { Photo } from '#shared/contract/photos.ts'
import { clock, longDate } from '#shared/domain/time-text.ts'
import { toLocal, type Zone } from '#shared/domain/time.ts'
import { ask } from '../../../bridge/api.ts'
import { useAsk } from '../../../bridge/ask.ts'
import { BytesPicture } from '../../../ui/photos/bytes-picture.tsx'
import { CaptionField } from '../../../ui/photos/caption-field.tsx'
import { idleWhere } from '../../../ui/keyboard/idle-where.ts'
import classes from '../../../ui/photos/photos.module.css'
import { useNearView } from '../../../ui/photos/use-near-view.ts'
import type { PhotoTools } from './use-photos.ts'

type PhotoTileProps = PhotoTools & {
  eventId: string
  photo: Photo
  place: number
  isLast: boolean
  zone: Zone
}

export const PhotoTile = memo(function PhotoTile(props: PhotoTileProps) {
  const { isNear, watch } = useNearView()
  return (
    <li ref={watch} className={classes.photo}>
      {isNear && <Drawn {...props} />}
    </li>
  )
})

function Drawn({ eventId, photo, place, isLast, zone, caption, move, remove }: PhotoTileProps) {
  const input = { eventId, photoId: photo.id, size: 'small' } as const
  // The bytes of a photo never change.
  const { data: file } = useAsk(ask.photos.picture.queryOptions({ input, staleTime: Infinity }))
  const name = `foto ${place + 1}`
  return (
    <>
      <div className={classes.picture}>
        {file && <BytesPicture file={file} alt={photo.caption || `Foto ${place + 1}`} />}
      </div>
      <CaptionField photo={photo} place={place + 1} onSave={caption} />
      <div className={classes.tools}>
        <Text size="xs" c="dimmed">
          {takenText(photo, zone)}
        </Text>
        <span>
          <ActionIcon
            aria-label={`Majukan ${name}`}
            {...idleWhere(place === 0)}
            onClick={() => move(place, place - 1)}
          >
            <IconArrowLeft size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            aria-label={`Mundurkan ${name}`}
            {...idleWhere(isLast)}
            onClick={() => move(place, place + 1)}
          >
            <IconArrowRight size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon aria-label={`Hapus ${name}`} onClick={() => remove(photo.id)}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </span>
      </div>
    </>
  )
}

function takenText({ takenAt }: Photo, zone: Zone): string {
  if (takenAt === null) return 'Jam pengambilan tidak tertulis'
  const { date, time } = toLocal(takenAt, zone)
  return `${longDate(date)}, ${clock(time)}`
}
