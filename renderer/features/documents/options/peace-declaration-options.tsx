import { BlankRows } from './blank-rows.tsx'
import type { PanelProps } from './panel.ts'
import { TextNote } from './text-note.tsx'

const MOST_BLANK_ROWS = 60

export function PeaceDeclarationOptions({ event, options, onChange }: PanelProps<'peace_declaration'>) {
  return (
    <>
      <TextNote eventId={event.id} textId="deklarasi-damai" />
      <BlankRows
        value={options.blankRows}
        onChange={(rows) => onChange({ ...options, blankRows: Math.min(rows, MOST_BLANK_ROWS) })}
      />
    </>
  )
}
