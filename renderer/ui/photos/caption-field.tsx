/** What a photo shows; saved in every pause of typing and when the field is left. */
import { useEffect, useEffectEvent, useState } from 'react'
import { Textarea } from '@mantine/core'
import type { Photo } from '#shared/contract/photos.ts'

type CaptionFieldProps = { photo: Photo; place: number; onSave: (photo: Photo, caption: string) => void }

const PAUSE_MS = 600

export function CaptionField({ photo, place, onSave }: CaptionFieldProps) {
  const [typed, setTyped] = useState<string>()
  const save = useEffectEvent(() => {
    if (typed !== undefined && typed.trim() !== photo.caption) onSave(photo, typed)
  })
  useEffect(() => {
    if (typed === undefined) return
    const timer = setTimeout(() => save(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <Textarea
      label={`Keterangan foto ${place}`}
      value={typed ?? photo.caption}
      onChange={(e) => setTyped(e.currentTarget.value)}
      onBlur={() => {
        save()
        setTyped(undefined)
      }}
      maxLength={1_000}
      autosize
      minRows={1}
    />
  )
}
