/** For a device that was put out: what it still keeps, and how that gets to the laptop. */
import { thousands } from '#shared/domain/words.ts'
import phone from '../phone.module.css'
import { useQueueState } from './queue.ts'

export function KeptNote() {
  const { waiting, elsewhere } = useQueueState()
  const all = waiting + elsewhere
  if (all === 0) return null
  return (
    <p className={phone.problem} role="status">
      <strong>{thousands(all)} pindaian belum sampai di laptop</strong> dan tetap tersimpan di sini. Jangan
      tutup halaman ini. Minta petugas laptop mengizinkan perangkat ini lagi sebagai petugas meja; setelah itu
      semuanya terkirim sendiri.
    </p>
  )
}
