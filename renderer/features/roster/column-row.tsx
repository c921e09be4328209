/** One column of a sheet: what its header says, three of its cells, and the field it is read as. */
import { Button, Select, Table, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { TableReading } from '#shared/contract/roster.ts'
import { columnName } from '#shared/domain/column-name.ts'
import { ROSTER_FIELD_LABELS, ROSTER_FIELDS, type RosterField } from '#shared/domain/roster/fields.ts'
import classes from './import-page.module.css'

type Column = TableReading['columns'][number]

const NOT_USED = ''
const choices = [
  { value: NOT_USED, label: 'Keterangan tambahan saja' },
  ...ROSTER_FIELDS.map((field) => ({ value: field, label: ROSTER_FIELD_LABELS[field] })),
]

type Props = {
  column: Column
  /** False for lists and forms, whose columns do not stand in the file. */
  isNamedByLetter: boolean
  /** The column that claims the same field. */
  rival: Column | undefined
  /** The clerk has spoken about this column: a rivalry is over. */
  isSettled: boolean
  onField: (field: RosterField | null) => void
}

export function ColumnRow({ column, isNamedByLetter, rival, isSettled, onField }: Props) {
  const letter = columnName(column.column)
  const contested = column.conflict !== null && !isSettled
  return (
    <Table.Tr className={contested ? classes.conflict : undefined}>
      {isNamedByLetter && <Table.Td fw={600}>{letter}</Table.Td>}
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
          aria-label={`${nameOf(column, isNamedByLetter)}, dibaca sebagai`}
          data={choices}
          value={column.field ?? NOT_USED}
          allowDeselect={false}
          searchable
          nothingFoundMessage="Tidak ada isian dengan nama ini"
          onChange={(value) => onField(ROSTER_FIELDS.find((field) => field === value) ?? null)}
        />
        {contested && column.conflict !== null && (
          <Rivalry
            field={column.conflict}
            holds={column.field === column.conflict}
            rival={rival && (isNamedByLetter ? `kolom ${columnName(rival.column)}` : `“${rival.label}”`)}
            onField={onField}
          />
        )}
        {!contested && column.confidence === 'likely' && column.field !== null && (
          <Text size="sm" c="dimmed">
            Dugaan dari isinya; periksa.
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function nameOf({ column, label }: Column, isNamedByLetter: boolean): string {
  if (!isNamedByLetter) return label
  return `Kolom ${columnName(column)}${label === '' ? '' : `, ${label}`}`
}

type RivalryProps = Pick<Props, 'onField'> & {
  field: RosterField
  holds: boolean
  rival: string | undefined
}

/** Two columns for one field: the clerk says which, with one click. */
function Rivalry({ field, holds, rival, onField }: RivalryProps) {
  const other = rival ?? 'kolom lain'
  const label = ROSTER_FIELD_LABELS[field]
  return (
    <div className={classes.rivalry}>
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        {holds ? `${label} juga ada di ${other}. Pilih mana yang benar.` : `${label} sudah diambil ${other}.`}
      </span>
      <Button variant="default" onClick={() => onField(field)}>
        {holds ? 'Tetap kolom ini' : 'Pakai kolom ini'}
      </Button>
    </div>
  )
}
