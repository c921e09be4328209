/** Events side by side, the newest first. */
import { useState } from 'react'
import { Box, Button, Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { RecapEvent } from '#shared/contract/recap.ts'
import { EVENT_KIND_LABELS } from '#shared/domain/events.ts'
import { shortDate } from '#shared/domain/time-text.ts'
import { percentage, thousands } from '#shared/domain/words.ts'
import { durationWords } from '#shared/texts/recap.ts'
import { Section } from '../../ui/section.tsx'
import classes from './recap-table.module.css'

const FIRST_SHOWN = 100

export function ComparisonTable({ events }: { events: readonly RecapEvent[] }) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? events : events.slice(0, FIRST_SHOWN)
  return (
    <Section
      title="Perbandingan kegiatan"
      note="Hadir termasuk yang diwakili. Lama: yang tercatat pada susunan acara, atau yang direncanakan."
    >
      <Box className={classes.scroll} tabIndex={0} role="region" aria-label="Perbandingan kegiatan">
        <Table className={classes.table} aria-label="Perbandingan kegiatan">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Tanggal</Table.Th>
              <Table.Th>Kegiatan</Table.Th>
              {['Diundang', 'Hadir', '%', 'Diwakili', 'Sudah ikrar', 'Belum', 'Tanya'].map((head) => (
                <Table.Th key={head} className={classes.figure}>
                  {head}
                </Table.Th>
              ))}
              <Table.Th className={classes.length}>Lama</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((event) => (
              <EventRow key={event.eventId} event={event} />
            ))}
          </Table.Tbody>
        </Table>
      </Box>
      {events.length > FIRST_SHOWN && (
        <Button variant="subtle" mt="xs" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Tampilkan lebih sedikit' : `Tampilkan semua (${thousands(events.length)})`}
        </Button>
      )}
    </Section>
  )
}

function EventRow({ event }: { event: RecapEvent }) {
  const { eventId, title, kind, officeName, firstDay, invited, present, represented } = event
  const { pledgesMeant, pledgesMade, pledgesOwed, questions, actualMinutes, plannedMinutes } = event
  const about = [EVENT_KIND_LABELS[kind], officeName ?? ''].filter((part) => part !== '').join(' · ')
  const pledged = (count: number) => (pledgesMeant === 0 ? '–' : thousands(count))
  return (
    <Table.Tr>
      <Table.Td className={classes.still}>{shortDate(firstDay)}</Table.Td>
      <Table.Th scope="row" className={classes.name}>
        <Link className={classes.link} to="/kegiatan/$eventId" params={{ eventId }}>
          {title}
        </Link>
        <span className={classes.about}>{about}</span>
      </Table.Th>
      <Table.Td className={classes.figure}>{thousands(invited)}</Table.Td>
      <Table.Td className={classes.figure}>{thousands(present)}</Table.Td>
      <Table.Td className={classes.strong}>{percentage(present, invited)}</Table.Td>
      <Table.Td className={classes.figure}>{zeroAsDash(represented)}</Table.Td>
      <Table.Td className={classes.figure}>{pledged(pledgesMade)}</Table.Td>
      <Table.Td className={classes.figure}>{pledged(pledgesOwed)}</Table.Td>
      <Table.Td className={classes.figure}>{zeroAsDash(questions)}</Table.Td>
      <Table.Td className={classes.length}>{durationWords(actualMinutes ?? plannedMinutes) || '–'}</Table.Td>
    </Table.Tr>
  )
}

function zeroAsDash(count: number): string {
  return count === 0 ? '–' : thousands(count)
}
