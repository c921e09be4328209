/** One instrument: how far it is, under which wording, and the lists in which it is written down and followed up. */
import { useState } from 'react'
import { SegmentedControl } from '@mantine/core'
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

export function OnePledge({ progress }: { progress: PledgeProgress }) {
  const [part, setPart] = useState<Part>('people')
  const [view, setView] = useState<PledgeView>(WHOLE_VIEW)

  function show(next: PledgeView): void {
    setView(next)
    setPart('people')
  }
  return (
    <div className={classes.pledge}>
      <PledgeCounts
        progress={progress}
        chosen={part === 'people' ? view.state : null}
        onChoose={(state) => show({ ...view, state })}
      />
      <FrozenText progress={progress} />
      <SegmentedControl
        aria-label="Tampilan"
        className={classes.parts}
        value={part}
        onChange={setPart}
        data={PARTS}
      />
      {part === 'people' ? (
        <PeopleOfPledge progress={progress} view={view} onView={setView} />
      ) : (
        <UnitList progress={progress} onUnit={(unit) => show({ ...WHOLE_VIEW, unit, isWaiting: true })} />
      )}
    </div>
  )
}
