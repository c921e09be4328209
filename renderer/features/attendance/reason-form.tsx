/** A reason that is kept: one key for the usual ones, a field for the others. */
import { type FormEvent, useState } from 'react'
import { Button, Group, TextInput } from '@mantine/core'

const LONGEST_REASON = 300

type ReasonFormProps = { usual: readonly string[]; submit: string; onReason: (reason: string) => void }

export function ReasonForm({ usual, submit, onReason }: ReasonFormProps) {
  const [other, setOther] = useState('')
  function save(e: FormEvent): void {
    e.preventDefault()
    if (other.trim() !== '') onReason(other.trim())
  }
  return (
    <>
      {usual.map((reason, place) => (
        <Button
          key={reason}
          variant="default"
          justify="flex-start"
          onClick={() => onReason(reason)}
          data-autofocus={place === 0 || undefined}
        >
          {reason}
        </Button>
      ))}
      <form onSubmit={save}>
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            label="Alasan lain"
            value={other}
            onChange={(e) => setOther(e.currentTarget.value)}
            maxLength={LONGEST_REASON}
            autoComplete="off"
          />
          <Button type="submit" disabled={other.trim() === ''}>
            {submit}
          </Button>
        </Group>
      </form>
    </>
  )
}
