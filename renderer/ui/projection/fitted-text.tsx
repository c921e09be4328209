/** Text as large as its box allows, whatever its length and whatever the screen. */
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import classes from './fitted-text.module.css'

const SMALLEST_PX = 8
/** A letter higher than this part of its box reads no better. */
const LARGEST_SHARE = 0.36

type FittedTextProps = { children: ReactNode; largestShare?: number; className?: string | undefined }

export function FittedText({ children, largestShare = LARGEST_SHARE, className }: FittedTextProps) {
  const box = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const [outer, inner] = [box.current, text.current]
    if (!outer || !inner) return undefined
    const refit = (): void => fit(outer, inner, largestShare)
    refit()
    const observer = new ResizeObserver(refit)
    observer.observe(outer)
    let isGone = false
    // Until its own letters are there, it is measured with others.
    void document.fonts.ready.then(() => isGone || refit())
    return () => {
      isGone = true
      observer.disconnect()
    }
  })
  return (
    <div ref={box} className={classes.box}>
      <div ref={text} className={className === undefined ? classes.text : `${classes.text} ${className}`}>
        {children}
      </div>
    </div>
  )
}

/** Halves the span between a size that fits and one that does not until they are a pixel apart. */
function fit(box: HTMLElement, text: HTMLElement, largestShare: number): void {
  let fits = SMALLEST_PX
  let overflows = Math.max(SMALLEST_PX + 1, Math.floor(box.clientHeight * largestShare) + 1)
  while (overflows - fits > 1) {
    const middle = Math.floor((fits + overflows) / 2)
    text.style.fontSize = `${middle}px`
    const isInside = text.scrollHeight <= box.clientHeight && text.scrollWidth <= box.clientWidth
    if (isInside) fits = middle
    else overflows = middle
  }
  text.style.fontSize = `${fits}px`
}
