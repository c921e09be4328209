/** Step 2: which sheets are read, where their header stands, and what each column holds. */
import { Stack } from '@mantine/core'
import type { Reviewing } from './conversation.ts'
import { withField, withHeaderRow, withUsed } from './corrections.ts'
import { SheetCard } from './sheet-card.tsx'
import type { Import } from './use-import.ts'

export function StepColumns({ now, onCorrect }: { now: Reviewing; onCorrect: Import['correct'] }) {
  return (
    <Stack gap="md">
      {now.plan.sheets.map((sheet) => (
        <SheetCard
          key={sheet.name}
          sheet={sheet}
          onUsed={(used) => onCorrect(now, withUsed(now.corrections, sheet.name, used))}
          onHeaderRow={(row) => onCorrect(now, withHeaderRow(now.corrections, sheet.name, row))}
          onField={(column, field) => onCorrect(now, withField(now.corrections, sheet, column, field))}
        />
      ))}
    </Stack>
  )
}
