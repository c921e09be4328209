/** How a register is numbered, with the first number as it will be written. */
import { NumberInput, Stack, Text, TextInput } from '@mantine/core'
import type { Numbering } from '#shared/contract/document-content/numbering.ts'
import type { Event } from '#shared/contract/events.ts'
import {
  NUMBER_PLACEHOLDER_LABELS,
  NUMBER_PLACEHOLDERS,
  numberPatternProblem,
  writeNumber,
} from '#shared/domain/number-pattern.ts'
import { OptionalDayInput } from '../../../ui/optional-day-input.tsx'

type NumberingFieldsProps<Body extends Numbering> = {
  event: Event
  body: Body
  onChange: (body: Body) => void
}

export function NumberingFields<Body extends Numbering>({
  event,
  body,
  onChange,
}: NumberingFieldsProps<Body>) {
  const date = body.date || (event.days.at(-1)?.day ?? null)
  const usesCode = body.pattern.includes('{kode}')
  const usesUnit = body.pattern.includes('{unit}')
  return (
    <Stack gap="sm">
      <TextInput
        label="Pola nomor"
        description="Contoh: {urut}/{kode}/{BULAN_ROMAWI}/{tahun}. Kosong tercetak sebagai titik-titik."
        maxLength={200}
        value={body.pattern}
        error={problemText(body.pattern)}
        onChange={(e) => onChange({ ...body, pattern: e.currentTarget.value })}
      />
      <Text size="sm" c="dimmed">
        {NUMBER_PLACEHOLDERS.map((name) => `{${name}} ${NUMBER_PLACEHOLDER_LABELS[name]}`).join(' · ')}
      </Text>
      {usesCode && (
        <TextInput
          label="Kode"
          maxLength={50}
          value={body.code}
          onChange={(e) => onChange({ ...body, code: e.currentTarget.value })}
        />
      )}
      {usesUnit && (
        <TextInput
          label="Unit"
          maxLength={50}
          value={body.unit}
          onChange={(e) => onChange({ ...body, unit: e.currentTarget.value })}
        />
      )}
      <Whole
        label="Nomor urut pertama"
        max={999_999}
        value={body.first}
        onChange={(first) => onChange({ ...body, first })}
      />
      <Whole
        label="Banyak angka nomor urut"
        description="3 menulis 001."
        max={6}
        value={body.digits}
        onChange={(digits) => onChange({ ...body, digits })}
      />
      <OptionalDayInput
        label="Tanggal"
        description="Kosong memakai hari terakhir kegiatan."
        value={body.date}
        onChange={(next) => onChange({ ...body, date: next })}
      />
      {body.pattern !== '' && (
        <Text size="sm" role="status">
          Nomor pertama: {writeNumber(body.pattern, { ...body, sequence: body.first, date })}
        </Text>
      )}
    </Stack>
  )
}

type WholeProps = {
  label: string
  description?: string
  max: number
  value: number
  onChange: (value: number) => void
}

function Whole({ value, onChange, ...field }: WholeProps) {
  return (
    <NumberInput
      {...field}
      min={1}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      value={value}
      onChange={(next) => onChange(typeof next === 'number' ? Math.max(1, next) : 1)}
    />
  )
}

function problemText(pattern: string): string | null {
  const problem = pattern.trim() === '' ? null : numberPatternProblem(pattern)
  if (problem === null) return null
  return problem.code === 'no_sequence'
    ? 'Tambahkan {urut} supaya setiap orang mendapat nomor sendiri.'
    : `{${problem.name}} tidak dikenal.`
}
