/** A clock time as it is written here: "8", "830", "08.30" and "8:30" all mean 08.30. */
import { useState } from 'react'
import { TextInput, type TextInputProps } from '@mantine/core'
import { type CivilTime, isCivilTime } from '#shared/domain/time.ts'

type TimeFieldProps = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** '' where none is needed. */
  value: CivilTime
  onChange: (time: CivilTime) => void
  /** Called when the field was emptied; without it an emptied field takes its time back. */
  onEmpty?: () => void
}

export function TimeField({ value, onChange, onEmpty, ...props }: TimeFieldProps) {
  const [typed, setTyped] = useState<string>()
  function finish(): void {
    if (typed === undefined) return
    const time = readTime(typed)
    if (time !== undefined) onChange(time)
    else if (typed.trim() === '') onEmpty?.()
    setTyped(undefined)
  }
  return (
    <TextInput
      w="6rem"
      inputMode="numeric"
      placeholder="08.30"
      {...props}
      value={typed ?? value.replace(':', '.')}
      onChange={(e) => {
        const { value: text } = e.currentTarget
        setTyped(text)
        // Taken at once where nothing more can follow, so that Ctrl+S never misses it.
        const time = /^\d\d[.:]\d\d$/.test(text) ? readTime(text) : undefined
        if (time !== undefined) onChange(time)
      }}
      onBlur={finish}
    />
  )
}

export function readTime(written: string): CivilTime | undefined {
  const match = /^\s*(\d{1,2})(?:[.:\s]?(\d{2}))?\s*$/.exec(written)
  if (!match) return undefined
  const [, hours = '', minutes = '00'] = match
  const time = `${hours.padStart(2, '0')}:${minutes}`
  return isCivilTime(time) ? time : undefined
}
