/** The usual reasons as buttons, and a field for any other. */
import { type FormEvent, useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import classes from './door.module.css'

const LONGEST_REASON = 300

type ReasonFormProps = { reasons: readonly string[]; action: string; onReason: (reason: string) => void }

export function ReasonForm({ reasons, action, onReason }: ReasonFormProps) {
  const [other, setOther] = useState('')
  function submit(e: FormEvent): void {
    e.preventDefault()
    if (other.trim() !== '') onReason(other.trim())
  }
  return (
    <form className={classes.reasons} onSubmit={submit}>
      {reasons.map((reason) => (
        <Button
          key={reason}
          size="md"
          variant="default"
          justify="flex-start"
          fullWidth
          onClick={() => onReason(reason)}
        >
          {reason}
        </Button>
      ))}
      <div className={classes.other}>
        <TextInput
          size="md"
          label="Alasan lain"
          value={other}
          onChange={(e) => setOther(e.currentTarget.value)}
          maxLength={LONGEST_REASON}
          autoComplete="off"
        />
        <Button type="submit" size="md" disabled={other.trim() === ''}>
          {action}
        </Button>
      </div>
    </form>
  )
}
