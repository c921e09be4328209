/** People who are in the list already and whose data the file changes, field by field. */
import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import type { RosterPlan } from '#shared/contract/roster.ts'
import { personFieldLabel, personFieldValue } from '#shared/texts/roster.ts'
import { thousands } from '../../ui/format.ts'
import { Section } from '../../ui/section.tsx'
import classes from './import-page.module.css'

const FIRST = 10
const MORE = 100

export function ChangedPeople({ changed }: { changed: RosterPlan['plan']['changed'] }) {
  const [shown, setShown] = useState(FIRST)
  if (changed.length === 0) return null
  const rest = changed.length - shown
  return (
    <Section
      title={`${thousands(changed.length)} berubah`}
      note="Sudah ada dalam daftar; isian yang berbeda diganti dengan isi berkas."
    >
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Nama</Table.Th>
              <Table.Th>Isian</Table.Th>
              <Table.Th>Sekarang</Table.Th>
              <Table.Th>Menjadi</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changed.slice(0, shown).flatMap(({ name, unit, changes }, person) =>
              changes.map(({ field, before, after }, index) => (
                <Table.Tr key={`${person} ${field}`}>
                  <Table.Td>{index === 0 && [name, unit].filter(Boolean).join(' · ')}</Table.Td>
                  <Table.Td>{personFieldLabel(field)}</Table.Td>
                  <Table.Td className={classes.before}>
                    {personFieldValue(field, before) || 'kosong'}
                  </Table.Td>
                  <Table.Td fw={600}>{personFieldValue(field, after) || 'kosong'}</Table.Td>
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rest > 0 && (
        <Button variant="subtle" onClick={() => setShown(shown + MORE)}>
          Tampilkan {thousands(Math.min(rest, MORE))} lagi
        </Button>
      )}
    </Section>
  )
}
