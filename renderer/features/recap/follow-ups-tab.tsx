/** What is still to be done, and what was written down again and again. */
import { Alert, Box, Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { RecapChoice, RecapFollowUp } from '#shared/contract/recap.ts'
import { shortDate } from '#shared/domain/time-text.ts'
import { thousands } from '#shared/domain/words.ts'
import { deadlineWords } from '#shared/texts/recap.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { Section } from '../../ui/section.tsx'
import classes from './recap-table.module.css'

export function FollowUpsTab({ choice }: { choice: RecapChoice }) {
  const asked = useAsk(ask.recap.followUps.queryOptions({ input: { choice } }))
  if (asked.sentence !== null) return <Alert variant="default">{asked.sentence}</Alert>
  if (!asked.data) return null
  const open = asked.data.filter(({ isDone }) => !isDone)
  const repeated = open.filter(({ events }) => events.length > 1).length
  return (
    <Section
      title={`${thousands(open.length)} tindak lanjut terbuka`}
      note={
        asked.data.length === 0
          ? 'Tindak lanjut ditulis di Catatan setiap kegiatan dan terkumpul di sini.'
          : `${thousands(repeated)} di antaranya muncul di lebih dari satu kegiatan; yang bunyinya sama atau diteruskan dihitung satu.`
      }
    >
      {asked.data.length > 0 && (
        <Box className={classes.scroll} tabIndex={0} role="region" aria-label="Tindak lanjut">
          <Table className={classes.table} aria-label="Tindak lanjut">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Tindak lanjut</Table.Th>
                <Table.Th>Penanggung jawab</Table.Th>
                <Table.Th>Tenggat</Table.Th>
                <Table.Th>Keadaan</Table.Th>
                <Table.Th>Kegiatan</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {asked.data.map((followUp) => (
                <FollowUpRow
                  key={followUp.events.map(({ eventId }) => eventId).join() + followUp.what}
                  followUp={followUp}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Box>
      )}
    </Section>
  )
}

function FollowUpRow({ followUp }: { followUp: RecapFollowUp }) {
  const { what, who, isDone, events } = followUp
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.name}>
        {what}
      </Table.Th>
      <Table.Td>{who || '–'}</Table.Td>
      <Table.Td>{deadlineWords(followUp) || '–'}</Table.Td>
      <Table.Td>{isDone ? 'Selesai' : 'Terbuka'}</Table.Td>
      <Table.Td>
        {events.map(({ eventId, title, firstDay }, place) => (
          <span key={`${eventId} ${String(place)}`} className={classes.about}>
            {shortDate(firstDay)}{' '}
            <Link className={classes.link} to="/kegiatan/$eventId" params={{ eventId }}>
              {title}
            </Link>
          </span>
        ))}
      </Table.Td>
    </Table.Tr>
  )
}
