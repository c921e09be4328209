/** For a card that no scanner reads. It takes a code and finds nobody. */
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@mantine/core'
import classes from './kiosk-page.module.css'

const LONGEST = 80

export function CodeForm({ onCode }: { onCode: (code: string) => void }) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  function submit(e: FormEvent): void {
    e.preventDefault()
    field.current?.focus()
    if (typed.trim() === '') return
    setTyped('')
    onCode(typed)
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <label htmlFor="kode">Kartu tidak terbaca? Ketik kodenya</label>
      <input
        ref={field}
        id="kode"
        className={classes.field}
        value={typed}
        onChange={(e) => setTyped(e.currentTarget.value.toUpperCase())}
        placeholder="ABCD-EF12"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={LONGEST}
        autoFocus
      />
      <Button type="submit" size="lg">
        Catat kehadiran
      </Button>
    </form>
  )
}
