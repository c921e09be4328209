/** One sheet of the file: read or not and why, its header row, and its tables. */
import { Button, NumberInput, Text } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import type { SheetReading, TableReading } from '#shared/contract/roster.ts'
import { thousands } from '../../ui/format.ts'
import { Section } from '../../ui/section.tsx'
import { IgnoredRows } from './ignored-rows.tsx'
import { canBeSwitched, whyNotText } from './sheet-reason.ts'
import { UseSwitch } from './use-switch.tsx'

type Props = {
  sheet: SheetReading
  onUsed: (used: boolean) => void
  onHeaderRow: (row: number | null) => void
  children: (table: TableReading, place: number) => ReactNode
}

export function SheetCard({ sheet, onUsed, onHeaderRow, children }: Props) {
  const [pointing, setPointing] = useState(false)
  const canBePointedAt =
    !sheet.used && !canBeSwitched(sheet) && sheet.tables.some(({ columns }) => columns.length > 0)
  const kind = sheet.tables[0]?.kind ?? 'table'
  return (
    <Section
      title={`Lembar ${sheet.name}`}
      note={summary(sheet)}
      actions={
        <>
          {canBeSwitched(sheet) && (
            <UseSwitch label="Impor lembar ini" checked={sheet.used} onChange={onUsed} />
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
          <ReadAs kind={kind} />
          <HeaderRow row={sheet.tables[0]?.headerRow ?? null} onChange={onHeaderRow} />
          {sheet.tables.map(children)}
          <IgnoredRows ignored={sheet.ignored} />
        </>
      )}
    </Section>
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

const readAs = {
  table: '',
  list: 'Lembar ini dibaca sebagai daftar nama: satu nomor atau tanda satu orang. Isian di bawah diambil dari tulisan di belakang dan di bawah namanya.',
  form: 'Lembar ini dibaca sebagai formulir: setiap kelompok isian satu orang. Periksa arti setiap isian di bawah.',
} as const

/** Lists and forms have no header to point at; what was made of them is said instead. */
function ReadAs({ kind }: Pick<TableReading, 'kind'>) {
  if (kind === 'table') return null
  return (
    <Text size="sm" mt="sm" maw="70ch">
      {readAs[kind]}
    </Text>
  )
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
