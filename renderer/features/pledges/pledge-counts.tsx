/** How many stand where; a click narrows the list to them. */
import { Progress, Text } from '@mantine/core'
import type { PledgeProgress } from '#shared/contract/pledges.ts'
import {
  hasPledged,
  PLEDGE_STATE_LABELS,
  PLEDGE_STATES,
  type PledgeState,
} from '#shared/domain/pledge-state.ts'
import { percentage, thousands } from '#shared/domain/words.ts'
import classes from './pledge-counts.module.css'

type PledgeCountsProps = {
  progress: PledgeProgress
  chosen: PledgeState | null
  onChoose: (state: PledgeState | null) => void
}

export function PledgeCounts({ progress, chosen, onChoose }: PledgeCountsProps) {
  const { counts, people } = progress
  const pledged = PLEDGE_STATES.filter(hasPledged).reduce((sum, state) => sum + counts[state], 0)
  return (
    <section className={classes.card} aria-label="Kemajuan ikrar">
      <div className={classes.total}>
        <Text size="sm" c="dimmed">
          <strong>{thousands(pledged)}</strong> dari {thousands(people)} berikrar (
          {percentage(pledged, people)})
        </Text>
        <Progress
          value={people === 0 ? 0 : (pledged / people) * 100}
          aria-label="Bagian yang sudah berikrar"
          mt={4}
        />
      </div>
      <div className={classes.states}>
        {PLEDGE_STATES.map((state) => (
          <button
            key={state}
            type="button"
            className={classes.state}
            aria-pressed={chosen === state}
            onClick={() => onChoose(chosen === state ? null : state)}
          >
            <strong>{thousands(counts[state])}</strong>
            {PLEDGE_STATE_LABELS[state]}
          </button>
        ))}
      </div>
    </section>
  )
}
