import { Button, Group, Stack, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { TextBody } from '#shared/contract/text-body.ts'
import type { HandoutSection } from '#shared/domain/handout.ts'
import type { TextFinding } from '#shared/domain/text-check.ts'
import { moved } from '../../ui/line-list/moved.ts'
import { RowActions } from '../../ui/line-list/row-actions.tsx'
import { Section } from '../../ui/section.tsx'
import { HandoutLineFields } from './handout-line-fields.tsx'
import { BodyPassage, LONGEST, TitleLines } from './body-fields.tsx'
import { PlaceFindings } from './place-findings.tsx'
import { newLine } from './text-draft.ts'

type HandoutBody = Extract<TextBody, { kind: 'handout' }>
type HandoutFieldsProps = {
  body: HandoutBody
  findings: readonly TextFinding[]
  onChange: (body: HandoutBody) => void
}

export function HandoutFields({ body, findings, onChange }: HandoutFieldsProps) {
  const change = (patch: Partial<HandoutBody>): void => onChange({ ...body, ...patch })
  const { sections } = body
  const at = (place: string) => <PlaceFindings findings={findings} place={place} />
  return (
    <Stack>
      <Section title="Judul dan pengantar">
        <Stack>
          <TitleLines lines={body.title} findings={findings} onChange={(title) => change({ title })} />
          <BodyPassage
            label="Pengantar"
            place="opening"
            text={body.opening}
            findings={findings}
            onChange={(opening) => change({ opening })}
          />
          <BodyPassage
            label="Penutup"
            place="closing"
            text={body.closing}
            findings={findings}
            onChange={(closing) => change({ closing })}
          />
        </Stack>
      </Section>
      {sections.map((section, index) => (
        // Sections have no identity but their place.
        <HandoutSectionFields
          key={index}
          index={index}
          count={sections.length}
          section={section}
          findings={findings}
          onChange={(next) => change({ sections: sections.with(index, next) })}
          onMove={(by) => change({ sections: moved(sections, index, index + by) })}
          onRemove={() => change({ sections: sections.toSpliced(index, 1) })}
        />
      ))}
      {sections.length === 0 && at('sections.0')}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() =>
            change({ sections: [...sections, { heading: '', lines: [newLine('tidak_boleh')] }] })
          }
        >
          Tambah bagian
        </Button>
      </Group>
    </Stack>
  )
}

type HandoutSectionFieldsProps = {
  index: number
  count: number
  section: HandoutSection
  findings: readonly TextFinding[]
  onChange: (section: HandoutSection) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

function HandoutSectionFields(props: HandoutSectionFieldsProps) {
  const { index, count, section, findings, onChange, onMove, onRemove } = props
  const { heading, lines } = section
  const setLines = (next: HandoutSection['lines']): void => onChange({ ...section, lines: next })
  return (
    <Section
      title={`Bagian ${index + 1}`}
      actions={
        <RowActions
          name={`Bagian ${index + 1}`}
          isFirst={index === 0}
          isLast={index === count - 1}
          onMove={onMove}
          onRemove={onRemove}
        />
      }
    >
      <Stack gap="sm">
        <TextInput
          label={`Judul bagian ${index + 1}`}
          maxLength={LONGEST}
          value={heading}
          onChange={(e) => onChange({ ...section, heading: e.currentTarget.value })}
        />
        <PlaceFindings findings={findings} place={`sections.${index}`} />
        {lines.map((line, place) => (
          // Lines have no identity but their place.
          <div key={place}>
            <HandoutLineFields
              name={`Baris ${index + 1}.${place + 1}`}
              line={line}
              isFirst={place === 0}
              isLast={place === lines.length - 1}
              onChange={(next) => setLines(lines.with(place, next))}
              onMove={(by) => setLines(moved(lines, place, place + by))}
              onRemove={() => setLines(lines.toSpliced(place, 1))}
            />
            <PlaceFindings findings={findings} place={`sections.${index}.lines.${place}`} />
          </div>
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            aria-label={`Tambah baris pada bagian ${index + 1}`}
            onClick={() => setLines([...lines, newLine(lines.at(-1)?.kind ?? 'tidak_boleh')])}
          >
            Tambah baris
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}
