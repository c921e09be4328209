import { MultiSelect } from '@mantine/core'
import type { PanelProps } from './panel.ts'

/** Nobody chosen means all of them. */
export function SpeakerRequestOptions({ event, options, onChange }: PanelProps<'speaker_request'>) {
  const speakers = event.officials.filter(
    ({ roles }) => roles.includes('narasumber') || roles.includes('moderator'),
  )
  return (
    <MultiSelect
      label="Surat untuk"
      placeholder={options.officialIds?.length ? '' : 'Semua narasumber dan moderator'}
      value={options.officialIds ?? []}
      onChange={(ids) => onChange({ ...options, officialIds: ids.length > 0 ? ids : undefined })}
      data={speakers.map(({ id, name }) => ({ value: id, label: name }))}
      clearable
    />
  )
}
