/**
 * A picture of bytes. Its address goes straight to it and is no state: where hundreds of pictures arrive one after the
 * other, a state set by each of them makes React believe that it goes round in circles.
 */
import { useCallback } from 'react'

export function BytesPicture({ file, alt }: { file: Blob; alt: string }) {
  const show = useCallback(
    (picture: HTMLImageElement | null) => {
      if (!picture) return undefined
      const address = URL.createObjectURL(file)
      picture.src = address
      return () => URL.revokeObjectURL(address)
    },
    [file],
  )
  return <img ref={show} alt={alt} />
}
