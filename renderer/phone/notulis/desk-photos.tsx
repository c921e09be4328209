/** Photos from this device: shrunk here, sent to the laptop, and captioned. */
import { useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import type { Photo } from '#shared/contract/photos.ts'
import { deskClient } from '../../bridge/http-link.ts'
import { newId } from '../../ui/new-id.ts'
import { BytesPicture } from '../../ui/photos/bytes-picture.tsx'
import { CaptionField } from '../../ui/photos/caption-field.tsx'
import { PhotoProgress } from '../../ui/photos/photo-progress.tsx'
import { PhotoQueue, type SendPhoto } from '../../ui/photos/photo-queue.ts'
import classes from '../../ui/photos/photos.module.css'
import { useNearView } from '../../ui/photos/use-near-view.ts'
import { useAsked } from '../use-asked.ts'
import phone from '../phone.module.css'

const NOT_SENT =
  'Foto belum sampai di laptop. Foto yang sudah terkirim tetap tersimpan. Periksa Wi-Fi, lalu pilih foto ini sekali lagi.'

export function DeskPhotos({ eventId, photos }: { eventId: string; photos: readonly Photo[] }) {
  const field = useRef<HTMLInputElement>(null)
  const [queue] = useState(() => new PhotoQueue(sender(eventId), () => NOT_SENT))
  const state = useSyncExternalStore(queue.subscribe, queue.state)
  const saveCaption = ({ id, updatedAt }: Photo, caption: string): void => {
    // What somebody else wrote meanwhile stays; it is on this screen in a moment.
    void deskClient.photos.caption({ eventId, photoId: id, expected: updatedAt, caption }).catch(() => {})
  }
  return (
    <>
      <input
        ref={field}
        className={phone.hidden}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        aria-label="Foto kegiatan"
        tabIndex={-1}
        onChange={(e) => {
          queue.add([...(e.currentTarget.files ?? [])])
          e.currentTarget.value = ''
        }}
      />
      <Button
        size="lg"
        fullWidth
        leftSection={<IconCamera size={22} aria-hidden />}
        onClick={() => field.current?.click()}
      >
        Tambah foto
      </Button>
      <PhotoProgress state={state} onCancel={() => queue.cancel()} onForget={() => queue.forgetRefused()} />
      <ol className={classes.list} aria-label="Foto kegiatan">
        {photos.map((photo, place) => (
          <li key={photo.id} className={classes.photo}>
            <DeskPicture eventId={eventId} photo={photo} place={place + 1} />
            <CaptionField photo={photo} place={place + 1} onSave={saveCaption} />
          </li>
        ))}
      </ol>
    </>
  )
}

type DeskPictureProps = { eventId: string; photo: Photo; place: number }

function DeskPicture(props: DeskPictureProps) {
  const { isNear, watch } = useNearView()
  return (
    <div ref={watch} className={classes.picture}>
      {isNear && <AskedPicture {...props} />}
    </div>
  )
}

function AskedPicture({ eventId, photo, place }: DeskPictureProps) {
  const file = useAsked([], () => deskClient.photos.picture({ eventId, photoId: photo.id, size: 'small' }))
  return file && <BytesPicture file={file} alt={photo.caption || `Foto ${place}`} />
}

function sender(eventId: string): SendPhoto {
  return async ({ picture, taken }) => {
    // The laptop writes the name of this device in the place of this one.
    const sent = { eventId, id: newId(), taken, desk: 'HP' }
    await deskClient.photos.add({ ...sent, picture: await base64Of(picture) })
  }
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(afterComma(reader.result)))
    reader.addEventListener('error', () => reject(new Error('the photo could not be read')))
    reader.readAsDataURL(blob)
  })
}

/** Of a data URL. */
function afterComma(read: string | ArrayBuffer | null): string {
  return typeof read === 'string' ? read.slice(read.indexOf(',') + 1) : ''
}
