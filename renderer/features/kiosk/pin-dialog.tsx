/** The only way out of the kiosk. It goes away by itself when nobody types. */
import { type FormEvent, useEffect, useState } from 'react'
import { Button, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { KIOSK_PIN_LENGTH } from '#shared/contract/kiosk.ts'
import { host } from '../../bridge/host.ts'
import { useNow } from '../../ui/use-now.ts'
import classes from './pin-dialog.module.css'

const GONE_AFTER_MS = 30_000
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

export function PinDialog({ onClose }: { onClose: () => void }) {
  const [pin, setPin] = useState('')
  const [wrong, setWrong] = useState(false)
  const [closedUntil, setClosedUntil] = useState(0)
  const [forgotten, setForgotten] = useState(false)
  const waitSeconds = Math.max(0, Math.ceil((closedUntil - useNow(500)) / 1000))

  const isPaused = waitSeconds > 0
  useEffect(() => {
    const timer = setTimeout(onClose, GONE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [pin, forgotten, isPaused, onClose])

  function put(next: string): void {
    setPin(next.replace(/\D/g, '').slice(0, KIOSK_PIN_LENGTH.max))
    setWrong(false)
  }
  async function submit(e: FormEvent): Promise<void> {
    e.preventDefault()
    if (pin.length < KIOSK_PIN_LENGTH.min || isPaused) return
    const answer = await host.leaveKiosk(pin)
    // The page is about to go.
    if ('left' in answer) return
    setPin('')
    setWrong('wrong' in answer)
    setClosedUntil(Date.now() + answer.waitSeconds * 1000)
  }
  const sentence = isPaused
    ? `PIN tidak cocok. Coba lagi dalam ${waitSeconds} detik.`
    : wrong
      ? 'PIN tidak cocok.'
      : null
  return (
    <Modal opened onClose={onClose} title="Tutup presensi mandiri" size="sm">
      <form onSubmit={(e) => void submit(e)}>
        <Stack gap="sm">
          <PasswordInput
            label="PIN petugas"
            inputMode="numeric"
            autoComplete="off"
            value={pin}
            onChange={(e) => put(e.currentTarget.value)}
            error={sentence}
            data-autofocus
          />
          <div className={classes.pad}>
            {DIGITS.map((digit) => (
              <Button key={digit} variant="default" onClick={() => put(pin + digit)}>
                {digit}
              </Button>
            ))}
            <Button variant="default" onClick={() => put(pin.slice(0, -1))} aria-label="Hapus angka terakhir">
              ⌫
            </Button>
            <Button variant="default" onClick={() => put(`${pin}0`)}>
              0
            </Button>
            <Button type="submit" disabled={pin.length < KIOSK_PIN_LENGTH.min || isPaused}>
              Buka
            </Button>
          </div>
          {forgotten ? (
            <Text size="sm">
              Presensi yang sudah tercatat aman. Matikan laptop dengan tombol dayanya, nyalakan lagi, lalu
              jalankan Ikrar satu kali dengan tambahan <b>--keluar-kios</b> di belakang perintahnya. Caranya
              ada di README, bagian Presensi mandiri.
            </Text>
          ) : (
            <Button variant="subtle" onClick={() => setForgotten(true)}>
              Lupa PIN?
            </Button>
          )}
        </Stack>
      </form>
    </Modal>
  )
}
