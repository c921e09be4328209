/** For a card that no scanner reads. It takes a code and finds nobody. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { useKeyDown } from '../../ui/use-key-down.ts'
import classes from './kiosk-page.module.css'

const LONGEST = 80
const FORGOTTEN_AFTER_MS = 20_000

export function CodeForm({ onCode }: { onCode: (code: string) => void }) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Whoever walked away leaves no code for the next.
    const timer = setTimeout(() => setTyped(''), FORGOTTEN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [typed])
  // Somebody tapped beside the field; what is typed belongs there all the same.
  useKeyDown((e) => {
    if (document.activeElement === document.body && e.key.length === 1) field.current?.focus()
  })
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
