/** Lying bars, each with its figure beside it; for whoever hears the screen a table. */
import { useState } from 'react'
import { Button, VisuallyHidden } from '@mantine/core'
import { thousands } from '#shared/domain/words.ts'
import classes from './share-bars.module.css'

export type BarLine = {
  key: string
  label: string
  /** 0 to 1. */
  share: number
  figure: string
}

type ShareBarsProps = { head: string; figureHead: string; lines: readonly BarLine[] }

const FIRST_SHOWN = 15

export function ShareBars({ head, figureHead, lines }: ShareBarsProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? lines : lines.slice(0, FIRST_SHOWN)
  return (
    <>
      <table className={classes.table}>
        <colgroup>
          <col className={classes.labelColumn} />
          <col />
          <col className={classes.figureColumn} />
        </colgroup>
        <VisuallyHidden component="thead">
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">Bagian</th>
            <th scope="col">{figureHead}</th>
          </tr>
        </VisuallyHidden>
        <tbody>
          {shown.map(({ key, label, share, figure }) => (
            <tr key={key}>
              <th scope="row" className={classes.label}>
                {label}
              </th>
              <td className={classes.share}>
                <svg className={classes.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
                  <rect className={classes.track} width="100" height="8" />
                  <rect className={classes.filled} width={Math.min(1, share) * 100} height="8" />
                </svg>
              </td>
              <td className={classes.figure}>{figure}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > FIRST_SHOWN && (
        <Button variant="subtle" mt="xs" onClick={() => setWhole(!isWhole)} aria-expanded={isWhole}>
          {isWhole ? 'Tampilkan lebih sedikit' : `Tampilkan semua (${thousands(lines.length)})`}
        </Button>
      )}
    </>
  )
}
