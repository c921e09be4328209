/** One conflict: whom it is about, what every side saw and when, and the decision. */
import { dayAndDate } from '#shared/domain/time-text.ts'
import { CONFLICT_SENTENCES, CONFLICT_TITLES, COUNTS_LABELS } from '#shared/texts/conflicts.ts'
import classes from './conflicts-page.module.css'
import type { Deciding } from './deciding.ts'
import { DecisionForm } from './decision-form.tsx'
import { SideCell } from './side-cell.tsx'

export function ConflictCard(props: Deciding) {
  const { event, conflict } = props
  const { kind, person, day, counts, sides, decision } = conflict
  return (
    // The keyboard comes to the conflict, not to its answers: it is read before it is decided.
    <article
      tabIndex={-1}
      className={classes.card}
      aria-label={`${CONFLICT_TITLES[kind]}: ${person?.name ?? 'kartu tidak dikenal'}`}
    >
      <header>
        <p className={classes.kind}>{CONFLICT_TITLES[kind]}</p>
        <h2 className={classes.name}>{person?.name ?? 'Kartu tidak dikenal'}</h2>
        <p className={classes.about}>
          {[person?.position, person?.unit, person?.village, dayAndDate(day)].filter(Boolean).join(' · ')}
          {person && (
            <>
              {' · sekarang '}
              <strong>{COUNTS_LABELS[counts]}</strong>
            </>
          )}
        </p>
      </header>
      <p className={classes.sentence}>{CONFLICT_SENTENCES[kind]}</p>
      <ul className={classes.sides}>
        {sides
          .toSorted((one, other) => one.at - other.at)
          .map((side) => (
            <SideCell key={`${side.saw} ${side.desk} ${side.at}`} side={side} zone={event.zone} />
          ))}
      </ul>
      {decision && (
        <p className={classes.about}>Pernah diputuskan; setelah itu datang catatan baru dari meja lain.</p>
      )}
      <DecisionForm {...props} />
    </article>
  )
}
