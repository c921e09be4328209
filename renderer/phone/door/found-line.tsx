/** One of those found: who he is, whether he is in, and what may be done. Nobody is let in by a slip of the thumb. */
import { useState } from 'react'
import { Button } from '@mantine/core'
import type { FoundPerson } from '#shared/contract/desk-work.ts'
import type { KeptSubstitute } from '#shared/contract/kept-words.ts'
import { clockAt } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import phone from '../phone.module.css'
import classes from './door.module.css'
import { ReasonForm } from './reason-form.tsx'
import { StandInForm } from './stand-in-form.tsx'
import { UNDO_REASONS } from './undo-reasons.ts'

type FoundLineProps = {
  person: FoundPerson
  zone: Zone
  isSupervisor: boolean
  onArrive: () => void
  onUndo: (entryId: string, reason: string) => void
  onStandIn: (substitute: KeptSubstitute) => void
}

export function FoundLine({ person, zone, isSupervisor, ...acts }: FoundLineProps) {
  const [opened, open] = useState<'undo' | 'stand_in' | null>(null)
  const { arrival } = person
  return (
    <li className={classes.line}>
      <div className={classes.lineWords}>
        <p className={classes.lineName}>{person.name}</p>
        <p className={phone.small}>
          {[person.position, person.unit, person.village].filter((part) => part).join(' · ')}
        </p>
        {arrival && (
          <p className={classes.present}>
            Sudah hadir pukul {clockAt(arrival.at, zone)} di {arrival.desk}
          </p>
        )}
      </div>
      {!arrival && (
        <Button size="md" onClick={acts.onArrive}>
          Catat hadir
        </Button>
      )}
      {isSupervisor && arrival && opened === null && (
        <Button size="md" variant="default" onClick={() => open('undo')}>
          Batalkan
        </Button>
      )}
      {!arrival && opened === null && (
        <Button size="md" variant="default" onClick={() => open('stand_in')}>
          Diwakili
        </Button>
      )}
      {arrival && opened === 'undo' && (
        <ReasonForm
          reasons={UNDO_REASONS}
          action="Batalkan"
          onReason={(reason) => acts.onUndo(arrival.entryId, reason)}
        />
      )}
      {opened === 'stand_in' && <StandInForm onStandIn={acts.onStandIn} />}
    </li>
  )
}
