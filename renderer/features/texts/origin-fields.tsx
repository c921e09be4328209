import { Group, Stack, Textarea, TextInput } from '@mantine/core'
import { DayInput } from '../../ui/day-input.tsx'
import { Section } from '../../ui/section.tsx'
import type { TextDraft } from './text-draft.ts'

type OriginFieldsProps = {
  draft: TextDraft
  onChange: (patch: Partial<TextDraft>) => void
  /** Only a changed text is asked where it comes from. */
  isAsked: boolean
}

export function OriginFields({ draft, onChange, isAsked }: OriginFieldsProps) {
  return (
    <Section
      title="Asal naskah"
      note="Tersimpan bersama versi ini, dan versinya tercatat pada setiap dokumen yang memakainya."
    >
      <Stack>
        <Textarea
          label="Sumber"
          placeholder="misalnya Surat Sekretaris Daerah nomor … tanggal …"
          withAsterisk
          autosize
          maxLength={1000}
          value={draft.source}
          error={isAsked && draft.source.trim() === '' && 'Tulis dari mana naskah ini berasal.'}
          onChange={(e) => onChange({ source: e.currentTarget.value })}
        />
        <Group align="flex-start">
          <DayInput
            label="Tanggal naskah"
            w="16rem"
            maw="100%"
            value={draft.date}
            onChange={(date) => onChange({ date })}
          />
          <TextInput
            label="Catatan"
            flex="1 1 14rem"
            maxLength={500}
            value={draft.note}
            onChange={(e) => onChange({ note: e.currentTarget.value })}
          />
        </Group>
      </Stack>
    </Section>
  )
}
