/** One table of a sheet: its columns and, where it is not the only one, whether it is imported. */
import { Group, Table, Text, Title } from '@mantine/core'
import type { TableReading } from '#shared/contract/roster.ts'
import { columnName } from '#shared/domain/column-name.ts'
import type { RosterField } from '#shared/domain/roster/fields.ts'
import { thousands } from '../../ui/format.ts'
import { ColumnRow } from './column-row.tsx'
import { UseSwitch } from './use-switch.tsx'

type Props = {
  table: TableReading
  /** Of several, from 1; null where it is the only one. */
  number: number | null
  /** Columns the clerk has spoken about. */
  settled: ReadonlySet<number>
  onUsed: (used: boolean) => void
  onField: (column: number, field: RosterField | null) => void
}

export function TableColumns({ table, number, settled, onUsed, onField }: Props) {
  if (number === null) return <Columns table={table} settled={settled} onField={onField} />
  return (
    <section>
      <Group justify="space-between" mt="lg">
        <div>
          <Title order={3} size="h5">
            Tabel {number}
          </Title>
          <Text size="sm" c="dimmed">
            {summary(table)}
          </Text>
        </div>
        <UseSwitch label={`Impor tabel ${number}`} checked={table.used} onChange={onUsed} />
      </Group>
      {table.used && <Columns table={table} settled={settled} onField={onField} />}
    </section>
  )
}

function Columns({ table, settled, onField }: Pick<Props, 'table' | 'settled' | 'onField'>) {
  // Lists and forms have no columns one could look for in the file.
  const isTable = table.kind === 'table'
  return (
    <Table.ScrollContainer minWidth={520} mt="md">
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {isTable && <Table.Th w={64}>Kolom</Table.Th>}
            <Table.Th>{isTable ? 'Judul di berkas' : 'Isian'}</Table.Th>
            <Table.Th>Contoh isi</Table.Th>
            <Table.Th w="clamp(12.5rem, 24vw, 18.75rem)">Dibaca sebagai</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.columns.map((column) => (
            <ColumnRow
              key={column.column}
              column={column}
              isNamedByLetter={isTable}
              rival={table.columns.find((other) => other !== column && other.conflict === column.conflict)}
              isSettled={settled.has(column.column)}
              onField={(field) => onField(column.column, field)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function summary({ headerRow, columns, used, accepted }: TableReading): string {
  const [first, last] = [columns[0], columns.at(-1)]
  const parts = [
    first && last && `Kolom ${columnName(first.column)}–${columnName(last.column)}`,
    headerRow !== null && `judul di baris ${headerRow}`,
    used ? `${thousands(accepted)} peserta` : 'tidak diimpor',
  ]
  return parts.filter((part) => typeof part === 'string').join(' · ')
}
