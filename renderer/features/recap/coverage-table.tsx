/** Kecamatan beside events or months: the more people came, the darker the cell; the share stands in every one. */
import { Box, Table } from '@mantine/core'
import type { RecapCoverage } from '#shared/contract/recap.ts'
import { percentage, thousands } from '#shared/domain/words.ts'
import { COVERAGE_BY_WORDS } from '#shared/texts/recap.ts'
import { Section } from '../../ui/section.tsx'
import classes from './coverage-table.module.css'

const SHADES = 5

export function CoverageTable({ coverage }: { coverage: RecapCoverage }) {
  const { by, columns, districts } = coverage
  return (
    <Section
      title="Cakupan kecamatan"
      note={`Bagian undangan yang hadir menurut ${COVERAGE_BY_WORDS[by]}; makin pekat makin banyak. Tanda – berarti tidak ada yang diundang.`}
    >
      <Box className={classes.scroll} tabIndex={0} role="region" aria-label="Cakupan kecamatan">
        <Table className={classes.table} aria-label="Cakupan kecamatan">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Kecamatan</Table.Th>
              <Table.Th className={classes.figure}>Desa hadir</Table.Th>
              <Table.Th className={classes.figure}>Semua</Table.Th>
              {columns.map(({ key, label }) => (
                <Table.Th key={key} className={classes.column}>
                  {label}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {districts.map(({ district, label, villages, villagesPresent, invited, present, cells }) => (
              <Table.Tr key={district}>
                <Table.Th scope="row" className={classes.label}>
                  {label || 'Tanpa kecamatan'}
                </Table.Th>
                <Table.Td className={classes.figure}>
                  {villages === 0 ? '–' : `${thousands(villagesPresent)} dari ${thousands(villages)}`}
                </Table.Td>
                <Table.Td className={classes.figure}>{percentage(present, invited)}</Table.Td>
                {cells.map((cell, place) => (
                  <Table.Td
                    key={columns[place]?.key}
                    className={classes.cell}
                    data-shade={cell ? shadeOf(cell.present / Math.max(1, cell.invited)) : undefined}
                    title={
                      cell ? `${thousands(cell.present)} dari ${thousands(cell.invited)} hadir` : undefined
                    }
                  >
                    {cell ? percentage(cell.present, cell.invited) : '–'}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Box>
    </Section>
  )
}

function shadeOf(share: number): number {
  return Math.ceil(share * SHADES)
}
