/** What this device has noted and delivered, kept for a laptop that is lost: another one that holds the event gets it. */
import { useState } from 'react'
import { Button } from '@mantine/core'
import { thousands } from '#shared/domain/words.ts'
import { scanQueue, useQueueState } from './queue.ts'
import classes from './queue.module.css'

export function JournalPart() {
  const { waiting, delivered } = useQueueState()
  const [isSent, setSent] = useState(false)
  const all = waiting + delivered
  async function send(): Promise<void> {
    setSent(true)
    await scanQueue.sendAllAgain()
  }
  return (
    <section className={classes.journal} aria-label="Simpanan di perangkat ini">
      <p>
        <strong>{thousands(all)} pindaian disimpan di perangkat ini</strong>
        {waiting > 0 && `, ${thousands(waiting)} menunggu laptop`}
      </p>
      <p className={classes.small}>
        Terkunci, tanpa nama selain tamu dan wakil yang diketik di sini, dan dihapus sendiri 16 jam setelah
        terkirim. Bila laptop diganti dengan laptop cadangan, kirim semuanya sekali lagi; yang sudah ada di
        laptop tidak dihitung dua kali.
      </p>
      <Button variant="default" size="md" disabled={delivered === 0} onClick={() => void send()}>
        Kirim ulang semua
      </Button>
      {isSent && (
        <p className={classes.small} role="status">
          {waiting > 0 ? 'Sedang dikirim …' : 'Semua sudah sampai di laptop.'}
        </p>
      )}
    </section>
  )
}
