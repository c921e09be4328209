/** What signed sheets show of one person: the cut-out of the cell, where it stands, and who wrote it down. */
import { Text } from '@mantine/core'
import { momentText } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import { ask } from '../bridge/api.ts'
import { useAsk } from '../bridge/ask.ts'
import classes from './sheet-evidence.module.css'

type SheetEvidenceProps = { eventId: string; participantId: string; zone: Zone }

export function SheetEvidence({ eventId, participantId, zone }: SheetEvidenceProps) {
  const found = useAsk(ask.sheets.evidence.queryOptions({ input: { eventId, participantId } }))
  const shown = found.data?.filter(({ crop }) => crop !== null) ?? []
  if (shown.length === 0) return null
  return (
    <section aria-label="Tanda tangan pada lembar">
      <Text size="sm" fw={600} mt="lg" mb="xs">
        Tanda tangan pada lembar
      </Text>
      {shown.map(({ id, line, page, row, crop, at, desk, undone }) => (
        <figure key={id} className={classes.figure}>
          <img
            src={`data:image/png;base64,${crop}`}
            alt={`Tanda tangan di halaman ${page} baris ${row}`}
            className={classes.crop}
          />
          <figcaption className={classes.words}>
            {line.title}, halaman {page} baris {row} · {momentText(at, zone)} · {desk}
            {undone && ' · pencatatannya dibatalkan'}
          </figcaption>
        </figure>
      ))}
    </section>
  )
}
