/** Riwayat ekspor: who took data of this event out of this laptop, when, and what of it. */
import { Table, Text } from '@mantine/core'
import type { Event } from '#shared/contract/events.ts'
import { EXPORT_PROFILE_LABELS } from '#shared/domain/export-profile.ts'
import { momentText } from '#shared/domain/time-text.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { thousands } from '../../ui/format.ts'
import { Section } from '../../ui/section.tsx'
import classes from './exports-page.module.css'

export function ExportLog({ event }: { event: Event }) {
  const history = useAsk(ask.exports.history.queryOptions({ input: { eventId: event.id } }))
  const runs = history.data ?? []
  return (
    <Section title="Riwayat ekspor" note="Tidak dapat diubah atau dihapus.">
      {history.sentence !== null && <Text size="sm">{history.sentence}</Text>}
      {history.data && runs.length === 0 && (
        <Text size="sm" c="dimmed">
          Belum ada data kegiatan ini yang diekspor dari laptop ini.
        </Text>
      )}
      {runs.length > 0 && (
        <Table.ScrollContainer minWidth="44rem">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Waktu</Table.Th>
                <Table.Th>Oleh</Table.Th>
                <Table.Th>Format</Table.Th>
                <Table.Th>Untuk</Table.Th>
                <Table.Th className={classes.number}>Orang</Table.Th>
                <Table.Th className={classes.number}>Kolom</Table.Th>
                <Table.Th>Berkas</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {runs.map(({ id, at, operator, desk, options, people, fileName }) => (
                <Table.Tr key={id}>
                  <Table.Td className={classes.moment}>{momentText(at, event.zone)}</Table.Td>
                  <Table.Td>{[operator, desk].filter((part) => part !== '').join(' · ') || '–'}</Table.Td>
                  <Table.Td>{options.format.toUpperCase()}</Table.Td>
                  <Table.Td>{EXPORT_PROFILE_LABELS[options.profile]}</Table.Td>
                  <Table.Td className={classes.number}>{thousands(people)}</Table.Td>
                  <Table.Td className={classes.number}>{options.columns.length}</Table.Td>
                  <Table.Td>{fileName}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  )
}
