import { Loader } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useConnection } from '../../bridge/live.ts'
import classes from './reconnecting-band.module.css'

/** A blink is not worth a word. */
const UNNOTICED_MS = 700

/** Said calmly while the backend is away: what was stored stays stored, and it comes back by itself. */
export function ReconnectingBand() {
  const connection = useConnection()
  const [shown] = useDebouncedValue(connection, UNNOTICED_MS)
  const away = connection !== 'open' && shown !== 'open'
  return (
    <div role="status" className={classes.place}>
      {away && (
        <div className={classes.band}>
          <Loader size="xs" aria-hidden />
          {connection === 'opening' ? 'Membuka data …' : 'Menyambung kembali … Yang sudah tersimpan aman.'}
        </div>
      )}
    </div>
  )
}
