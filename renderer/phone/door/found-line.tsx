/** One of those found: who he is, whether he is in, and what may be done. Nobody is let in by a slip of the thumb. */
import { type FormEvent, useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import type { FoundPerson } from '#shared/contract/desk-work.ts'
import { clockAt } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import phone from '../phone.module.css'
import type { StandInWords } from './asks.ts'
import classes from './door.module.css'
import { ReasonForm } from './reason-form.tsx'
import { UNDO_REASONS } from './undo-reasons.ts'

type FoundLineProps = {
  person: FoundPerson
  zone: Zone
  isSupervisor: boolean
  onArrive: () => void
  onUndo: (entryId: string, reason: string) => void
  onStandIn: (substitute: StandInWords) => void
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
      {isSupervisor && !arrival && opened === null && (
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

function StandInForm({ onStandIn }: { onStandIn: (substitute: StandInWords) => void }) {
  const [name, setName] = useState('')
  const [position, setPosition] = useState('')
  function submit(e: FormEvent): void {
    e.preventDefault()
    if (name.trim() !== '') onStandIn({ name: name.trim(), position: position.trim() })
  }
  return (
    <form className={classes.reasons} onSubmit={submit}>
      <TextInput
        size="md"
        label="Nama yang datang mewakili"
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
        maxLength={300}
        autoComplete="off"
      />
      <TextInput
        size="md"
        label="Jabatannya"
        value={position}
        onChange={(e) => setPosition(e.currentTarget.value)}
        maxLength={300}
        autoComplete="off"
      />
      <Button type="submit" size="md" disabled={name.trim() === ''}>
        Catat diwakili
      </Button>
    </form>
  )
}
