/** Whose turn it is: by the camera, by a photo where the camera may not be used, or by the short code typed. */
import { type FormEvent, useState } from 'react'
import { Button, NativeSelect } from '@mantine/core'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import type { SigningPurpose } from '#shared/contract/signing.ts'
import { purposeLabel } from '#shared/texts/signing.ts'
import { type CameraFailure, CameraView } from '../devices/camera-view.tsx'
import { type LastAnswer, LastCard } from './last-card.tsx'
import { PhotoButton } from './photo-button.tsx'
import classes from './phone.module.css'
import { ShortCodeField } from './short-code-field.tsx'

type CardStepProps = {
  self: DeskSelf
  purpose: SigningPurpose
  onPurpose: (purpose: SigningPurpose) => void
  last: LastAnswer | null
  usesCamera: boolean
  onCamera: (uses: boolean) => void
  onCode: (code: string, takeOver: boolean) => Promise<void>
  /** The camera sees again the card that was dealt with a moment ago. */
  isStillThere: (code: string) => boolean
}

export function CardStep(props: CardStepProps) {
  const { self, purpose, onPurpose, last, usesCamera, onCamera, onCode, isStillThere } = props
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const [isOpening, setOpening] = useState(false)
  const [failure, setFailure] = useState<CameraFailure | 'no_code' | null>(null)

  async function open(code: string, takeOver = false): Promise<void> {
    if (isOpening || code.trim() === '') return
    setOpening(true)
    setAsked(code)
    setFailure(null)
    await onCode(code, takeOver)
    setTyped('')
    setOpening(false)
  }
  function submit(e: FormEvent): void {
    e.preventDefault()
    void open(typed)
  }

  return (
    <main className={classes.page}>
      <header>
        <p className={classes.small}>
          {self.event.title} · {self.name}
        </p>
        <NativeSelect
          size="md"
          aria-label="Yang ditandatangani"
          value={self.purposes.findIndex((one) => purposeLabel(one) === purposeLabel(purpose))}
          onChange={(e) => {
            const chosen = self.purposes[Number(e.currentTarget.value)]
            if (chosen) onPurpose(chosen)
          }}
          data={self.purposes.map((one, place) => ({ value: String(place), label: purposeLabel(one) }))}
        />
      </header>
      {usesCamera ? (
        <CameraView
          onCode={(code) => void (isStillThere(code) || open(code))}
          onFailure={(why) => {
            onCamera(false)
            setFailure(why)
          }}
        />
      ) : (
        <Button size="xl" fullWidth onClick={() => onCamera(true)}>
          Pindai kartu
        </Button>
      )}
      <LastCard last={last} zone={self.event.zone} onTakeOver={() => void open(asked, true)} />
      {failure !== null && (
        <p className={classes.problem} role="alert">
          {FAILURES[failure]}
        </p>
      )}
      {failure !== null && (
        <PhotoButton onCode={(code) => void open(code)} onNothing={() => setFailure('no_code')} />
      )}
      <form className={classes.code} onSubmit={submit}>
        <ShortCodeField label="Kode di kartu" value={typed} onType={setTyped} />
        <Button type="submit" size="lg" variant="default" disabled={typed.trim() === ''} loading={isOpening}>
          Buka
        </Button>
      </form>
    </main>
  )
}

const FAILURES: Readonly<Record<CameraFailure | 'no_code', string>> = {
  refused:
    'Kamera belum diizinkan di peramban ini. Ambil foto kartunya, ketik kode pendeknya, atau izinkan kamera di setelan peramban.',
  missing: 'Kamera tidak dapat dipakai di peramban ini. Ambil foto kartunya, atau ketik kode pendeknya.',
  no_code: 'Pada foto itu belum terbaca kode QR. Foto lebih dekat dan terang, atau ketik kode pendeknya.',
}
