/** One person in the list, and the grey line that stands for one not yet fetched. */
import type { Row } from '@tanstack/react-table'
import type { Participant } from '#shared/contract/participants.ts'
import type { features } from './columns.tsx'
import classes from './participant-table.module.css'
import type { PeopleTable } from './table-head.tsx'

type Place = { id: string; index: number; topPx: number; active: boolean }

type Props = Place & {
  table: PeopleTable
  row: Row<typeof features, Participant>
  ticked: boolean
  onToggle: (extend: boolean) => void
  onActivate: () => void
}

export function TableRow({ id, index, topPx, active, table, row, ticked, onToggle, onActivate }: Props) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={ticked}
      className={classes.row}
      data-active={active || undefined}
      data-ticked={ticked || undefined}
      style={{ transform: `translateY(${topPx}px)` }}
      onMouseDown={onActivate}
    >
      <div role="gridcell" className={classes.tick}>
        {/* The click, not the change: only it knows whether Shift is held. */}
        <label className={classes.tickArea}>
          <input
            type="checkbox"
            tabIndex={-1}
            className={classes.checkbox}
            aria-label={`Pilih ${row.original.name}`}
            checked={ticked}
            readOnly
            onClick={(e) => onToggle(e.shiftKey)}
          />
        </label>
      </div>
      {row.getVisibleCells().map((cell) => (
        <div key={cell.id} role="gridcell" className={classes.cell}>
          <table.FlexRender cell={cell} />
        </div>
      ))}
    </div>
  )
}

export function WaitingRow({ id, index, topPx, active }: Place) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      data-active={active || undefined}
      style={{ transform: `translateY(${topPx}px)` }}
    >
      <div role="gridcell" className={classes.waiting} aria-label="Memuat" />
    </div>
  )
}
