/** Every desk: how many it let in, how quickly, and whether somebody is at work there. */
import { Box, Table } from '@mantine/core'
import { IconCircleCheck, IconClockPause } from '@tabler/icons-react'
import type { DeskPace } from '#shared/contract/arrivals.ts'
import type { Zone } from '#shared/domain/time.ts'
import { thousands } from '#shared/domain/words.ts'
import { duration, oneDecimal, time } from './board-words.ts'
import classes from './desk-table.module.css'

type DeskTableProps = { desks: readonly DeskPace[]; zone: Zone }

export function DeskTable({ desks, zone }: DeskTableProps) {
  if (desks.length === 0) return <p className={classes.empty}>Belum ada yang dipindai di meja mana pun.</p>
  return (
    <Box className={classes.scroll} tabIndex={0} role="group" aria-label="Laju setiap meja">
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Meja</Table.Th>
            <Table.Th>Keadaan</Table.Th>
            <Table.Th className={classes.figure}>Hadir</Table.Th>
            <Table.Th className={classes.figure}>Per menit (5)</Table.Th>
            <Table.Th className={classes.figure}>Per menit (15)</Table.Th>
            <Table.Th className={classes.figure}>Per orang</Table.Th>
            <Table.Th className={classes.figure}>9 dari 10</Table.Th>
            <Table.Th className={classes.figure}>Ditolak/batal</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {desks.map((desk) => (
            <DeskRow key={desk.desk} desk={desk} zone={zone} />
          ))}
        </Table.Tbody>
      </Table>
    </Box>
  )
}

function DeskRow({ desk, zone }: { desk: DeskPace; zone: Zone }) {
  const { isOpen, lastAt } = desk
  const Icon = isOpen ? IconCircleCheck : IconClockPause
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.desk}>
        {desk.desk}
      </Table.Th>
      <Table.Td>
        <span className={classes.state} data-open={isOpen || undefined}>
          <Icon size={14} aria-hidden />
          {isOpen ? 'bertugas' : `berhenti sejak ${time(lastAt, zone)}`}
        </span>
      </Table.Td>
      <Table.Td className={classes.figure}>{thousands(desk.arrived)}</Table.Td>
      <Table.Td className={classes.figure}>{oneDecimal(desk.perMinute5)}</Table.Td>
      <Table.Td className={classes.figure}>{oneDecimal(desk.perMinute15)}</Table.Td>
      <Table.Td className={classes.figure}>{duration(desk.medianMs)}</Table.Td>
      <Table.Td className={classes.figure}>
        {desk.p90Ms === null ? '–' : `≤ ${duration(desk.p90Ms)}`}
      </Table.Td>
      <Table.Td className={classes.figure}>{thousands(desk.refused)}</Table.Td>
    </Table.Tr>
  )
}
