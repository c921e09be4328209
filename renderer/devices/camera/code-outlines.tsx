/** A line around each code: teal once it has been told, white while it waits for its turn. */
import type { SeenCode } from './camera-watch.ts'
import classes from './code-outlines.module.css'

type CodeOutlinesProps = { codes: readonly SeenCode[]; width: number; height: number }

export function CodeOutlines({ codes, width, height }: CodeOutlinesProps) {
  if (codes.length === 0 || width === 0) return null
  return (
    <svg
      className={classes.outlines}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      data-codes={codes.length}
      aria-hidden
    >
      {codes.map(({ text, corners, standing }) => (
        <polygon
          key={text}
          className={classes.outline}
          data-standing={standing}
          points={corners.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
        />
      ))}
    </svg>
  )
}
