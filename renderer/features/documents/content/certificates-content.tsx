/** What certificates say beside the facts of the event: their word, their numbers, what was taught. */
import { Button, Fieldset, Group, NumberInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { IconListDetails, IconPlus } from '@tabler/icons-react'
import type { Material } from '#shared/contract/document-content/certificates.ts'
import type { Event } from '#shared/contract/events.ts'
import { moved } from '../../../ui/line-list/moved.ts'
import { RowActions } from '../../../ui/line-list/row-actions.tsx'
import type { EditorProps } from './editor.ts'
import { NumberingFields } from './numbering-fields.tsx'

const MOST_MATERIALS = 40

export function CertificatesContent({ event, body, onChange }: EditorProps<'certificates'>) {
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label="Sebutan"
        value={body.title}
        onChange={(title) => onChange({ ...body, title })}
        data={[
          { value: 'sertifikat', label: 'Sertifikat' },
          { value: 'piagam', label: 'Piagam' },
        ]}
      />
      <Fieldset legend="Nomor">
        <NumberingFields event={event} body={body} onChange={onChange} />
      </Fieldset>
      <Fieldset legend="Materi di halaman belakang">
        <Materials
          event={event}
          materials={body.materials}
          onChange={(materials) => onChange({ ...body, materials })}
        />
      </Fieldset>
    </>
  )
}

type MaterialsProps = {
  event: Event
  materials: readonly Material[]
  onChange: (materials: Material[]) => void
}

function Materials({ event, materials, onChange }: MaterialsProps) {
  const taught = event.agenda.filter(({ kind }) => kind === 'materi')
  const isFull = materials.length >= MOST_MATERIALS
  return (
    <Stack gap="sm">
      {materials.map((material, index) => (
        // Materials have no identity but their place.
        <MaterialFields
          key={index}
          name={`materi ${index + 1}`}
          material={material}
          isFirst={index === 0}
          isLast={index === materials.length - 1}
          onChange={(next) => onChange(materials.with(index, next))}
          onMove={(by) => onChange(moved(materials, index, index + by))}
          onRemove={() => onChange(materials.toSpliced(index, 1))}
        />
      ))}
      <Button
        variant="default"
        disabled={isFull}
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => onChange([...materials, { title: '', speaker: '', hours: null }])}
      >
        Tambah materi
      </Button>
      {materials.length === 0 && taught.length > 0 && (
        <Button
          variant="default"
          leftSection={<IconListDetails size={18} aria-hidden />}
          onClick={() =>
            onChange(
              taught
                .slice(0, MOST_MATERIALS)
                .map(({ title, actor }) => ({ title, speaker: actor, hours: null })),
            )
          }
        >
          Ambil dari susunan acara
        </Button>
      )}
      <Text size="sm" c="dimmed">
        Jam pelajaran (JP) diisi menurut ketentuan penyelenggara; yang kosong tidak dihitung.
      </Text>
    </Stack>
  )
}

type MaterialFieldsProps = {
  name: string
  material: Material
  isFirst: boolean
  isLast: boolean
  onChange: (material: Material) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

function MaterialFields({
  name,
  material,
  isFirst,
  isLast,
  onChange,
  onMove,
  onRemove,
}: MaterialFieldsProps) {
  return (
    <Stack gap="xs" role="group" aria-label={name}>
      <TextInput
        label="Materi"
        maxLength={500}
        value={material.title}
        onChange={(e) => onChange({ ...material, title: e.currentTarget.value })}
      />
      <TextInput
        label="Narasumber"
        maxLength={300}
        value={material.speaker}
        onChange={(e) => onChange({ ...material, speaker: e.currentTarget.value })}
      />
      <Group gap="xs" align="flex-end" justify="space-between">
        <NumberInput
          label="JP"
          w="6rem"
          min={0}
          max={99}
          allowDecimal={false}
          allowNegative={false}
          value={material.hours ?? ''}
          onChange={(hours) => onChange({ ...material, hours: typeof hours === 'number' ? hours : null })}
        />
        <RowActions name={name} isFirst={isFirst} isLast={isLast} onMove={onMove} onRemove={onRemove} />
      </Group>
    </Stack>
  )
}
