/** The few figures of a screen that are read first, each with what it is of. */
import type { ReactNode } from 'react'
import classes from './key-figures.module.css'

/** More than a number: it is written smaller, so that it stays on one line. */
const LONG = 12

export function KeyFigures({ children }: { children: ReactNode }) {
  return <dl className={classes.figures}>{children}</dl>
}

export function KeyFigure({ term, value, note }: { term: string; value: string; note: string }) {
  return (
    <div className={classes.figure}>
      <dt className={classes.term}>{term}</dt>
      <dd className={classes.value} data-long={value.length > LONG || undefined}>
        {value}
      </dd>
      <dd className={classes.note}>{note}</dd>
    </div>
  )
}
