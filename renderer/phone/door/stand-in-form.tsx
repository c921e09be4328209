/** Who came in the place of an invitee, and by which letter. */
import { type FormEvent, useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import type { KeptSubstitute } from '#shared/contract/kept-words.ts'
import classes from './door.module.css'
import { WordsField } from '../words-field.tsx'

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
      <WordsField
        size="md"
        label="Nama yang datang mewakili"
        value={name}
        onType={setName}
        maxLength={LONGEST}
      />
      <WordsField
        size="md"
        label="Jabatannya (boleh kosong)"
        value={position}
        onType={setPosition}
        maxLength={LONGEST}
      />
      <WordsField
        size="md"
        label="Nomor surat tugas (boleh kosong)"
        value={letter}
        onType={setLetter}
        maxLength={LONGEST_LETTER}
      />
      <TextInput
        size="md"
        type="date"
        // A year of five digits can be typed, and no laptop takes it.
        max="9999-12-31"
        label="Tanggal surat tugas (boleh kosong)"
        value={day}
        onChange={(e) => setDay(e.currentTarget.value)}
      />
      <Button type="submit" size="md" disabled={name.trim() === ''}>
        Catat diwakili
      </Button>
    </form>
  )
}
