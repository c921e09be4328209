/** The choices of one paper, beside its preview: its size, what is particular to the kind, then whom it is about. */
import { Stack, Switch } from '@mantine/core'
import { asksForParticipants, type PeopleOptions } from '#shared/contract/document-options/people.ts'
import type { DocumentOptions } from '#shared/contract/document-options/index.ts'
import type { Event } from '#shared/contract/events.ts'
import { isAboutPeople, paperSizesOf, withPaper, withPeople } from './option-fields.ts'
import { panelOf } from './panels.ts'
import { PaperChoice } from './paper-choice.tsx'
import { PeopleChoice } from './people-choice.tsx'

type OptionsPanelProps = {
  event: Event
  options: DocumentOptions
  onChange: (options: DocumentOptions) => void
}

export function OptionsPanel({ event, options, onChange }: OptionsPanelProps) {
  const Panel = panelOf(options.kind)
  const sizes = paperSizesOf(options.kind)
  return (
    <Stack gap="md">
      {'paper' in options && sizes.length > 1 && (
        <PaperChoice
          value={options.paper}
          sizes={sizes}
          onChange={(paper) => onChange(withPaper(options, paper))}
        />
      )}
      {Panel && <Panel event={event} options={options} onChange={onChange} />}
      {'signatureFields' in options && (
        <Switch
          label="Ruang tanda tangan digital"
          description="Bidang kosong di tempat pejabat menandatangani; tidak terlihat dan tidak tercetak."
          checked={options.signatureFields}
          onChange={(e) => onChange({ ...options, signatureFields: e.currentTarget.checked })}
        />
      )}
      {isAboutPeople(options) && asksForParticipants(options) && (
        <PeopleChoice
          eventId={event.id}
          value={options}
          onChange={(change: Partial<PeopleOptions>) => onChange(withPeople(options, change))}
        />
      )}
    </Stack>
  )
}
