/** What desks saw differently, one under the other, and the supervisor's decision on his own phone. */
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import type { Conflict } from '#shared/contract/conflicts.ts'
import { CONFLICT_TITLES, COUNTS_LABELS, sightWords } from '#shared/texts/conflicts.ts'
import { clockAt } from '#shared/domain/time-text.ts'
import { Panel } from '../panel.tsx'
import phone from '../phone.module.css'
import { Decide } from './decide.tsx'
import classes from './decisions.module.css'

type DecisionsPanelProps = { self: DeskSelf; conflicts: readonly Conflict[]; onClose: () => void }

export function DecisionsPanel({ self, conflicts, onClose }: DecisionsPanelProps) {
  return (
    <Panel title="Perlu diputuskan" onClose={onClose}>
      {conflicts.length === 0 && <p className={phone.sentence}>Tidak ada lagi yang perlu diputuskan.</p>}
      {conflicts.map((conflict) => (
        <article key={conflict.key} className={classes.conflict} aria-label={CONFLICT_TITLES[conflict.kind]}>
          <p className={phone.small}>{CONFLICT_TITLES[conflict.kind]}</p>
          <h3 className={classes.name}>{conflict.person?.name ?? 'Kartu tidak dikenal'}</h3>
          {conflict.person && (
            <p className={phone.small}>
              {[conflict.person.position, conflict.person.unit].filter(Boolean).join(' · ')}
              {' · sekarang '}
              {COUNTS_LABELS[conflict.counts]}
            </p>
          )}
          <ul className={classes.sides}>
            {conflict.sides
              .toSorted((one, other) => one.at - other.at)
              .map((side) => (
                <li key={`${side.saw} ${side.desk} ${side.at}`}>
                  <strong>{clockAt(side.at, self.event.zone)}</strong>{' '}
                  {side.desk === '' ? 'Laptop' : side.desk}
                  {side.heldBy !== '' && ` (${side.heldBy})`}: {sightWords(side)}
                  {side.reason !== '' && `, alasan: ${side.reason}`}
                </li>
              ))}
          </ul>
          <Decide self={self} conflict={conflict} />
        </article>
      ))}
    </Panel>
  )
}
