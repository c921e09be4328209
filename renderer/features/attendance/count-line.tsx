/** One line of counts: what, a bar of how full, and the figure. */
import { VisuallyHidden } from '@mantine/core'
import classes from './counts.module.css'

type CountLineProps = {
  label: string
  /** Null where there is nothing to compare with. */
  share: number | null
  figure: string
  /** Said after the figure to who can't see the columns. */
  spoken: string
}

export function CountLine({ label, share, figure, spoken }: CountLineProps) {
  return (
    <div className={classes.line}>
      <span className={classes.label} title={label}>
        {label}
      </span>
      {share !== null && <Bar share={share} />}
      <span className={classes.figure}>
        {figure}
        <VisuallyHidden> {spoken}</VisuallyHidden>
      </span>
    </div>
  )
}

export function Bar({ share, strong = false }: { share: number; strong?: boolean }) {
  return (
    <span className={classes.bar} data-strong={strong || undefined} aria-hidden>
      <span style={{ width: `${Math.min(1, share) * 100}%` }} />
    </span>
  )
}
