import { ActionIcon, Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { OfficeDraft } from '#shared/contract/office.ts'
import { Section } from '../../ui/section.tsx'
import { HouseStyleFields } from './house-style-fields.tsx'
import { type LetterheadLine, LINE_HINTS, MOST_LINES, PAPERS, RULES, SIZES } from './office-draft.ts'

type OfficeFormProps = { draft: OfficeDraft; onChange: (draft: OfficeDraft) => void }

export function OfficeForm({ draft, onChange }: OfficeFormProps) {
  const change = (patch: Partial<OfficeDraft>): void => onChange({ ...draft, ...patch })
  return (
    <Stack>
      <Section title="Instansi">
        <Stack>
          <TextInput
            label="Nama instansi"
            description="Untuk memilih di layar; di surat dipakai baris kop."
            withAsterisk
            maxLength={200}
            value={draft.name}
            onChange={(e) => change({ name: e.currentTarget.value })}
          />
          <Group grow align="flex-start">
            <TextInput
              label="Kota tanda tangan"
              placeholder="misalnya Oelamasi"
              maxLength={100}
              value={draft.city}
              onChange={(e) => change({ city: e.currentTarget.value })}
            />
            <Select
              label="Kertas"
              data={PAPERS}
              allowDeselect={false}
              value={draft.paper}
              onChange={(paper) => paper && change({ paper })}
            />
          </Group>
        </Stack>
      </Section>
      <Section title="Bentuk naskah">
        <HouseStyleFields draft={draft} onChange={change} />
      </Section>
      <LetterheadFields letterhead={draft.letterhead} onChange={(letterhead) => change({ letterhead })} />
    </Stack>
  )
}

type Letterhead = OfficeDraft['letterhead']

function LetterheadFields({
  letterhead,
  onChange,
}: {
  letterhead: Letterhead
  onChange: (letterhead: Letterhead) => void
}) {
  const { lines, rule } = letterhead
  const setLines = (next: LetterheadLine[]): void => onChange({ ...letterhead, lines: next })
  return (
    <Section title="Kop surat" note="Dari atas ke bawah, di tengah. Lazimnya tiga sampai lima baris.">
      <Stack gap="xs">
        {lines.map((line, index) => (
          // Lines have no identity but their place.
          <Group key={index} gap="xs" wrap="nowrap" role="group" aria-label={`Baris kop ${index + 1}`}>
            <TextInput
              flex={1}
              aria-label={`Tulisan baris ${index + 1}`}
              placeholder={LINE_HINTS[index] ?? ''}
              maxLength={200}
              value={line.text}
              onChange={(e) => setLines(lines.with(index, { ...line, text: e.currentTarget.value }))}
            />
            <Select
              aria-label={`Ukuran baris ${index + 1}`}
              w="6.5rem"
              data={SIZES}
              allowDeselect={false}
              value={line.size}
              onChange={(size) => size && setLines(lines.with(index, { ...line, size }))}
            />
            <Checkbox
              label="Tebal"
              aria-label={`Baris ${index + 1} tebal`}
              checked={line.bold}
              onChange={(e) => setLines(lines.with(index, { ...line, bold: e.currentTarget.checked }))}
            />
            <ActionIcon
              aria-label={`Hapus baris ${index + 1}`}
              onClick={() => setLines(lines.toSpliced(index, 1))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group justify="space-between" align="flex-end" mt="xs">
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            disabled={lines.length >= MOST_LINES}
            onClick={() => setLines([...lines, { text: '', size: 'small', bold: false }])}
          >
            Tambah baris
          </Button>
          <Select
            label="Garis penutup kop"
            w="12rem"
            data={RULES}
            allowDeselect={false}
            value={rule}
            onChange={(chosen) => chosen && onChange({ ...letterhead, rule: chosen })}
          />
        </Group>
      </Stack>
    </Section>
  )
}
