/** For those without a scanner: the code by hand. A scanner types it from anywhere on this screen. */
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Section } from '../../ui/section.tsx'
import classes from './code-form.module.css'

export function CodeForm({ onCheck }: { onCheck: (text: string) => void }) {
  const [text, setText] = useState('')
  function check(e: FormEvent): void {
    e.preventDefault()
    if (text.trim() !== '') onCheck(text)
  }
  return (
    <Section
      title="Kode di kaki dokumen"
      note="Pindai kode QR di sudut kanan bawah dengan pemindai USB; tidak perlu mengeklik apa pun. Tanpa pemindai, ketik dua belas huruf di sebelah kode itu."
    >
      <form onSubmit={check} className={classes.form}>
        <TextInput
          label="Kode"
          placeholder="ABCD-EFGH-JKMN"
          autoComplete="off"
          spellCheck={false}
          maxLength={600}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
          className={classes.field}
        />
        <Button type="submit" disabled={text.trim() === ''}>
          Periksa kode
        </Button>
      </form>
    </Section>
  )
}
