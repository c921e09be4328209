/** The data tell something else since a text was written by hand: both stand here, and nothing is taken by itself. */
import { Button, Group } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { WriteUpTextShown } from '#shared/contract/write-ups.ts'
import { RichView } from '../../ui/rich-text/rich-view.tsx'
import classes from './write-ups.module.css'

type DataChangedProps = {
  part: WriteUpTextShown
  name: string
  canDecide: boolean
  onTake: () => void
  onKeep: () => void
}

export function DataChanged({ part, name, canDecide, onTake, onKeep }: DataChangedProps) {
  const isGone = part.state === 'gone'
  return (
    <div className={classes.differs} role="group" aria-label={`Data berubah: ${name}`}>
      <p className={classes.differsTitle}>
        <IconAlertTriangle size={18} aria-hidden />
        {isGone ? 'Data tidak lagi memuat bagian ini' : 'Data berubah'}
      </p>
      <p className={classes.note}>
        {isGone
          ? 'Tulisan Anda tetap tercetak sampai Anda membuangnya.'
          : 'Yang tercetak tetap tulisan Anda di atas. Menurut data sekarang:'}
      </p>
      {!isGone && (
        <div className={classes.source}>
          {part.source.trim() === '' ? (
            <p className={classes.empty}>Kosong.</p>
          ) : (
            <RichView text={part.source} />
          )}
        </div>
      )}
      {canDecide && (
        <Group gap="sm">
          <Button variant="default" onClick={onTake}>
            {isGone ? 'Buang tulisan ini' : 'Ambil dari data'}
          </Button>
          {!isGone && (
            <Button variant="default" onClick={onKeep}>
              Pertahankan tulisan saya
            </Button>
          )}
        </Group>
      )}
    </div>
  )
}
