/** Who signs a declaration beside the officials of the event, in their order. */
import { Button, Group, Input, Stack, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ContentOf } from '#shared/contract/document-content/index.ts'
import { moved } from '../../../ui/line-list/moved.ts'
import { RowActions } from '../../../ui/line-list/row-actions.tsx'

type Party = ContentOf<'peace_declaration'>['parties'][number]
type PartyListProps = { parties: readonly Party[]; onChange: (parties: Party[]) => void }

const NOBODY: Party = { name: '', represents: '' }

export function PartyList({ parties, onChange }: PartyListProps) {
  return (
    <Input.Wrapper
      label="Para pihak"
      description="Dicetak setelah pejabat penandatangan kegiatan. Tanpa siapa pun, baris kosong disediakan."
      labelElement="div"
    >
      <Stack gap="md" mt="xs">
        {parties.map((party, index) => (
          // Rows have no identity but their place.
          <Stack key={index} gap="xs" role="group" aria-label={`pihak ${index + 1}`}>
            <Group justify="flex-end">
              <RowActions
                name={`pihak ${index + 1}`}
                isFirst={index === 0}
                isLast={index === parties.length - 1}
                onMove={(by) => onChange(moved(parties, index, index + by))}
                onRemove={() => onChange(parties.toSpliced(index, 1))}
              />
            </Group>
            <TextInput
              label="Nama dengan gelar"
              maxLength={200}
              value={party.name}
              onChange={(e) => onChange(parties.with(index, { ...party, name: e.currentTarget.value }))}
            />
            <TextInput
              label="Jabatan atau yang diwakili"
              maxLength={300}
              value={party.represents}
              onChange={(e) => onChange(parties.with(index, { ...party, represents: e.currentTarget.value }))}
            />
          </Stack>
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => onChange([...parties, NOBODY])}
          >
            Tambah pihak
          </Button>
        </Group>
      </Stack>
    </Input.Wrapper>
  )
}
