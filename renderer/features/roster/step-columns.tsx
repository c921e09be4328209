/** Step 2: which sheets are read, where their header stands, and what each column holds. */
import { Stack } from '@mantine/core'
import type { Reviewing } from './conversation.ts'
import { settledColumns, withField, withHeaderRow, withTableUsed, withUsed } from './corrections.ts'
import { SheetCard } from './sheet-card.tsx'
import type { ImportTalk } from './import-talk.ts'
import { TableColumns } from './table-columns.tsx'

export function StepColumns({ now, talk }: { now: Reviewing; talk: ImportTalk }) {
  return (
    <Stack gap="md">
      {now.plan.sheets.map((sheet) => (
        <SheetCard
          key={sheet.name}
          sheet={sheet}
          onUsed={(used) => talk.correct(now, withUsed(now.corrections, sheet.name, used))}
          onHeaderRow={(row) => talk.correct(now, withHeaderRow(now.corrections, sheet.name, row))}
        >
          {(table, place) => (
            <TableColumns
              key={place}
              table={table}
              number={sheet.tables.length > 1 ? place + 1 : null}
              settled={settledColumns(now.corrections, { sheet: sheet.name, place })}
              onUsed={(used) =>
                talk.correct(now, withTableUsed(now.corrections, { sheet: sheet.name, place }, used))
              }
              onField={(column, field) =>
                talk.correct(
                  now,
                  withField(now.corrections, { sheet: sheet.name, place }, table, { column, field }),
                )
              }
            />
          )}
        </SheetCard>
      ))}
    </Stack>
  )
}
