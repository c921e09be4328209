import { Table, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { MusterSheet, MusterUnit } from '#shared/contract/muster.ts'
import { ABSENCE_LABELS, ABSENCE_REASONS, type MusterLine } from '#shared/domain/muster.ts'
import { thousands } from '#shared/domain/words.ts'
import classes from './muster-table.module.css'
import { unitName } from './unit-name.ts'

type MusterTableProps = { sheet: MusterSheet; onUnit: (unit: string) => void }

export function MusterTable({ sheet, onUnit }: MusterTableProps) {
  return (
    <div className={classes.sheet}>
      <Table stickyHeader className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>OPD</Table.Th>
            <Table.Th className={classes.figure}>Jumlah</Table.Th>
            <Table.Th className={classes.figure}>Hadir</Table.Th>
            <Table.Th className={classes.figure}>Kurang</Table.Th>
            {ABSENCE_REASONS.map((reason) => (
              <Table.Th key={reason} className={classes.figure}>
                {ABSENCE_LABELS[reason]}
              </Table.Th>
            ))}
            <Table.Th className={classes.figure}>Tanpa ket.</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sheet.units.map((line) => (
            <UnitRow key={line.unit} line={line} onOpen={() => onUnit(line.unit)} />
          ))}
        </Table.Tbody>
        <Table.Tfoot className={classes.total}>
          <Table.Tr>
            <Table.Th scope="row">Jumlah</Table.Th>
            <Figures line={sheet.total} />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </div>
  )
}

function UnitRow({ line, onOpen }: { line: MusterUnit; onOpen: () => void }) {
  return (
    <Table.Tr data-complete={line.missing === 0 || undefined}>
      <Table.Th scope="row" className={classes.unit}>
        <UnstyledButton className={classes.open} onClick={onOpen}>
          {unitName(line.unit)}
        </UnstyledButton>
        {line.tooMany > 0 && (
          <span className={classes.tooMany}>
            <IconAlertTriangle size={14} aria-hidden /> Keterangan lebih {thousands(line.tooMany)} dari yang
            kurang
          </span>
        )}
        {line.reporter !== '' && <span className={classes.reporter}>dilaporkan {line.reporter}</span>}
      </Table.Th>
      <Figures line={line} />
    </Table.Tr>
  )
}

function Figures({ line }: { line: MusterLine }) {
  const { all, present, missing, reasons, unexplained } = line
  return (
    <>
      <Table.Td className={classes.figure}>{thousands(all)}</Table.Td>
      <Table.Td className={`${classes.figure} ${classes.strong}`}>{thousands(present)}</Table.Td>
      <Table.Td className={classes.figure}>{zeroAsDash(missing)}</Table.Td>
      {ABSENCE_REASONS.map((reason) => (
        <Table.Td key={reason} className={classes.figure}>
          {zeroAsDash(reasons[reason])}
        </Table.Td>
      ))}
      <Table.Td className={`${classes.figure} ${unexplained > 0 ? classes.unexplained : ''}`}>
        {zeroAsDash(unexplained)}
      </Table.Td>
    </>
  )
}

/** Most cells are nought; a dash lets the others be seen. */
function zeroAsDash(count: number): string {
  return count === 0 ? '–' : thousands(count)
}
