/** The list with everything that narrows it and everything that can be done with its ticked people. */
import { useMemo } from 'react'
import type { Event } from '#shared/contract/events.ts'
import type { ListView } from './list-view.ts'
import { narrowed } from './list-view.ts'
import { ColumnMenu } from './column-menu.tsx'
import { useColumnChoice } from './column-choice.ts'
import { FilterBar, type Facets } from './filter-bar.tsx'
import { NarrowedBand } from './narrowed-band.tsx'
import { NobodyFits } from './nobody.tsx'
import { ParticipantTable } from './participant-table.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { TableActionsProvider } from './table-actions.tsx'
import type { ListCommand } from './use-active-row.ts'
import { useCopyPeople } from './use-copy-people.ts'
import type { useListTotal } from './use-participant-rows.ts'
import type { useTicked } from './use-ticked.ts'

type Props = {
  event: Event
  view: ListView
  facets: Facets
  list: ReturnType<typeof useListTotal>
  ticked: ReturnType<typeof useTicked>
  onView: (next: ListView | ((now: ListView) => ListView)) => void
  onOpen: (id: string) => void
  onRemove: (ids: string[]) => void
}

export function ParticipantList({ event, view, facets, list, ticked, onView, onOpen, onRemove }: Props) {
  const { id: eventId, zone } = event
  const { selection } = ticked
  const { shown, choose, chooseUsual } = useColumnChoice(facets.categories.map(({ category }) => category))
  const copyPeople = useCopyPeople(eventId, shown, zone)
  const actions = useMemo(
    () => ({
      open: onOpen,
      narrow: (more: Parameters<typeof narrowed>[1]) => onView((now) => narrowed(now, more)),
    }),
    [onOpen, onView],
  )
  const copy = () => void copyPeople(view, selection)
  const remove = () => onRemove([...selection])
  const onCommand = ({ kind }: ListCommand) => {
    if (kind === 'all') ticked.all()
    else if (kind === 'copy') copy()
    else if (kind === 'remove') remove()
    else ticked.clear()
  }
  return (
    <>
      <FilterBar event={event} view={view} facets={facets} onView={onView}>
        <ColumnMenu shown={shown} onChoose={choose} onUsual={chooseUsual} />
      </FilterBar>
      <NarrowedBand view={view} shown={list.total} everybody={facets.total} onView={onView} />
      <SelectionBar
        eventId={eventId}
        ids={[...selection]}
        onCopy={copy}
        onRemove={remove}
        onClear={ticked.clear}
      />
      {list.total === 0 ? (
        <NobodyFits />
      ) : (
        <TableActionsProvider value={actions}>
          <ParticipantTable
            eventId={eventId}
            view={view}
            total={list.total ?? 0}
            oldRows={list.oldRows}
            zone={zone}
            shown={shown}
            selection={selection}
            onToggle={ticked.toggle}
            onCommand={onCommand}
            onOpen={onOpen}
            onView={onView}
          />
        </TableActionsProvider>
      )}
    </>
  )
}
