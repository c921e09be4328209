/** What was decided, by whom and why; each can be decided anew. */
import { useState } from 'react'
import { Button } from '@mantine/core'
import type { Conflict } from '#shared/contract/conflicts.ts'
import { momentText } from '#shared/domain/time-text.ts'
import { CONFLICT_TITLES, verdictLabel } from '#shared/texts/conflicts.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import rows from '../../ui/rows.module.css'
import type { Deciding } from './deciding.ts'
import classes from './conflicts-page.module.css'
import { DecisionForm } from './decision-form.tsx'
import { NothingYet } from './nothing-yet.tsx'

export function DecidedList(props: Omit<Deciding, 'conflict'>) {
  const { event } = props
  const decided = useAsk(ask.conflicts.decided.queryOptions({ input: { eventId: event.id } }))
  const [changing, setChanging] = useState<string | null>(null)
  const conflicts = decided.data ?? []
  if (conflicts.length === 0) return <NothingYet sentence={decided.sentence} />
  return (
    <ul className={rows.list} aria-label="Sudah diputuskan">
      {conflicts.map((conflict) => (
        <li key={conflict.key} className={`${rows.row} ${classes.line}`}>
          <Told conflict={conflict} zone={event.zone} />
          <Button
            variant="default"
            aria-expanded={changing === conflict.key}
            onClick={() => setChanging(changing === conflict.key ? null : conflict.key)}
          >
            Ganti keputusan
          </Button>
          {changing === conflict.key && (
            <div className={classes.changing}>
              <DecisionForm {...props} conflict={conflict} onDone={() => setChanging(null)} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Told({ conflict, zone }: { conflict: Conflict; zone: Deciding['event']['zone'] }) {
  const { kind, person, decision } = conflict
  return (
    <div className={rows.words}>
      <strong>{person?.name ?? 'Kartu tidak dikenal'}</strong>
      {decision && ` · ${verdictLabel(conflict.kind, decision.verdict)}`}
      <p className={classes.about}>{CONFLICT_TITLES[kind]}</p>
      {decision && (
        <p className={classes.about}>
          {momentText(decision.at, zone)} di {decision.desk}
          {decision.decidedBy !== '' && ` oleh ${decision.decidedBy}`}: {decision.reason}
        </p>
      )}
    </div>
  )
}
