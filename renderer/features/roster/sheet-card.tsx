/** One sheet of the file: read or not and why, its header row, and its columns. */
import { Group, NumberInput, Paper, Switch, Table, Text, Title } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import type { SheetReading } from '#shared/contract/roster.ts'
import type { RosterField } from '#shared/domain/roster/fields.ts'
import { thousands } from '../../ui/format.ts'
import { ColumnRow } from './column-row.tsx'

type Props = {
  sheet: SheetReading
  onUsed: (used: boolean) => void
  onHeaderRow: (row: number | null) => void
  onField: (column: number, field: RosterField | null) => void
}

export function SheetCard({ sheet, onUsed, onHeaderRow, onField }: Props) {
  return (
    <Paper p="lg" component="section" aria-label={`Lembar ${sheet.name}`}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>Lembar {sheet.name}</Title>
          <Text size="sm" c="dimmed">
            {summary(sheet)}
          </Text>
        </div>
        <Switch
          label="Impor lembar ini"
          size="md"
          py={8}
          checked={sheet.used}
          onChange={(e) => onUsed(e.currentTarget.checked)}
        />
      </Group>
      {sheet.used && (
        <>
          <HeaderRow row={sheet.headerRow} onChange={onHeaderRow} />
          <Table.ScrollContainer minWidth={640} mt="md">
            <Table verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={64}>Kolom</Table.Th>
                  <Table.Th>Judul di berkas</Table.Th>
                  <Table.Th>Contoh isi</Table.Th>
                  <Table.Th w={300}>Dibaca sebagai</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {sheet.columns.map((column) => (
                  <ColumnRow
                    key={column.column}
                    column={column}
                    rival={sheet.columns.find((other) => column.conflict !== null && other !== column && other.field === column.conflict)}
                    onField={(field) => onField(column.column, field)}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </>
      )}
    </Paper>
  )
}

function summary(sheet: SheetReading): string {
  if (!sheet.used) return [sheet.hidden ? 'Tersembunyi di berkas.' : '', sheet.whyNot ?? 'Tidak diimpor.'].join(' ').trim()
  const parts = [
    `${thousands(sheet.rows)} baris berisi`,
    `${thousands(sheet.accepted)} peserta`,
    sheet.rejected.length > 0 ? `${thousands(sheet.rejected.length)} tidak diimpor` : '',
    sheet.ignored.length > 0 ? `${thousands(sheet.ignored.length)} baris judul, bagian, atau penutup` : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

const PAUSE_MS = 600

function HeaderRow({ row, onChange }: { row: number | null; onChange: (row: number | null) => void }) {
  const [typed, setTyped] = useState<number | ''>(row ?? '')
  const [shownRow, setShownRow] = useState(row)
  if (shownRow !== row) {
    setShownRow(row)
    setTyped(row ?? '')
  }
  const settle = useDebouncedCallback((value: number | null) => onChange(value), PAUSE_MS)
  return (
    <NumberInput
      mt="sm"
      maw={300}
      label="Judul kolom ada di baris"
      description="Kosongkan bila lembar ini tanpa judul kolom."
      allowDecimal={false}
      allowNegative={false}
      min={1}
      value={typed}
      onChange={(value) => {
        const next = typeof value === 'number' ? value : ''
        setTyped(next)
        settle(next === '' ? null : next)
      }}
    />
  )
}
