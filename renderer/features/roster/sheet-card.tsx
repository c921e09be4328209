/** One sheet of the file: read or not and why, its header row, and its columns. */
import { Button, NumberInput, Switch, Table } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import type { SheetReading } from '#shared/contract/roster.ts'
import type { RosterField } from '#shared/domain/roster/fields.ts'
import { thousands } from '../../ui/format.ts'
import { Section } from '../../ui/section.tsx'
import { ColumnRow } from './column-row.tsx'
import classes from './import-page.module.css'
import { IgnoredRows } from './ignored-rows.tsx'
import { canBeSwitched, whyNotText } from './sheet-reason.ts'

type Props = {
  sheet: SheetReading
  /** Columns the clerk has spoken about. */
  settled: ReadonlySet<number>
  onUsed: (used: boolean) => void
  onHeaderRow: (row: number | null) => void
  onField: (column: number, field: RosterField | null) => void
}

export function SheetCard({ sheet, settled, onUsed, onHeaderRow, onField }: Props) {
  const [pointing, setPointing] = useState(false)
  const canBePointedAt = !sheet.used && !canBeSwitched(sheet) && sheet.columns.length > 0
  return (
    <Section
      title={`Lembar ${sheet.name}`}
      note={summary(sheet)}
      actions={
        <>
          {canBeSwitched(sheet) && (
            <Switch
              label="Impor lembar ini"
              size="md"
              classNames={{ root: classes.switch ?? '', label: classes.switchLabel ?? '' }}
              checked={sheet.used}
              onChange={(e) => onUsed(e.currentTarget.checked)}
            />
          )}
          {canBePointedAt && !pointing && (
            <Button variant="default" onClick={() => setPointing(true)}>
              Tunjukkan kolomnya
            </Button>
          )}
        </>
      }
    >
      {(sheet.used || pointing) && (
        <>
          <HeaderRow row={sheet.headerRow} onChange={onHeaderRow} />
          <ColumnTable sheet={sheet} settled={settled} onField={onField} />
          <IgnoredRows ignored={sheet.ignored} />
        </>
      )}
    </Section>
  )
}

function ColumnTable({ sheet, settled, onField }: Pick<Props, 'sheet' | 'settled' | 'onField'>) {
  return (
    <Table.ScrollContainer minWidth={520} mt="md">
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={64}>Kolom</Table.Th>
            <Table.Th>Judul di berkas</Table.Th>
            <Table.Th>Contoh isi</Table.Th>
            <Table.Th w="clamp(12.5rem, 24vw, 18.75rem)">Dibaca sebagai</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sheet.columns.map((column) => (
            <ColumnRow
              key={column.column}
              column={column}
              rival={sheet.columns.find((other) => other !== column && other.conflict === column.conflict)}
              isSettled={settled.has(column.column)}
              onField={(field) => onField(column.column, field)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function summary(sheet: SheetReading): string {
  if (!sheet.used) return whyNotText(sheet)
  const parts = [
    `${thousands(sheet.rows)} baris berisi`,
    `${thousands(sheet.accepted)} peserta`,
    sheet.rejected.length > 0 ? `${thousands(sheet.rejected.length)} tidak diimpor` : '',
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
