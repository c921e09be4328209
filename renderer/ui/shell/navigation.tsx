import { Text } from '@mantine/core'
import { Link, useMatchRoute } from '@tanstack/react-router'
import type { Event } from '#shared/contract/events.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { thousands } from '../format.ts'
import classes from './navigation.module.css'
import { APP_SCREENS, EVENT_SCREENS, type EventScreen, INNER_SCREENS } from './screens.ts'

export function Navigation({ event, open }: { event: Event | undefined; open: boolean }) {
  return (
    <nav id="menu-utama" aria-label="Menu utama" className={classes.navigation} data-open={open || undefined}>
      {event && <EventPart eventId={event.id} />}
      <ul className={classes.foot}>
        {APP_SCREENS.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} className={classes.link} activeOptions={{ exact: to === '/' }}>
              {label}
              {to === '/bantuan' && <kbd>F1</kbd>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function EventPart({ eventId }: { eventId: string }) {
  const people = useAsk(ask.participants.facets.queryOptions({ input: { eventId } }))
  const attendance = useAsk(ask.attendance.summary.queryOptions({ input: { eventId } }))
  const counts: Partial<Record<EventScreen['to'], number | undefined>> = {
    '/kegiatan/$eventId/peserta': people.data?.total,
    '/kegiatan/$eventId/presensi': attendance.data?.present,
  }
  const matches = useMatchRoute()
  const inner = INNER_SCREENS.find(({ to }) => matches({ to, params: { eventId }, includeSearch: false }))
  return EVENT_SCREENS.map(({ heading, screens }) => (
    <section key={heading} aria-labelledby={`menu-${heading}`}>
      <Text id={`menu-${heading}`} component="h2" className={classes.heading}>
        {heading}
      </Text>
      <ul className={classes.screens}>
        {screens.map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              params={{ eventId }}
              className={classes.link}
              activeOptions={{ includeSearch: false }}
              data-within={inner?.within === label || undefined}
            >
              {label}
              {counts[to] !== undefined && <span className={classes.count}>{thousands(counts[to])}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ))
}
