/** Where the camera may not be used by pages, the phone's own camera takes a photo, and the page reads it. */
import { useEffect, useRef } from 'react'
import { Button } from '@mantine/core'
import { CodeReader } from '../devices/code-reader.ts'
import classes from './phone.module.css'

type PhotoButtonProps = { onCode: (code: string) => void; onNothing: () => void }

export function PhotoButton({ onCode, onNothing }: PhotoButtonProps) {
  const field = useRef<HTMLInputElement>(null)
  const reader = useRef<CodeReader>(null)
  useEffect(() => () => reader.current?.close(), [])

  async function read(photo: File | undefined): Promise<void> {
    if (!photo) return
    reader.current ??= new CodeReader()
    const [code] = (await reader.current.readPhoto(photo)) ?? []
    if (code === undefined) onNothing()
    else onCode(code)
  }
  return (
    <>
      <input
        ref={field}
        className={classes.hidden}
        type="file"
        accept="image/*"
        capture="environment"
        aria-label="Foto kartu"
        tabIndex={-1}
        onChange={(e) => {
          void read(e.currentTarget.files?.[0])
          e.currentTarget.value = ''
        }}
      />
      <Button size="lg" variant="default" fullWidth onClick={() => field.current?.click()}>
        Foto kartunya
      </Button>
    </>
  )
}
