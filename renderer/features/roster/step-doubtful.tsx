/** Step 3: what is doubtful, grouped by its cause, with the cells shown and the fix beside them. */
import { Anchor, Stack, Text } from '@mantine/core'
import { thousands } from '../../ui/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconCircleCheck } from '@tabler/icons-react'
import type { Reviewing } from './conversation.ts'
import { FixedRows } from './fixed-rows.tsx'
import classes from './import-page.module.css'
import { doubtsOf } from './problem-groups.ts'
import { ProblemGroupRows } from './problem-group.tsx'
import type { ImportTalk } from './import-talk.ts'
import { useSaveRejected } from './use-save-rejected.ts'

type Props = { eventId: string; now: Reviewing; talk: ImportTalk }

export function StepDoubtful({ eventId, now, talk }: Props) {
  const { clean, noted, rejected, groups } = doubtsOf(now.plan)
  const save = useSaveRejected(eventId, now.plan.importId)
  return (
    <Stack gap="md">
      <div className={classes.cards}>
        <Figure value={clean} state="clean">
          baris tanpa catatan
        </Figure>
        <Figure value={noted} state="noted">
          diterima dengan catatan
        </Figure>
        <Figure value={rejected} state="rejected">
          tidak diimpor, dengan alasan
          {rejected > 0 && (
            <>
              {' · '}
              <Anchor
                component="button"
                type="button"
                underline="always"
                inherit
                onClick={() => save.mutate()}
              >
                simpan sebagai XLSX
              </Anchor>
            </>
          )}
        </Figure>
      </div>
      <FixedRows fixes={now.fixes} onUnfix={(place) => talk.unfix(now, place)} />
      {groups.length === 0 ? (
        <EmptyState icon={IconCircleCheck} title="Tidak ada yang meragukan">
          Semua baris dapat diimpor tanpa catatan.
        </EmptyState>
      ) : (
        <div className={classes.groups}>
          {groups.map((group, index) => (
            <ProblemGroupRows
              key={`${group.code} ${group.rejected}`}
              group={group}
              severalSheets={now.plan.sheets.filter((sheet) => sheet.used).length > 1}
              startsOpen={index === 0}
              onFix={(row, nip) => talk.fix(now, { ...row, nip })}
            />
          ))}
        </div>
      )}
    </Stack>
  )
}

type FigureProps = { value: number; state: 'clean' | 'noted' | 'rejected'; children: React.ReactNode }

function Figure({ value, state, children }: FigureProps) {
  return (
    <div className={classes.card} data-state={value > 0 ? state : 'clean'}>
      <div className={classes.figure}>{thousands(value)}</div>
      <Text size="sm" c="dimmed" component="div">
        {children}
      </Text>
    </div>
  )
}
