/** A guest who stands in no list: a name is enough. */
import { type FormEvent, useState } from 'react'
import { Button } from '@mantine/core'
import { Panel } from '../panel.tsx'
import phone from '../phone.module.css'
import type { GuestWords } from './asks.ts'
import { WordsField } from '../words-field.tsx'

const LONGEST = 300
const LONGEST_NUMBER = 40

type GuestPanelProps = { name: string; onGuest: (guest: GuestWords) => void; onClose: () => void }

export function GuestPanel({ name: known, onGuest, onClose }: GuestPanelProps) {
  const [name, setName] = useState(known)
  const [unit, setUnit] = useState('')
  const [position, setPosition] = useState('')
  const [number, setNumber] = useState('')
  function submit(e: FormEvent): void {
    e.preventDefault()
    if (name.trim() === '') return
    onGuest({
      ...{ name: name.trim(), unit: unit.trim() || null, position: position.trim() || null },
      phone: number.trim() || null,
    })
  }
  return (
    <Panel title="Tamu baru" onClose={onClose}>
      <p className={phone.sentence}>
        Cari dulu namanya: yang sudah terdaftar tidak dicatat dua kali. Data lain dilengkapi di laptop.
      </p>
      <form className={phone.form} onSubmit={submit}>
        <WordsField label="Nama lengkap" value={name} onType={setName} maxLength={LONGEST} autoFocus />
        <WordsField label="Instansi (boleh kosong)" value={unit} onType={setUnit} maxLength={LONGEST} />
        <WordsField
          label="Jabatan (boleh kosong)"
          value={position}
          onType={setPosition}
          maxLength={LONGEST}
        />
        <WordsField
          type="tel"
          label="Nomor telepon (boleh kosong)"
          value={number}
          onType={setNumber}
          maxLength={LONGEST_NUMBER}
        />
        <Button type="submit" size="lg" fullWidth disabled={name.trim() === ''}>
          Catat hadir
        </Button>
      </form>
    </Panel>
  )
}
