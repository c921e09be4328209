import type { PanelProps } from './panel.ts'
import { TextNote } from './text-note.tsx'

export function GuidanceSheetOptions({ event }: PanelProps<'guidance_sheet'>) {
  return <TextNote eventId={event.id} textId="handout" />
}
