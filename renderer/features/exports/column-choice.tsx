/** Which columns: one of the presets, or ticked one by one and kept under a name. */
import { useState } from 'react'
import { ActionIcon, Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { ExportOptions, ExportPreset } from '#shared/contract/exports.ts'
import {
  EXPORT_COLUMN_KEYS,
  EXPORT_COLUMN_LABELS,
  type ExportColumnKey,
  shownColumns,
} from '#shared/domain/export-columns.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import classes from './exports-page.module.css'

type ColumnChoiceProps = { options: ExportOptions; onChange: (columns: ExportColumnKey[]) => void }

const NOTHING: ExportPreset[] = []

export function ColumnChoice({ options, onChange }: ColumnChoiceProps) {
  const presets = useAsk(ask.exports.presets.queryOptions()).data ?? NOTHING
  const [isOpen, setOpen] = useState(false)
  const current = presets.find((preset) => hasSame(preset.columns, options.columns))
  const shown = new Set(shownColumns(options.columns, options.profile, options.names))
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="sm">
        <Select
          label="Susunan kolom"
          placeholder="Pilihan sendiri"
          value={current?.id ?? null}
          data={presets.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            const chosen = presets.find((preset) => preset.id === id)
            if (chosen) onChange(chosen.columns)
          }}
        />
        {current && !current.isBuiltIn && <RemovePreset preset={current} />}
        <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Tutup pilihan kolom' : 'Pilih kolom sendiri'}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {shown.size} kolom:{' '}
        {[...shown].map((key) => EXPORT_COLUMN_LABELS[key]).join(', ') || 'belum ada yang dapat ditampilkan'}.
      </Text>
      {isOpen && (
        <>
          <Columns options={options} onChange={onChange} />
          {!current && options.columns.length > 0 && <KeepPreset columns={options.columns} />}
        </>
      )}
    </Stack>
  )
}

function Columns({ options, onChange }: ColumnChoiceProps) {
  const chosen = new Set(options.columns)
  const allowed = new Set(shownColumns(EXPORT_COLUMN_KEYS, options.profile, options.names))
  return (
    <Checkbox.Group
      label="Kolom"
      value={[...chosen]}
      onChange={(keys) => onChange(EXPORT_COLUMN_KEYS.filter((key) => keys.includes(key)))}
    >
      <div className={classes.columns}>
        {EXPORT_COLUMN_KEYS.map((key) => (
          <Checkbox
            key={key}
            value={key}
            label={EXPORT_COLUMN_LABELS[key]}
            disabled={!allowed.has(key)}
            {...(allowed.has(key) ? {} : { description: 'Tidak untuk umum' })}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}

function KeepPreset({ columns }: { columns: ExportColumnKey[] }) {
  const [name, setName] = useState('')
  const save = useTell(ask.exports.savePreset.mutationOptions(), {
    done: (preset) => `Susunan “${preset.name}” disimpan.`,
  })
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        label="Simpan susunan ini dengan nama"
        value={name}
        maxLength={80}
        autoComplete="off"
        onChange={(e) => setName(e.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={name.trim() === ''}
        loading={save.isPending}
        onClick={() => save.mutate({ name: name.trim(), columns })}
      >
        Simpan susunan
      </Button>
    </Group>
  )
}

function RemovePreset({ preset }: { preset: ExportPreset }) {
  const again = useTell(ask.exports.savePreset.mutationOptions())
  const remove = useTell(ask.exports.removePreset.mutationOptions(), {
    done: `Susunan “${preset.name}” dihapus.`,
    undo: () => again.mutate({ name: preset.name, columns: preset.columns }),
  })
  return (
    <ActionIcon
      variant="default"
      size={40}
      aria-label={`Hapus susunan ${preset.name}`}
      onClick={() => remove.mutate({ id: preset.id })}
    >
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  )
}

function hasSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key) => other.includes(key))
}
