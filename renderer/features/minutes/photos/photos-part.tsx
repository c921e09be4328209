/** Photos of the event: dropped or chosen here, or sent from a paired phone; captioned and put in order. */
import { useRef } from 'react'
import { Button, FileButton, Text } from '@mantine/core'
import type { Zone } from '#shared/domain/time.ts'
import { thousands } from '#shared/domain/words.ts'
import { showDone } from '../../../ui/notice.tsx'
import { PhotoProgress } from '../../../ui/photos/photo-progress.tsx'
import classes from '../../../ui/photos/photos.module.css'
import { useDroppedFiles } from '../../../ui/use-dropped-files.ts'
import { PhotoTile } from './photo-tile.tsx'
import type { Photos } from './use-photos.ts'

export function PhotosPart({ photos: all, zone }: { photos: Photos; zone: Zone }) {
  const { eventId, photos, queue, state, caption, move, remove } = all
  const forget = useRef<() => void>(null)
  function cancel(): void {
    const kept = state.done - state.refused.length
    queue.cancel()
    showDone(`Dibatalkan. ${thousands(kept)} foto sudah tersimpan; yang lain tidak disimpan.`)
  }
  const hovering = useDroppedFiles((files) => queue.add(files))
  return (
    <>
      <div className={classes.drop} data-hovering={hovering || undefined}>
        <Text size="sm" maw="36rem">
          {hovering
            ? 'Lepaskan untuk menyimpan.'
            : 'Letakkan foto di sini, banyak sekaligus, atau kirim dari HP notulis. Foto dikecilkan, jam pengambilan disimpan, dan lokasinya dibuang.'}
        </Text>
        <FileButton
          multiple
          accept="image/jpeg,image/png,image/webp,.jpg,.jpeg,.png,.webp"
          resetRef={forget}
          onChange={(files) => {
            // The same file again has to be heard of, too.
            forget.current?.()
            queue.add(files)
          }}
          inputProps={{ 'aria-label': 'Berkas foto kegiatan' }}
        >
          {(props) => <Button {...props}>Pilih foto …</Button>}
        </FileButton>
      </div>
      <PhotoProgress state={state} onCancel={cancel} onForget={() => queue.forgetRefused()} />
      {photos.length > 0 && (
        <Text size="sm" fw={600}>
          {thousands(photos.length)} foto tersimpan
        </Text>
      )}
      <ol className={classes.list} aria-label="Foto kegiatan">
        {photos.map((photo, place) => (
          <PhotoTile
            key={photo.id}
            {...{ eventId, photo, place, zone, caption, move, remove }}
            isLast={place === photos.length - 1}
          />
        ))}
      </ol>
    </>
  )
}
