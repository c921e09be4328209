import { type RefObject, useRef, useState } from 'react'

/** What stands in the field that finds one person; its screen empties it and leads the focus back. */
export type Find = {
  field: RefObject<HTMLInputElement | null>
  text: string
  put: (text: string) => void
}

export function useFind(): Find {
  const field = useRef<HTMLInputElement>(null)
  const [text, put] = useState('')
  return { field, text, put }
}
