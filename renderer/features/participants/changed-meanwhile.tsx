/** Somebody else changed the same person: both stay in sight until the clerk has chosen. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ChangedField } from './person-values.ts'

type Props = {
  fields: readonly ChangedField[]
  busy: boolean
  onMine: () => void
  onLatest: (() => void) | undefined
}

export function ChangedMeanwhile({ fields, busy, onMine, onLatest }: Props) {
  return (
    <Alert
      color="yellow"
      icon={<IconAlertTriangle size={20} aria-hidden />}
      title="Data ini baru diubah dari tempat lain"
      role="alert"
    >
      {fields.map(({ label, before, after }) => (
        <Text key={label} size="sm">
          {label}: {before || 'kosong'} → <b>{after || 'kosong'}</b>
        </Text>
      ))}
      <Text size="sm" mt="xs">
        Isian Anda belum disimpan dan masih ada di bawah.
      </Text>
      <Group gap="sm" mt="sm">
        <Button variant="default" loading={busy} onClick={onMine}>
          Simpan isian saya
        </Button>
        <Button variant="default" onClick={onLatest}>
          Pakai data terbaru
        </Button>
      </Group>
    </Alert>
  )
}
