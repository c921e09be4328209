/** Who came in the place of an invitee, and by which letter. */
import { type FormEvent, useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import type { KeptSubstitute } from '#shared/contract/kept-words.ts'
import classes from './door.module.css'

const LONGEST = 300
const LONGEST_LETTER = 200

export function StandInForm({ onStandIn }: { onStandIn: (substitute: KeptSubstitute) => void }) {
  const [name, setName] = useState('')
  const [position, setPosition] = useState('')
  const [letter, setLetter] = useState('')
  const [day, setDay] = useState('')
  function submit(e: FormEvent): void {
    e.preventDefault()
    if (name.trim() === '') return
    onStandIn({
      ...{ name: name.trim(), position: position.trim() },
      ...{ letterNumber: letter.trim(), letterDate: day === '' ? null : day },
    })
  }
  return (
    <form className={classes.reasons} onSubmit={submit}>
      <TextInput
        size="md"
        label="Nama yang datang mewakili"
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
        maxLength={LONGEST}
        autoComplete="off"
      />
      <TextInput
        size="md"
        label="Jabatannya"
        value={position}
        onChange={(e) => setPosition(e.currentTarget.value)}
        maxLength={LONGEST}
        autoComplete="off"
      />
      <TextInput
        size="md"
        label="Nomor surat tugas"
        value={letter}
        onChange={(e) => setLetter(e.currentTarget.value)}
        maxLength={LONGEST_LETTER}
        autoComplete="off"
      />
      <TextInput
        size="md"
        type="date"
        label="Tanggal surat tugas"
        value={day}
        onChange={(e) => setDay(e.currentTarget.value)}
      />
      <Button type="submit" size="md" disabled={name.trim() === ''}>
        Catat diwakili
      </Button>
    </form>
  )
}
