/** A supervisor lets somebody in all the same, and says why. */
import { useState } from 'react'
import { Button } from '@mantine/core'
import { ReasonForm } from './reason-form.tsx'

const REASONS = ['Tamu penting', 'Atas izin panitia', 'Salah jadwal di undangan'] as const

export function OverrideForm({ onReason }: { onReason: (reason: string) => void }) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <Button variant="default" size="md" onClick={() => setOpen(true)}>
        Izinkan dengan alasan
      </Button>
    )
  }
  return <ReasonForm reasons={REASONS} action="Izinkan" onReason={onReason} />
}
