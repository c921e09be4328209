/** One instrument: how far it is, under which wording, and the lists in which it is written down and followed up. */
import { type ReactNode, useState } from 'react'
import { Group, SegmentedControl } from '@mantine/core'
import type { PledgeProgress } from '#shared/contract/pledges.ts'
import { FrozenText } from './frozen-text.tsx'
import { PeopleOfPledge } from './people-of-pledge.tsx'
import { PledgeCounts } from './pledge-counts.tsx'
import { type PledgeView, WHOLE_VIEW } from './pledge-view.ts'
import classes from './pledges-page.module.css'
import { UnitList } from './unit-list.tsx'

type Part = 'people' | 'units'
const PARTS: { value: Part; label: string }[] = [
  { value: 'people', label: 'Orang' },
  { value: 'units', label: 'Belum per OPD' },
]

/** `choice` of another instrument stands in the same line as the two lists. */
export function OnePledge({ progress, choice }: { progress: PledgeProgress; choice: ReactNode }) {
  const [part, setPart] = useState<Part>('people')
  const [view, setView] = useState<PledgeView>(WHOLE_VIEW)

  function show(next: PledgeView): void {
    setView(next)
    setPart('people')
  }
  return (
    <div className={classes.pledge}>
      <Group justify="space-between" gap="sm" className={classes.choices}>
        <SegmentedControl aria-label="Tampilan" value={part} onChange={setPart} data={PARTS} />
        {choice}
      </Group>
      <PledgeCounts
        progress={progress}
        chosen={part === 'people' ? view.state : null}
        onChoose={(state) => show({ ...view, state })}
      />
      <FrozenText progress={progress} />
      {part === 'people' ? (
        <PeopleOfPledge progress={progress} view={view} onView={setView} />
      ) : (
        <UnitList progress={progress} onUnit={(unit) => show({ ...WHOLE_VIEW, unit, isWaiting: true })} />
      )}
    </div>
  )
}
