/** How many have come, of how many: in all, by OPD and by category. */
import { useState } from 'react'
import { Box, SegmentedControl, VisuallyHidden } from '@mantine/core'
import type { AttendanceSummary } from '#shared/contract/attendance.ts'
import { thousands } from '#shared/domain/words.ts'
import classes from './counts.module.css'

type CountsProps = { summary: AttendanceSummary | undefined }

const VIEWS = [
  { value: 'units', label: 'Per OPD' },
  { value: 'categories', label: 'Per kategori' },
] as const
type View = (typeof VIEWS)[number]['value']

export function Counts({ summary }: CountsProps) {
  const [view, setView] = useState<View>('units')
  const present = summary?.present ?? 0
  const invited = summary?.invited ?? 0
  const represented = summary?.represented ?? 0
  const lines = (view === 'units' ? summary?.byUnit : summary?.byCategory) ?? []
  return (
    <section className={classes.card} aria-label="Jumlah hadir">
      <p className={classes.total}>
        <strong>{thousands(present)}</strong> hadir dari {thousands(invited)} diundang
        {represented > 0 && `, ${thousands(represented)} diwakili`}
      </p>
      <Bar share={invited === 0 ? 0 : present / invited} strong />
      <SegmentedControl
        fullWidth
        size="xs"
        mt="sm"
        data={[...VIEWS]}
        value={view}
        onChange={setView}
        aria-label="Rincian jumlah hadir"
      />
      <Box
        className={classes.lines}
        tabIndex={0}
        role="group"
        aria-label={view === 'units' ? 'Hadir per OPD' : 'Hadir per kategori'}
      >
        {lines.map(({ label, present: here, invited: all }) => (
          <div key={label} className={classes.line}>
            <span className={classes.label} title={label || 'Tanpa OPD'}>
              {label || 'Tanpa OPD'}
            </span>
            <Bar share={all === 0 ? 0 : here / all} />
            <span className={classes.figure}>
              {thousands(here)}/{thousands(all)}
              <VisuallyHidden> hadir</VisuallyHidden>
            </span>
          </div>
        ))}
      </Box>
    </section>
  )
}

function Bar({ share, strong = false }: { share: number; strong?: boolean }) {
  return (
    <span className={classes.bar} data-strong={strong || undefined} aria-hidden>
      <span style={{ width: `${Math.min(1, share) * 100}%` }} />
    </span>
  )
}
