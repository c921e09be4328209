/** The short code under the QR code, typed; or a photo of the card. */
import { type FormEvent, useState } from 'react'
import { Button } from '@mantine/core'
import { Panel } from '../panel.tsx'
import { PhotoButton } from '../photo-button.tsx'
import phone from '../phone.module.css'
import { ShortCodeField } from '../short-code-field.tsx'

type CodePanelProps = { onCode: (code: string) => void; onClose: () => void }

export function CodePanel({ onCode, onClose }: CodePanelProps) {
  const [typed, setTyped] = useState('')
  const [isUnread, setUnread] = useState(false)
  function submit(e: FormEvent): void {
    e.preventDefault()
    if (typed.trim() !== '') onCode(typed)
  }
  return (
    <Panel title="Kode di kartu" onClose={onClose}>
      <form className={phone.form} onSubmit={submit}>
        <ShortCodeField label="Kode pendek di bawah kode QR" value={typed} onType={setTyped} isFirst />
        <Button type="submit" size="lg" fullWidth disabled={typed.trim() === ''}>
          Periksa
        </Button>
      </form>
      <PhotoButton onCode={onCode} onNothing={() => setUnread(true)} />
      {isUnread && (
        <p className={phone.problem} role="alert">
          Pada foto itu belum terbaca kode QR. Foto lebih dekat dan terang, atau ketik kode pendeknya.
        </p>
      )}
    </Panel>
  )
}
