/** The part of the notes that is open. Where it stands below the list of parts, choosing one goes to it. */
import { useEffect, useRef, useState } from 'react'

export function useChosenPart(first: string) {
  const [chosen, setChosen] = useState(first)
  const hasChosen = useRef(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!hasChosen.current || !place.current) return
    const { top } = place.current.getBoundingClientRect()
    const page = place.current.closest('main')
    // Only the page: scrollIntoView would push the frame around it away, too.
    if (page && top > window.innerHeight / 2) page.scrollBy({ top: top - page.getBoundingClientRect().top })
  }, [chosen])
  const choose = (key: string): void => {
    hasChosen.current = true
    setChosen(key)
  }
  return { chosen, choose, place }
}
