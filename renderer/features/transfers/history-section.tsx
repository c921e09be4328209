/** Which packages were given and taken, newest first. */
import { Text } from '@mantine/core'
import type { Transfer } from '#shared/contract/transfers.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { toLocal, type Zone } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { thousands } from '../../ui/format.ts'
import rows from '../../ui/rows.module.css'
import { Section } from '../../ui/section.tsx'
import { changesIn } from '../../ui/transfers/taken-words.ts'
import classes from './transfers.module.css'

export function HistorySection({ eventId, zone }: { eventId: string; zone: Zone }) {
  const history = useAsk(ask.transfers.history.queryOptions({ input: { eventId } }))
  if (history.sentence !== null) return <Text size="sm">{history.sentence}</Text>
  if (!history.data) return null
  return (
    <Section title="Riwayat">
      {history.data.length === 0 ? (
        <Text size="sm" c="dimmed">
          Belum ada paket yang dibawa atau diambil.
        </Text>
      ) : (
        <ul className={rows.list}>
          {history.data.map((one) => (
            <li key={one.id} className={classes.row}>
              <Text fw={600}>{titleOf(one)}</Text>
              <Text size="sm" c="dimmed">
                {momentOf(one.at, zone)}
                {detailOf(one)}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function titleOf({ kind, handedOver, laptopName }: Transfer): string {
  if (kind === 'resumed') return 'Dilanjutkan lagi di laptop ini'
  if (kind === 'given') return handedOver ? 'Dibawa untuk dilanjutkan di laptop lain' : 'Dibawa ke USB'
  return handedOver ? `Dilanjutkan di sini dari ${laptopName}` : `Diambil dari ${laptopName}`
}

function detailOf({ kind, people, entries, changes }: Transfer): string {
  if (kind === 'resumed') return ''
  if (kind === 'given') return ` · ${thousands(people)} peserta, ${thousands(entries)} catatan kehadiran`
  const told = changes ? changesIn(changes) : []
  return ` · ${told.length === 0 ? 'tidak ada yang baru' : told.join(', ')}`
}

function momentOf(at: number, zone: Zone): string {
  const { date, time } = toLocal(at, zone)
  return `${dayAndDate(date)}, ${time.replace(':', '.')} ${zone}`
}
