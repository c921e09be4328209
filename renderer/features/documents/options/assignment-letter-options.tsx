import { SegmentedControl, Input } from '@mantine/core'
import { asksForParticipants } from '#shared/contract/document-options/people.ts'
import type { PanelProps } from './panel.ts'

export function AssignmentLetterOptions({ options, onChange }: PanelProps<'assignment_letter'>) {
  return (
    <Input.Wrapper label="Yang ditugaskan">
      <SegmentedControl
        fullWidth
        aria-label="Yang ditugaskan"
        value={asksForParticipants(options) ? 'participants' : 'committee'}
        onChange={(who) =>
          onChange({
            ...options,
            who,
            ...(who === 'committee' ? { participantIds: undefined } : {}),
          })
        }
        data={[
          { value: 'committee', label: 'Panitia' },
          { value: 'participants', label: 'Peserta' },
        ]}
      />
    </Input.Wrapper>
  )
}
