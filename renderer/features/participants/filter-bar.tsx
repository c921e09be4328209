/** Search and filters above the list; what each offers comes with how many people it concerns. */
import { CloseButton, Group, MultiSelect, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { Event } from '#shared/contract/events.ts'
import { attendanceDay } from '#shared/domain/attendance-day.ts'
import { CATEGORIES } from '#shared/domain/category.ts'
import { PLEDGE_STATE_LABELS, PLEDGE_STATES } from '#shared/domain/pledge-state.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { toLocal } from '#shared/domain/time.ts'
import { thousands } from '#shared/domain/words.ts'
import classes from './filter-bar.module.css'
import { narrowed, type ListView } from './list-view.ts'

type Facet = { label: string; count: number }
export type Facets = {
  total: number
  doubtful: number
  units: Facet[]
  categories: (Facet & { category: (typeof CATEGORIES)[number] })[]
}

type Props = {
  event: Event
  view: ListView
  facets: Facets | undefined
  onView: (view: ListView) => void
  /** Stands at the end of the bar. */
  children: ReactNode
}

export function FilterBar({ event, view, facets, onView, children }: Props) {
  const { filter } = view
  return (
    <Group
      gap="xs"
      align="flex-start"
      className={classes.bar}
      role="search"
      aria-label="Cari dan saring peserta"
    >
      <SearchField query={filter.query ?? ''} onQuery={(query) => onView(narrowed(view, { query }))} />
      <MultiSelect
        aria-label="OPD"
        className={classes.wide}
        classNames={{ input: classes.several ?? '' }}
        placeholder={filter.units?.length ? '' : 'Semua OPD'}
        data={options((facets?.units ?? []).map(({ label, count }) => ({ value: label, label, count })))}
        value={filter.units ?? []}
        onChange={(units) => onView(narrowed(view, { units }))}
        searchable
        clearable
        nothingFoundMessage="OPD ini tidak ada dalam daftar"
      />
      <MultiSelect
        aria-label="Kategori"
        className={classes.wide}
        classNames={{ input: classes.several ?? '' }}
        placeholder={filter.categories?.length ? '' : 'Semua kategori'}
        data={options(
          (facets?.categories ?? []).map(({ category, label, count }) => ({ value: category, label, count })),
        )}
        value={filter.categories ?? []}
        onChange={(chosen) =>
          onView(narrowed(view, { categories: CATEGORIES.filter((category) => chosen.includes(category)) }))
        }
        clearable
      />
      <AttendanceFilters view={view} event={event} onView={onView} />
      {children}
    </Group>
  )
}

function AttendanceFilters({ view, event, onView }: Pick<Props, 'view' | 'event' | 'onView'>) {
  const { filter } = view
  const days = event.days.map(({ day }) => day)
  const today = toLocal(Date.now(), event.zone).date
  return (
    <>
      {days.length > 1 && (
        <Select
          aria-label="Hari"
          className={classes.wide}
          data={days.map((day) => ({ value: day, label: dayAndDate(day) }))}
          value={filter.day ?? attendanceDay(days, today)}
          allowDeselect={false}
          onChange={(day) => onView(narrowed(view, { day: day ?? undefined }))}
        />
      )}
      <Select
        aria-label="Kehadiran"
        className={classes.narrow}
        placeholder="Hadir/belum"
        data={[
          { value: 'present', label: 'Sudah hadir' },
          { value: 'absent', label: 'Belum hadir' },
        ]}
        value={filter.attendance ?? null}
        onChange={(attendance) => onView(narrowed(view, { attendance: attendance ?? undefined }))}
        clearable
      />
      <Select
        aria-label="Ikrar"
        className={classes.narrow}
        placeholder="Semua ikrar"
        data={PLEDGE_STATES.map((state) => ({ value: state, label: PLEDGE_STATE_LABELS[state] }))}
        value={filter.pledge ?? null}
        onChange={(pledge) => onView(narrowed(view, { pledge: pledge ?? undefined }))}
        clearable
      />
    </>
  )
}

function options<Value extends string>(facets: readonly { value: Value; label: string; count: number }[]) {
  return facets.map(({ value, label, count }) => ({ value, label: `${label} (${thousands(count)})` }))
}

const PAUSE_MS = 120

type SearchProps = { query: string; onQuery: (query: string) => void }

/** Searches while one types; the field is ahead of the list by a moment. */
function SearchField({ query, onQuery }: SearchProps) {
  const [typed, setTyped] = useState(query)
  const settle = useDebouncedCallback(onQuery, PAUSE_MS)
  useEffect(() => setTyped(query), [query])
  const put = (text: string) => {
    setTyped(text)
    settle(text)
  }
  return (
    <TextInput
      aria-label="Cari peserta"
      className={classes.search}
      placeholder="Cari nama, NIP, OPD …"
      leftSection={<IconSearch size={18} aria-hidden />}
      value={typed}
      onChange={(e) => put(e.currentTarget.value)}
      onKeyDown={(e) => e.key === 'Escape' && put('')}
      rightSection={
        typed === '' ? null : <CloseButton aria-label="Hapus pencarian" onClick={() => put('')} />
      }
    />
  )
}
