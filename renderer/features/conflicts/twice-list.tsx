/** Whom several desks noted while they were apart: nothing to decide. */
import { clockAt } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { thousands } from '../../ui/format.ts'
import rows from '../../ui/rows.module.css'
import classes from './conflicts-page.module.css'
import { NothingYet } from './nothing-yet.tsx'

export function TwiceList({ eventId, zone }: { eventId: string; zone: Zone }) {
  const twice = useAsk(ask.conflicts.twice.queryOptions({ input: { eventId } }))
  const people = twice.data?.people ?? []
  const total = twice.data?.total ?? 0
  if (people.length === 0) return <NothingYet sentence={twice.sentence} />
  return (
    <ul className={rows.list} aria-label="Tercatat dua kali">
      {people.map(({ person, day, entries }) => (
        <li key={`${person.id} ${day}`} className={`${rows.row} ${classes.line}`}>
          <div className={rows.words}>
            <strong>{person.name}</strong>
            <p className={classes.about}>{[person.position, person.unit].filter(Boolean).join(' · ')}</p>
          </div>
          <ol className={classes.entries}>
            {entries.map(({ entryId, desk, at }, place) => (
              <li key={entryId}>
                {desk} {clockAt(at, zone)}
                {place === 0 && ' · dihitung'}
              </li>
            ))}
          </ol>
        </li>
      ))}
      {total > people.length && (
        <li className={`${rows.row} ${classes.line}`}>{thousands(total - people.length)} orang lagi.</li>
      )}
    </ul>
  )
}
