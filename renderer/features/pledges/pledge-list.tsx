/** The people of one pledge. Arrow keys walk, Space ticks, one letter writes the state down. */
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Skeleton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { Participant, ParticipantFilter } from '#shared/contract/participants.ts'
import type { MarkableState } from '#shared/domain/pledge-state.ts'
import { placeWords } from '../../ui/find-person/place-words.ts'
import { StateWords } from '../../ui/pledge-state.tsx'
import classes from './pledge-list.module.css'
import { stateOfKey } from './pledge-view.ts'
import type { Ticked } from './use-ticked.ts'
import { usePeopleBetween } from './use-people.ts'

const ROW_HEIGHT_PX = 52
const PAGE_KEY_ROWS = 8

type PledgeListProps = {
  eventId: string
  filter: ParticipantFilter
  total: number
  ticked: Ticked
  onMark: (state: MarkableState, active: Participant | undefined) => void
  /** Enter, or a double click: everything that was written about this person. */
  onOpen: (person: Participant) => void
}

export function PledgeList({ eventId, filter, total, ticked, onMark, onOpen }: PledgeListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const prefix = useId()
  const [place, setPlace] = useState(0)
  const active = Math.min(place, Math.max(0, total - 1))
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 8,
  })
  const rows = virtual.getVirtualItems()
  const personAt = usePeopleBetween(eventId, filter, rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0)

  function go(to: number): void {
    const next = Math.max(0, Math.min(total - 1, to))
    setPlace(next)
    virtual.scrollToIndex(next)
  }
  function onKeyDown(e: KeyboardEvent): void {
    const person = personAt(active)
    const state = e.ctrlKey || e.altKey || e.metaKey ? null : stateOfKey(e.key)
    const to = placeOfKey(e.key, active, total)
    if (to !== null) go(to)
    else if (e.key === ' ' && person) ticked.toggle(person)
    else if (e.key === 'Enter' && person) onOpen(person)
    else if (state) {
      onMark(state, person)
      if (ticked.people.length === 0) go(active + 1)
    } else return
    e.preventDefault()
  }

  return (
    <div
      ref={scroller}
      className={classes.list}
      role="listbox"
      aria-label="Peserta yang berikrar"
      aria-multiselectable
      tabIndex={0}
      {...(total > 0 ? { 'aria-activedescendant': `${prefix}-${active}` } : {})}
      onKeyDown={onKeyDown}
    >
      <div className={classes.rows} style={{ height: virtual.getTotalSize() }} role="presentation">
        {rows.map(({ index, start }) => (
          <PledgeRow
            key={index}
            id={`${prefix}-${index}`}
            person={personAt(index)}
            place={index + 1}
            total={total}
            topPx={start}
            active={index === active}
            ticked={ticked}
            onPoint={() => setPlace(index)}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  )
}

type PledgeRowProps = {
  id: string
  person: Participant | undefined
  place: number
  total: number
  topPx: number
  active: boolean
  ticked: Ticked
  onPoint: () => void
  onOpen: (person: Participant) => void
}

function PledgeRow({ id, person, place, total, topPx, active, ticked, onPoint, onOpen }: PledgeRowProps) {
  const isTicked = person !== undefined && ticked.has(person.id)
  return (
    <button
      id={id}
      type="button"
      tabIndex={-1}
      onMouseDown={(e) => e.preventDefault()}
      role="option"
      aria-selected={isTicked}
      aria-posinset={place}
      aria-setsize={total}
      className={classes.row}
      data-active={active || undefined}
      style={{ height: ROW_HEIGHT_PX, transform: `translateY(${topPx}px)` }}
      onClick={() => {
        onPoint()
        if (person) ticked.toggle(person)
      }}
      onDoubleClick={() => person && onOpen(person)}
    >
      {person ? (
        <Person person={person} isTicked={isTicked} />
      ) : (
        <Skeleton component="span" height={16} width="40%" />
      )}
    </button>
  )
}

function Person({ person, isTicked }: { person: Participant; isTicked: boolean }) {
  return (
    <>
      <span className={classes.tick} data-ticked={isTicked || undefined}>
        {isTicked && <IconCheck size={16} stroke={3} aria-hidden />}
      </span>
      <span className={classes.who}>
        <span className={classes.name}>{person.name}</span>
        <span className={classes.place}>{placeWords(person)}</span>
      </span>
      <span className={classes.presence} title={person.substitute?.name}>
        {person.arrivedAt === null ? '' : person.substitute ? 'diwakili' : 'hadir'}
      </span>
      <StateWords state={person.pledge} />
    </>
  )
}

function placeOfKey(key: string, active: number, total: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active - 1
    case 'PageDown':
      return active + PAGE_KEY_ROWS
    case 'PageUp':
      return active - PAGE_KEY_ROWS
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return null
  }
}
