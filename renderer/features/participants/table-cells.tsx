/** The cells of the list. Their buttons are for the mouse; the keyboard has the keys of the table. */
import type { ReactNode } from 'react'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { Participant } from '#shared/contract/participants.ts'
import type { Narrowing } from './list-view.ts'
import classes from './participant-table.module.css'
import { useTableActions } from './table-actions.tsx'

export function NameCell({ person }: { person: Participant }) {
  const { open } = useTableActions()
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.name}
      onClick={() => open(person.id)}
      title={person.name}
    >
      <span className={classes.text}>{person.name}</span>
    </button>
  )
}

/** A number that could not be taken over is shown as it was written, and marked as doubtful. */
export function IdentityCell({ person, text }: { person: Participant; text: string }) {
  const { narrow } = useTableActions()
  if (person.nip !== null || text === '') return <span className={classes.line}>{text}</span>
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.doubtful}
      title="Nomor ini meragukan. Klik untuk menampilkan semua yang meragukan."
      onClick={() => narrow({ doubtful: true })}
    >
      <IconAlertTriangle size={16} aria-label="Meragukan:" />
      <span className={classes.line}>{text}</span>
    </button>
  )
}

export function PresenceCell({ person, text }: { person: Participant; text: string }) {
  const { narrow } = useTableActions()
  const present = person.arrivedAt !== null
  return (
    <button
      type="button"
      tabIndex={-1}
      className={present ? classes.present : classes.value}
      title={`Tampilkan hanya yang ${present ? 'hadir' : 'belum hadir'}`}
      onClick={() => narrow({ attendance: present ? 'present' : 'absent' })}
    >
      {present && <IconCircleCheck size={16} aria-hidden />}
      <span className={classes.line}>{text}</span>
    </button>
  )
}

type ValueCellProps = {
  text: string
  narrowing: Narrowing | null
  /** Shown in place of the text, which still says what a click does. */
  children?: ReactNode
}

export function ValueCell({ text, narrowing, children }: ValueCellProps) {
  const { narrow } = useTableActions()
  if (narrowing === null || text === '') {
    return (
      <span className={classes.text} title={text}>
        {text}
      </span>
    )
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.value}
      title={`Tampilkan hanya: ${text}`}
      onClick={() => narrow(narrowing)}
    >
      {children ?? <span className={classes.text}>{text}</span>}
    </button>
  )
}
