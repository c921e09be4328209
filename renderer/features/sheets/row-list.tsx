/** The rows of a sheet. Sweeping with the mouse ticks them; arrow keys walk, Space ticks, Shift with arrows sweeps. */
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { IconCheck } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { SheetRowLine } from '#shared/contract/sheets.ts'
import { NOBODYS_ROW } from './nobodys-row.ts'
import { keyOf } from './row-key.ts'
import classes from './row-list.module.css'

const ROW_HEIGHT_PX = 44

type RowListProps = {
  rows: readonly SheetRowLine[]
  /** Typed or ticked. */
  chosen: ReadonlySet<string>
  ticked: ReadonlySet<string>
  onTick: (ticked: ReadonlySet<string>) => void
}

export function RowList({ rows, chosen, ticked, onTick }: RowListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const prefix = useId()
  const [place, setPlace] = useState(0)
  /** What sweeping does: what the first row that it met needed. */
  const sweep = useRef<boolean | null>(null)
  const active = Math.min(place, Math.max(0, rows.length - 1))
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 8,
  })

  function tick(index: number, value: boolean): void {
    const row = rows[index]
    if (!row || row.participantId === null) return
    const next = new Set(ticked)
    if (value) next.add(keyOf(row))
    else next.delete(keyOf(row))
    onTick(next)
  }
  function isTicked(index: number): boolean {
    const row = rows[index]
    return row !== undefined && ticked.has(keyOf(row))
  }
  function onKeyDown(e: KeyboardEvent): void {
    const step = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0
    if (e.key === ' ') tick(active, !isTicked(active))
    else if (step !== 0) {
      const to = Math.max(0, Math.min(rows.length - 1, active + step))
      if (e.shiftKey) tick(to, isTicked(active) || !isTicked(to))
      setPlace(to)
      virtual.scrollToIndex(to)
    } else return
    e.preventDefault()
  }

  return (
    <div
      ref={scroller}
      className={classes.list}
      role="listbox"
      aria-label="Baris lembar ini"
      aria-multiselectable
      tabIndex={0}
      {...(rows.length > 0 ? { 'aria-activedescendant': `${prefix}-${active}` } : {})}
      onKeyDown={onKeyDown}
      onPointerUp={() => (sweep.current = null)}
      onPointerLeave={() => (sweep.current = null)}
    >
      <div className={classes.rows} style={{ height: virtual.getTotalSize() }} role="presentation">
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return (
            row && (
              <div
                key={index}
                id={`${prefix}-${index}`}
                role="option"
                aria-selected={chosen.has(keyOf(row))}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
                aria-disabled={row.participantId === null}
                className={classes.row}
                data-active={index === active || undefined}
                style={{ transform: `translateY(${start}px)` }}
                onPointerDown={() => {
                  sweep.current = !isTicked(index)
                  setPlace(index)
                  tick(index, sweep.current)
                }}
                onPointerEnter={() => {
                  if (sweep.current !== null) tick(index, sweep.current)
                }}
              >
                <RowWords row={row} chosen={chosen.has(keyOf(row))} />
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}

function RowWords({ row, chosen }: { row: SheetRowLine; chosen: boolean }) {
  const { row: number, name, about, standing } = row
  return (
    <>
      <span className={classes.box} data-ticked={chosen || undefined}>
        {chosen && <IconCheck size={16} aria-hidden />}
      </span>
      <span className={classes.number}>{number}</span>
      <span className={classes.name}>{name || NOBODYS_ROW[standing]}</span>
      <span className={classes.about}>{about}</span>
      <span className={classes.standing}>{WORDS[standing]}</span>
    </>
  )
}

const WORDS: Readonly<Record<SheetRowLine['standing'], string>> = {
  open: 'Belum',
  signed: 'Sudah tercatat',
  removed: 'Dihapus dari daftar',
  outside: '',
  blank: '',
}
