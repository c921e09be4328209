/** How many have come, of how many: in all, by OPD and by category. */
import { useState } from 'react'
import { Box, SegmentedControl } from '@mantine/core'
import type { AttendanceSummary } from '#shared/contract/attendance.ts'
import type { Event } from '#shared/contract/events.ts'
import type { StandCounts } from '#shared/contract/sessions.ts'
import { thousands } from '#shared/domain/words.ts'
import { TextLink } from '../../ui/link-button.tsx'
import { Bar, CountLine } from './count-line.tsx'
import classes from './counts.module.css'
import { StandCountLines } from './stand-counts.tsx'

type CountsProps = {
  event: Event
  summary: AttendanceSummary | undefined
  /** Of the sessions and doors; undefined where the event has none. */
  stands: StandCounts | undefined
}

const VIEWS = [
  { value: 'units', label: 'Per OPD', spoken: 'Hadir per OPD' },
  { value: 'categories', label: 'Per kategori', spoken: 'Hadir per kategori' },
  { value: 'stands', label: 'Sesi & pintu', spoken: 'Di dalam per sesi dan pintu' },
] as const
type View = (typeof VIEWS)[number]['value']

export function Counts({ event, summary, stands }: CountsProps) {
  const [view, setView] = useState<View>('units')
  const present = summary?.present ?? 0
  const invited = summary?.invited ?? 0
  const represented = summary?.represented ?? 0
  const lines = { units: summary?.byUnit, categories: summary?.byCategory, stands: [] }[view] ?? []
  return (
    <section className={classes.card} aria-label="Jumlah hadir">
      <p className={classes.total}>
        <strong>{thousands(present)}</strong> hadir dari {thousands(invited)} diundang
        {represented > 0 && `, ${thousands(represented)} diwakili`}
      </p>
      <span className={classes.board}>
        {event.kind === 'apel' && (
          <TextLink to="/kegiatan/$eventId/presensi/barisan" params={{ eventId: event.id }} size="sm">
            Kekuatan barisan
          </TextLink>
        )}
        <TextLink to="/kegiatan/$eventId/presensi/pantauan" params={{ eventId: event.id }} size="sm">
          Pantauan
        </TextLink>
      </span>
      <Bar share={invited === 0 ? 0 : present / invited} strong />
      <SegmentedControl
        fullWidth
        size="xs"
        mt="sm"
        data={VIEWS.filter(({ value }) => value !== 'stands' || stands)}
        value={view}
        onChange={setView}
        aria-label="Rincian jumlah hadir"
      />
      <Box
        className={classes.lines}
        tabIndex={0}
        role="group"
        aria-label={VIEWS.find(({ value }) => value === view)?.spoken}
      >
        {view === 'stands' && <StandCountLines event={event} counts={stands} />}
        {lines.map(({ label, present: here, invited: all }) => (
          <CountLine
            key={label}
            label={label || 'Tanpa OPD'}
            share={all === 0 ? 0 : here / all}
            figure={`${thousands(here)}/${thousands(all)}`}
            spoken="hadir"
          />
        ))}
      </Box>
    </section>
  )
}
