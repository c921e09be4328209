import type { ReactNode } from 'react'
import classes from './phone.module.css'

/** A whole screen that says one thing. */
export function Notice({ title, sentence, action }: { title: string; sentence: string; action?: ReactNode }) {
  return (
    <main className={classes.page}>
      <div className={classes.notice} role="status">
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.sentence}>{sentence}</p>
      </div>
      {action}
    </main>
  )
}
