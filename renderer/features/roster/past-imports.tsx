/** What was imported into this event before. */
import { Table } from '@mantine/core'
import { toLocal } from '#shared/domain/time.ts'
import { clockAt, longDate } from '#shared/domain/time-text.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { thousands } from '../../ui/format.ts'
import { Section } from '../../ui/section.tsx'

export function PastImports({ eventId }: { eventId: string }) {
  const { zone } = useEvent()
  const runs = useAsk(ask.roster.runs.queryOptions({ input: { eventId } }))
  if (!runs.data || runs.data.length === 0) return null
  return (
    <Section title="Impor sebelumnya">
      <Table.ScrollContainer minWidth={560}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Berkas</Table.Th>
              <Table.Th>Waktu</Table.Th>
              <Table.Th ta="right">Baru</Table.Th>
              <Table.Th ta="right">Berubah</Table.Th>
              <Table.Th ta="right">Dihapus</Table.Th>
              <Table.Th ta="right">Tidak diimpor</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {runs.data.map((run) => (
              <Table.Tr key={run.id}>
                <Table.Td>{run.fileName}</Table.Td>
                <Table.Td>
                  {longDate(toLocal(run.at, zone).date)}, {clockAt(run.at, zone)}
                </Table.Td>
                <Table.Td ta="right">{thousands(run.added)}</Table.Td>
                <Table.Td ta="right">{thousands(run.changed)}</Table.Td>
                <Table.Td ta="right">{thousands(run.removed)}</Table.Td>
                <Table.Td ta="right">{thousands(run.rejected)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  )
}
