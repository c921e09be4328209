/** One column of a sheet: what its header says, three of its cells, and the field it is read as. */
import { Select, Table, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { SheetReading } from '#shared/contract/roster.ts'
import { rosterFieldLabels, rosterFields, type RosterField } from '#shared/domain/roster/fields.ts'
import classes from './import-page.module.css'

type Column = SheetReading['columns'][number]

const NOT_USED = ''
const choices = [
  { value: NOT_USED, label: 'Keterangan tambahan saja' },
  ...rosterFields.map((field) => ({ value: field, label: rosterFieldLabels[field] })),
]

type Props = {
  column: Column
  /** The column that holds the field this one also claims. */
  rival: Column | undefined
  onField: (field: RosterField | null) => void
}

export function ColumnRow({ column, rival, onField }: Props) {
  const letter = columnLetter(column.column)
  return (
    <Table.Tr className={column.conflict === null ? undefined : classes.conflict}>
      <Table.Td fw={600}>{letter}</Table.Td>
      <Table.Td>{column.label || <span className={classes.quiet}>tanpa judul</span>}</Table.Td>
      <Table.Td className={classes.samples}>
        {column.samples.map((sample, index) => (
          // Samples may be equal; their order is all that tells them apart.
          <div key={index} className={classes.sample} title={sample}>
            {sample}
          </div>
        ))}
      </Table.Td>
      <Table.Td>
        <Select
          aria-label={`Kolom ${letter}${column.label === '' ? '' : `, ${column.label}`}, dibaca sebagai`}
          data={choices}
          value={column.field ?? NOT_USED}
          allowDeselect={false}
          searchable
          nothingFoundMessage="Tidak ada isian dengan nama ini"
          onChange={(value) => onField(rosterFields.find((field) => field === value) ?? null)}
        />
        <Note column={column} rival={rival} />
      </Table.Td>
    </Table.Tr>
  )
}

function Note({ column, rival }: Pick<Props, 'column' | 'rival'>) {
  if (column.conflict !== null) {
    const holder = rival ? `sudah diambil kolom ${columnLetter(rival.column)}` : 'juga diminta kolom lain'
    return (
      <Text size="sm" className={classes.attention}>
        <IconAlertTriangle size={16} aria-hidden /> {rosterFieldLabels[column.conflict]} {holder}. Pilih mana
        yang benar.
      </Text>
    )
  }
  if (column.confidence !== 'likely' || column.field === null) return null
  return (
    <Text size="sm" c="dimmed">
      Dugaan dari isinya; periksa.
    </Text>
  )
}

/** 0 is A, 26 is AA, as spreadsheets name them. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest > 0 ? columnLetter(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}
