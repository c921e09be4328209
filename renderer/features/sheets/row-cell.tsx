/** One cell of a sheet as it was cut out, with whose it is and whether it is signed. */
import { SegmentedControl, Text } from '@mantine/core'
import type { ReadRow } from '#shared/contract/sheets.ts'
import { NOBODYS_ROW } from './nobodys-row.ts'
import classes from './sheets-page.module.css'

type RowCellProps = { row: ReadRow; signed: boolean | null; onSay: (signed: boolean) => void }

export function RowCell({ row: { row, name, about, standing, crop }, signed, onSay }: RowCellProps) {
  const who = name || NOBODYS_ROW[standing]
  return (
    <li className={classes.cell} data-open={signed === null || undefined}>
      <img
        src={`data:image/png;base64,${crop}`}
        alt={`Sel tanda tangan baris ${row}`}
        className={classes.crop}
        draggable={false}
      />
      <Text size="sm" fw={650} className={classes.who}>
        {row}. {who}
      </Text>
      <Text size="sm" c="dimmed" className={classes.who}>
        {standing === 'signed' ? 'Sudah tercatat' : about}
      </Text>
      <SegmentedControl
        fullWidth
        aria-label={`Baris ${row}, ${who}`}
        value={signed === null ? '' : signed ? 'ya' : 'tidak'}
        onChange={(value) => onSay(value === 'ya')}
        data={[
          { value: 'ya', label: 'Ditandatangani' },
          { value: 'tidak', label: 'Kosong' },
        ]}
      />
    </li>
  )
}
