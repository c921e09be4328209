/** The head of the list: tick all, and sort by a column. */
import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactTable } from '@tanstack/react-table'
import type { Participant, ParticipantSort } from '#shared/contract/participants.ts'
import type { features } from './columns.tsx'
import type { ListView } from './list-view.ts'
import classes from './participant-table.module.css'

export type PeopleTable = ReactTable<typeof features, Participant>

type Props = {
  table: PeopleTable
  view: ListView
  allTicked: boolean
  someTicked: boolean
  onSort: (sort: ParticipantSort) => void
  onAll: () => void
}

export function TableHead({ table, view, allTicked, someTicked, onSort, onAll }: Props) {
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        <div role="columnheader" className={classes.tick}>
          <Checkbox
            aria-label="Pilih semua yang tampil di daftar"
            checked={allTicked}
            indeterminate={someTicked && !allTicked}
            onChange={onAll}
          />
        </div>
        {table.getHeaderGroups().flatMap((group) =>
          group.headers.map((header) => {
            const column = header.column.columnDef.meta
            const sorted = column?.sort !== undefined && column.sort === view.sort
            return (
              <div
                key={header.id}
                role="columnheader"
                className={classes.headCell}
                aria-sort={sorted ? (view.descending ? 'descending' : 'ascending') : undefined}
              >
                {column?.sort === undefined ? (
                  <span className={classes.text}>{column?.label}</span>
                ) : (
                  <SortButton
                    label={column.label}
                    hint={
                      column.sort === 'protocol'
                        ? 'Urutkan menurut jabatan (urutan protokol)'
                        : `Urutkan menurut ${column.label}`
                    }
                    direction={sorted ? (view.descending ? 'descending' : 'ascending') : null}
                    onClick={() => column.sort !== undefined && onSort(column.sort)}
                  />
                )}
              </div>
            )
          }),
        )}
      </div>
    </div>
  )
}

type SortProps = {
  label: string
  hint: string
  direction: 'ascending' | 'descending' | null
  onClick: () => void
}

function SortButton({ label, hint, direction, onClick }: SortProps) {
  return (
    <button
      type="button"
      className={classes.sort}
      title={hint}
      onClick={onClick}
      onKeyDown={(e) => e.stopPropagation()}
    >
      {label}
      {direction === 'ascending' && <IconArrowUp size={16} aria-hidden />}
      {direction === 'descending' && <IconArrowDown size={16} aria-hidden />}
    </button>
  )
}
