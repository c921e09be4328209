/** Whether something has come near to what is seen; from then on it has. Hundreds of photos are drawn as one gets there. */
import { type RefCallback, useCallback, useState } from 'react'

/** About two rows of photos: the Tab key finds them drawn. */
const NEAR = '600px'

export function useNearView(): { isNear: boolean; watch: RefCallback<Element> } {
  const [isNear, setNear] = useState(false)
  const watch = useCallback((one: Element | null) => {
    if (!one) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        setNear(true)
      },
      // The second for what is scrolled within the page.
      { rootMargin: NEAR, scrollMargin: NEAR },
    )
    observer.observe(one)
    return () => observer.disconnect()
  }, [])
  return { isNear, watch }
}
