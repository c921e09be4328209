/** The committee of an assignment letter, in its order. */
import { Button, Group, Input, Stack, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Assignee } from '#shared/contract/document-content/assignment-letter.ts'
import { moved } from '../../../ui/line-list/moved.ts'
import { RowActions } from '../../../ui/line-list/row-actions.tsx'

type AssigneeListProps = { assignees: readonly Assignee[]; onChange: (assignees: Assignee[]) => void }

export function AssigneeList({ assignees, onChange }: AssigneeListProps) {
  return (
    <Input.Wrapper
      label="Panitia yang ditugaskan"
      description="Kosong mencetak baris untuk ditulis tangan."
      labelElement="div"
    >
      <Stack gap="md" mt="xs">
        {assignees.map((assignee, index) => (
          <AssigneeFields
            // Rows have no identity but their place.
            key={index}
            number={index + 1}
            assignee={assignee}
            isLast={index === assignees.length - 1}
            onChange={(change) => onChange(assignees.with(index, { ...assignee, ...change }))}
            onMove={(by) => onChange(moved(assignees, index, index + by))}
            onRemove={() => onChange(assignees.toSpliced(index, 1))}
          />
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => onChange([...assignees, { name: '', nip: '', rank: '', position: '' }])}
          >
            Tambah panitia
          </Button>
        </Group>
      </Stack>
    </Input.Wrapper>
  )
}

type AssigneeFieldsProps = {
  number: number
  assignee: Assignee
  isLast: boolean
  onChange: (change: Partial<Assignee>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

const FIELDS = [
  { field: 'name', label: 'Nama dengan gelar', maxLength: 200 },
  { field: 'nip', label: 'NIP', maxLength: 40 },
  { field: 'rank', label: 'Pangkat, golongan', maxLength: 100 },
  { field: 'position', label: 'Jabatan', maxLength: 300 },
] as const

function AssigneeFields({ number, assignee, isLast, onChange, onMove, onRemove }: AssigneeFieldsProps) {
  const name = `panitia ${number}`
  return (
    <Stack gap="xs" role="group" aria-label={name}>
      <Group justify="flex-end">
        <RowActions name={name} isFirst={number === 1} isLast={isLast} onMove={onMove} onRemove={onRemove} />
      </Group>
      {FIELDS.map(({ field, label, maxLength }) => (
        <TextInput
          key={field}
          label={label}
          maxLength={maxLength}
          value={assignee[field]}
          onChange={(e) => onChange({ [field]: e.currentTarget.value })}
        />
      ))}
    </Stack>
  )
}
