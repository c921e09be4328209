/** Step 2: which sheets are read, where their header stands, and what each column holds. */
import { Stack } from '@mantine/core'
import type { Reviewing } from './conversation.ts'
import { withField, withHeaderRow, withUsed, settledColumns } from './corrections.ts'
import { SheetCard } from './sheet-card.tsx'
import type { ImportTalk } from './import-talk.ts'

export function StepColumns({ now, talk }: { now: Reviewing; talk: ImportTalk }) {
  return (
    <Stack gap="md">
      {now.plan.sheets.map((sheet) => (
        <SheetCard
          key={sheet.name}
          sheet={sheet}
          settled={settledColumns(now.corrections, sheet.name)}
          onUsed={(used) => talk.correct(now, withUsed(now.corrections, sheet.name, used))}
          onHeaderRow={(row) => talk.correct(now, withHeaderRow(now.corrections, sheet.name, row))}
          onField={(column, field) => talk.correct(now, withField(now.corrections, sheet, column, field))}
        />
      ))}
    </Stack>
  )
}
