/** One cause of doubt and the rows it concerns; a few are shown, the rest on request. */
import { Button, Text } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { rosterProblemText, rosterProblemTitle } from '#shared/texts/roster.ts'
import { thousands } from '../../ui/format.ts'
import classes from './import-page.module.css'
import { NipFix } from './nip-fix.tsx'
import { isAlike, isMendable, type DoubtfulRow, type ProblemGroup } from './problem-groups.ts'

const FIRST_ROWS = 3
const MORE_ROWS = 50

type Props = {
  group: ProblemGroup
  severalSheets: boolean
  startsOpen: boolean
  onFix: (row: DoubtfulRow, nip: string) => void
}

export function ProblemGroupRows({ group, severalSheets, startsOpen, onFix }: Props) {
  const [open, setOpen] = useState(startsOpen)
  const [shown, setShown] = useState(FIRST_ROWS)
  const rowsId = useId()
  const rest = group.rows.length - shown
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <div>
      <button
        type="button"
        className={classes.groupHead}
        aria-expanded={open}
        aria-controls={rowsId}
        onClick={() => setOpen(!open)}
      >
        <span className={classes.groupCount} data-rejected={group.rejected || undefined}>
          {thousands(group.rows.length)}
        </span>
        <span className={classes.groupTitle}>{rosterProblemTitle(group.code)}</span>
        <span className={classes.quiet}>{group.rejected ? 'tidak diimpor' : 'diterima dengan catatan'}</span>
        <Chevron size={18} aria-hidden />
      </button>
      <div id={rowsId} hidden={!open}>
        {open && isAlike(group) && <p className={classes.reason}>{reasonFor(group)}</p>}
        {open &&
          group.rows
            .slice(0, shown)
            .map((row) => (
              <ProblemRow
                key={`${row.sheet} ${row.row}`}
                group={group}
                row={row}
                place={severalSheets ? `${row.sheet}, baris ${row.row}` : `baris ${row.row}`}
                onFix={onFix}
              />
            ))}
        {open && rest > 0 && (
          <Button variant="subtle" m="xs" onClick={() => setShown(shown + MORE_ROWS)}>
            Tampilkan {thousands(Math.min(rest, MORE_ROWS))} lagi
          </Button>
        )}
      </div>
    </div>
  )
}

type RowProps = { group: ProblemGroup; row: DoubtfulRow; place: string; onFix: Props['onFix'] }

/** The first row speaks for all. */
function reasonFor({ code, rows }: ProblemGroup): string {
  const [first] = rows
  if (!first) return ''
  const text = rosterProblemText(code, first.data)
  return rows.length === 1 ? text : `Misalnya baris ${first.row}: ${text}`
}

function ProblemRow({ group, row, place, onFix }: RowProps) {
  const brief = isAlike(group)
  return (
    <div className={classes.line} data-brief={brief || undefined}>
      <span className={classes.quiet}>{place}</span>
      <span>
        {row.name || <span className={classes.quiet}>tanpa nama</span>}
        {!brief && row.unit !== null && <span className={classes.under}>{row.unit}</span>}
      </span>
      <span className={classes.seen} data-rejected={group.rejected || undefined}>
        {row.seen}
      </span>
      <Text size="sm" c="dimmed">
        {brief ? row.unit : rosterProblemText(group.code, row.data)}
      </Text>
      {isMendable(group) && <NipFix row={row} onFix={(nip) => onFix(row, nip)} />}
    </div>
  )
}
