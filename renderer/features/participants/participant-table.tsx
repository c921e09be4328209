/** The list of people: as long as it may be, only the rows in sight exist. */
import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef, useState, type CSSProperties } from 'react'
import type { Participant } from '#shared/contract/participants.ts'
import type { Zone } from '#shared/domain/time.ts'
import { columnIds, features, tableColumns, type ColumnId, type PeopleColumn } from './columns.tsx'
import { sortedBy, type ListView } from './list-view.ts'
import classes from './participant-table.module.css'
import type { Selection } from './selection.ts'
import { TableHead } from './table-head.tsx'
import { TableRow, WaitingRow } from './table-row.tsx'
import { useActiveRow, type RowHandlers } from './use-active-row.ts'
import { useRowsBetween } from './use-participant-rows.ts'

const ROW_HEIGHT_PX = 44
const CHECK_COLUMN_PX = 48

type Props = RowHandlers & {
  eventId: string
  view: ListView
  total: number
  /** Rows of the view before, shown until the first page of this one arrives. */
  oldRows: readonly Participant[] | undefined
  zone: Zone
  shown: readonly ColumnId[]
  selection: Selection
  onView: (view: ListView) => void
}

export function ParticipantTable({
  eventId,
  view,
  total,
  oldRows,
  zone,
  shown,
  selection,
  onView,
  ...handlers
}: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const prefix = useId()
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
  const table = usePeopleTable(people, zone, shown)
  const rows = new Map(table.getRowModel().rows.map((row) => [row.id, row]))
  const active = useActiveRow({
    ...handlers,
    view,
    total,
    rowAt,
    pageRows: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT_PX) - 2),
    scrollTo: (index) => virtual.scrollToIndex(index),
  })
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [view])

  const columns = table.getVisibleLeafColumns().flatMap((column) => column.columnDef.meta ?? [])
  return (
    <div
      ref={scroller}
      className={classes.table}
      style={tableWidths(columns)}
      role="grid"
      aria-label="Daftar peserta"
      aria-rowcount={total + 1}
      aria-multiselectable
      aria-activedescendant={total > 0 ? `${prefix}-${active.at}` : undefined}
      tabIndex={0}
      onKeyDown={active.onKeyDown}
    >
      <TableHead
        table={table}
        view={view}
        allTicked={total > 0 && selection.size >= total}
        someTicked={selection.size > 0}
        onSort={(sort) => onView(sortedBy(view, sort))}
        onAll={() => handlers.onCommand({ kind: selection.size >= total ? 'clear' : 'all' })}
      />
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }, place) => {
          const row = rows.get(people[place]?.id ?? '')
          const shared = { id: `${prefix}-${index}`, index, topPx: start, active: index === active.at }
          return row ? (
            <TableRow
              key={row.id}
              {...shared}
              table={table}
              row={row}
              ticked={selection.has(row.id)}
              onToggle={(extend) => active.toggle(index, extend)}
              onActivate={() => active.activate(index)}
            />
          ) : (
            <WaitingRow key={`waiting-${index}`} {...shared} />
          )
        })}
      </div>
    </div>
  )
}

/** The table over the rows in sight. */
function usePeopleTable(
  people: readonly (Participant | undefined)[],
  zone: Zone,
  shown: readonly ColumnId[],
) {
  const key = shown.join()
  const columnVisibility = useMemo(() => {
    const ids = key.split(',')
    return Object.fromEntries(columnIds.map((id) => [id, ids.includes(id)]))
  }, [key])
  return useTable({
    features,
    columns: useMemo(() => tableColumns(zone), [zone]),
    data: useStable(people.filter((person) => person !== undefined)),
    getRowId: (person) => person.id,
    state: { columnVisibility },
  })
}

/** Every row is a grid of its own, so the columns may not depend on what stands in them. */
function tableWidths(columns: readonly PeopleColumn[]): CSSProperties {
  const tracks = columns.map(({ widthPx, share }) =>
    share === 0 ? `${widthPx}px` : `minmax(${widthPx}px, ${share}fr)`,
  )
  const widthPx = columns.reduce((sum, column) => sum + column.widthPx, CHECK_COLUMN_PX)
  // Custom properties are no properties React knows by name.
  return {
    '--columns': [`${CHECK_COLUMN_PX}px`, ...tracks].join(' '),
    '--width': `${widthPx}px`,
  } as CSSProperties
}

const noPeople: Participant[] = []

/** The same array as before while it holds the same people, so that the table keeps what it computed. */
function useStable(people: Participant[]): Participant[] {
  const [kept, setKept] = useState(noPeople)
  const same = kept.length === people.length && kept.every((person, index) => person === people[index])
  if (!same) setKept(people)
  return same ? kept : people
}
