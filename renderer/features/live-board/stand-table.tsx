/** Sessions and doors of the day: who is inside, of how many places, and how many came and went. */
import { Box, Table } from '@mantine/core'
import type { Event } from '#shared/contract/events.ts'
import type { StandCounts } from '#shared/contract/sessions.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { Section } from '../../ui/section.tsx'
import classes from './desk-table.module.css'

/** What nobody counts there is null. */
type Row = {
  id: string
  name: string
  inside: number | null
  entered: number
  left: number | null
  free: number | null
}

export function StandTable({ event, day }: { event: Event; day: string }) {
  const hasStands = event.doors.length > 0 || event.sessions.some((one) => one.day === day)
  const counts = useAsk(
    ask.sessions.counts.queryOptions({ input: { eventId: event.id, day }, enabled: hasStands }),
  ).data
  if (!hasStands || !counts) return null
  const rows = rowsOf(event, day, counts)
  return (
    <Section title="Sesi dan pintu">
      <Box className={classes.scroll} tabIndex={0} role="group" aria-label="Sesi dan pintu">
        <Table className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Sesi atau pintu</Table.Th>
              <Table.Th className={classes.figure}>Di dalam</Table.Th>
              <Table.Th className={classes.figure}>Masuk</Table.Th>
              <Table.Th className={classes.figure}>Keluar</Table.Th>
              <Table.Th className={classes.figure}>Sisa tempat</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ id, name, inside, entered, left, free }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" className={classes.desk}>
                  {name}
                </Table.Th>
                <Table.Td className={classes.figure}>{counted(inside)}</Table.Td>
                <Table.Td className={classes.figure}>{thousands(entered)}</Table.Td>
                <Table.Td className={classes.figure}>{counted(left)}</Table.Td>
                <Table.Td className={classes.figure}>{counted(free)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Box>
    </Section>
  )
}

function rowsOf({ sessions, doors }: Event, day: string, counts: StandCounts): Row[] {
  return [
    ...sessions
      .filter((one) => one.day === day)
      .map(({ id, title, capacity }) => {
        const { inside = 0, entered = 0 } = counts.sessions.find(({ sessionId }) => sessionId === id) ?? {}
        const free = capacity === null ? null : Math.max(0, capacity - inside)
        return { id, name: title, inside, entered, left: null, free }
      }),
    ...doors.map(({ id, name }) => {
      const passed = counts.doors.find(({ doorId }) => doorId === id)
      return { id, name, inside: null, entered: passed?.in ?? 0, left: passed?.out ?? 0, free: null }
    }),
  ]
}

function counted(value: number | null): string {
  return value === null ? '–' : thousands(value)
}
