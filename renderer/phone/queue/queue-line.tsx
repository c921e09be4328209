/** How much waits on this device for the laptop; nothing where nothing does. */
import { thousands } from '#shared/domain/words.ts'
import { useQueueState } from './queue.ts'
import classes from './queue.module.css'

export function QueueLine() {
  const { waiting, elsewhere, unsettled, isLasting } = useQueueState()
  return (
    <>
      <p className={classes.line} role="status" data-waiting={waiting > 0 || undefined}>
        {waiting > 0 && <strong>{thousands(waiting)} menunggu laptop</strong>}
        {waiting > 0 && ' · jangan tutup halaman ini'}
      </p>
      {waiting > 0 && !isLasting && (
        <p className={classes.warning} role="alert">
          Peramban ini tidak dapat menyimpan. Yang menunggu hilang bila halaman ditutup; biarkan terbuka
          sampai terkirim.
        </p>
      )}
      {unsettled > 0 && (
        <p className={classes.line} data-waiting>
          {thousands(unsettled)} pindaian perlu diputuskan di laptop. Sudah terkirim, tidak ada yang hilang.
        </p>
      )}
      {elsewhere > 0 && (
        <p className={classes.line} data-waiting>
          {thousands(elsewhere)} pindaian dari kegiatan lain masih disimpan di sini, dan terkirim begitu
          perangkat ini disambungkan lagi untuk kegiatan itu.
        </p>
      )}
    </>
  )
}
