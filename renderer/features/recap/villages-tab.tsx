/** Villages by kecamatan, those that came least often first: who is missing is the headline. */
import { useState } from 'react'
import { Alert, Box, Checkbox, Table } from '@mantine/core'
import type { RecapChoice, RecapVillage } from '#shared/contract/recap.ts'
import { shortDate } from '#shared/domain/time-text.ts'
import { percentage, thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { Section } from '../../ui/section.tsx'
import classes from './recap-table.module.css'

export function VillagesTab({ choice }: { choice: RecapChoice }) {
  const [onlyAbsent, setOnlyAbsent] = useState(false)
  const asked = useAsk(ask.recap.villages.queryOptions({ input: { choice } }))
  if (asked.sentence !== null) return <Alert variant="default">{asked.sentence}</Alert>
  if (!asked.data) return null
  const villages = asked.data
  const came = villages.filter(({ present }) => present > 0).length
  const shown = onlyAbsent ? villages.filter(({ present }) => present === 0) : villages
  return (
    <Section
      title={`${thousands(came)} dari ${thousands(villages.length)} desa/kelurahan pernah hadir`}
      note={
        villages.length === 0
          ? 'Belum ada peserta yang desa atau kelurahannya tercatat.'
          : `${percentage(came, villages.length)}. Desa dihitung hadir bila sekurangnya satu orangnya hadir, juga oleh wakil.`
      }
      actions={
        <Checkbox
          label="Hanya yang belum pernah hadir"
          checked={onlyAbsent}
          onChange={(e) => setOnlyAbsent(e.currentTarget.checked)}
        />
      }
    >
      {villages.length > 0 && <VillageTable villages={shown} />}
    </Section>
  )
}

function VillageTable({ villages }: { villages: readonly RecapVillage[] }) {
  return (
    <Box className={classes.scroll} tabIndex={0} role="region" aria-label="Kehadiran desa">
      <Table className={classes.table} aria-label="Kehadiran desa">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Kecamatan</Table.Th>
            <Table.Th>Desa/kelurahan</Table.Th>
            <Table.Th className={classes.figure}>Hadir</Table.Th>
            <Table.Th className={classes.figure}>Hadir terakhir</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {villages.map(({ district, districtLabel, label, events, present, lastPresentDay }) => (
            <Table.Tr key={`${district} ${label}`}>
              <Table.Td>{districtLabel || 'Tanpa kecamatan'}</Table.Td>
              <Table.Th scope="row" fw={500}>
                {label}
              </Table.Th>
              <Table.Td className={classes.figure}>
                {present === 0
                  ? `belum pernah, ${thousands(events)} undangan`
                  : `${thousands(present)} dari ${thousands(events)} kegiatan`}
              </Table.Td>
              <Table.Td className={classes.figure}>
                {lastPresentDay === null ? '–' : shortDate(lastPresentDay)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Box>
  )
}
