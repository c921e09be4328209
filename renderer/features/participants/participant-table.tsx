/** The list of people: as long as it may be, only the rows in sight exist. */
import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Participant } from '#shared/contract/participants.ts'
import type { Zone } from '#shared/domain/time.ts'
import { columnIds, features, tableColumns, type ColumnId } from './columns.tsx'
import { sortedBy, type ListView } from './list-view.ts'
import classes from './participant-table.module.css'
import type { Selection } from './selection.ts'
import { tableMove, type TableMove } from './table-keys.ts'
import { TableHead } from './table-head.tsx'
import { TableRow, WaitingRow } from './table-row.tsx'
import { useRowsBetween } from './use-participant-rows.ts'

export const ROW_HEIGHT_PX = 44
const CHECK_COLUMN = '48px'

export type TableMoves = {
  /** Ticks or unticks the row; with `anchor` everything from there to here. */
  onToggle: (index: number, person: Participant, anchor: number | null) => void
  onMove: (move: Exclude<TableMove, { kind: 'go' | 'toggle' | 'open' }>) => void
  onOpen: (id: string) => void
  onView: (view: ListView) => void
}

type Props = TableMoves & {
  eventId: string
  view: ListView
  total: number
  /** Rows of the view before, shown until the first page of this one arrives. */
  oldRows: readonly Participant[] | undefined
  zone: Zone
  shown: readonly ColumnId[]
  selection: Selection
}

const noPeople: Participant[] = []

export function ParticipantTable(props: Props) {
  const { eventId, view, total, oldRows, zone, shown, selection } = props
  const scroller = useRef<HTMLDivElement>(null)
  const prefix = useId()
  const [active, setActive] = useState(0)
  const anchor = useRef<number | null>(null)
  const at = Math.min(active, Math.max(0, total - 1))

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 8,
    // The head scrolls with the rows until it sticks, so the rows have its height less to show themselves in.
    scrollPaddingEnd: ROW_HEIGHT_PX,
  })
  const items = virtual.getVirtualItems()
  const rowAt = useRowsBetween(eventId, view, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)
  const people = items.map(({ index }) => rowAt(index) ?? oldRows?.[index])
  const table = useTable({
    features,
    columns: useMemo(() => tableColumns(zone), [zone]),
    data: useStable(people.filter((person) => person !== undefined)),
    getRowId: (person) => person.id,
    state: { columnVisibility: useMemo(() => Object.fromEntries(columnIds.map((id) => [id, shown.includes(id)])), [shown]) },
  })
  const rows = new Map(table.getRowModel().rows.map((row) => [row.id, row]))

  // A new view begins at its top.
  useEffect(() => {
    setActive(0)
    anchor.current = null
    scroller.current?.scrollTo({ top: 0 })
  }, [view])

  const toggle = (index: number, extend: boolean) => {
    const person = rowAt(index)
    if (!person) return
    props.onToggle(index, person, extend ? (anchor.current ?? index) : null)
    if (!extend) anchor.current = index
    setActive(index)
  }
  const onKeyDown = (e: KeyboardEvent) => {
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT_PX) - 2)
    const move = total === 0 ? undefined : tableMove(e, { active: at, total, pageRows })
    if (!move) return
    e.preventDefault()
    if (move.kind === 'go') {
      if (move.extend) toggleTo(move.to)
      else anchor.current = move.to
      setActive(move.to)
      virtual.scrollToIndex(move.to)
    } else if (move.kind === 'toggle') toggle(at, false)
    else if (move.kind === 'open') openAt(at)
    else props.onMove(move)
  }
  const toggleTo = (index: number) => {
    const person = rowAt(index)
    if (anchor.current === null) anchor.current = at
    if (person) props.onToggle(index, person, anchor.current)
  }
  const openAt = (index: number) => {
    const person = rowAt(index)
    if (person) props.onOpen(person.id)
  }

  const template = [CHECK_COLUMN, ...table.getVisibleLeafColumns().map((column) => track(column.columnDef.meta))].join(' ')
  return (
    <div
      ref={scroller}
      className={classes.table}
      // React knows the names of properties only; a custom one has to pass as any name.
      style={{ ['--columns' as string]: template }}
      role="grid"
      aria-label="Daftar peserta"
      aria-rowcount={total + 1}
      aria-multiselectable
      aria-activedescendant={total > 0 ? `${prefix}-${at}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <TableHead
        table={table}
        view={view}
        allTicked={total > 0 && selection.size >= total}
        someTicked={selection.size > 0}
        onSort={(sort) => props.onView(sortedBy(view, sort))}
        onAll={() => props.onMove({ kind: selection.size >= total ? 'clear' : 'all' })}
      />
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {items.map((item, place) => {
          const person = people[place]
          const row = person && rows.get(person.id)
          const shared = { id: `${prefix}-${item.index}`, index: item.index, topPx: item.start, active: item.index === at }
          return row ? (
            <TableRow
              key={row.id}
              {...shared}
              table={table}
              row={row}
              ticked={selection.has(row.id)}
              onToggle={(extend) => toggle(item.index, extend)}
              onActivate={() => setActive(item.index)}
            />
          ) : (
            <WaitingRow key={`waiting-${item.index}`} {...shared} />
          )
        })}
      </div>
    </div>
  )
}

function track(column: { widthPx: number; share: number } | undefined): string {
  if (!column) return 'auto'
  return column.share === 0 ? `${column.widthPx}px` : `minmax(${column.widthPx}px, ${column.share}fr)`
}

/** The same array as before while it holds the same people, so that the table keeps what it computed. */
function useStable(people: Participant[]): Participant[] {
  const [kept, setKept] = useState(noPeople)
  const same = kept.length === people.length && kept.every((person, index) => person === people[index])
  if (!same) setKept(people)
  return same ? kept : people
}
