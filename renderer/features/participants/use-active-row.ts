/** The row the keyboard stands on, and what the keys do from there. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Participant } from '#shared/contract/participants.ts'
import type { ListView } from './list-view.ts'
import { tableMove, type TableMove } from './table-keys.ts'

/** What the list itself does not do. */
export type ListCommand = Exclude<TableMove, { kind: 'go' | 'toggle' | 'open' }>

export type RowHandlers = {
  /** Ticks or unticks the row; with `anchor` everything from there to here. */
  onToggle: (index: number, id: string, anchor: number | null) => void
  onOpen: (id: string) => void
  onCommand: (command: ListCommand) => void
}

type Options = RowHandlers & {
  view: ListView
  total: number
  rowAt: (index: number) => Participant | undefined
  pageRows: () => number
  scrollTo: (index: number) => void
}

export function useActiveRow({
  view,
  total,
  rowAt,
  pageRows,
  scrollTo,
  onToggle,
  onOpen,
  onCommand,
}: Options) {
  const [active, setActive] = useState(0)
  const anchor = useRef<number | null>(null)
  const at = Math.min(active, Math.max(0, total - 1))

  // A new view begins at its top.
  useEffect(() => {
    setActive(0)
    anchor.current = null
  }, [view])

  const toggle = (index: number, extend: boolean) => {
    const person = rowAt(index)
    if (!person) return
    onToggle(index, person.id, extend ? (anchor.current ?? index) : null)
    if (!extend) anchor.current = index
    setActive(index)
  }
  const go = (to: number, extend: boolean) => {
    if (extend) {
      anchor.current ??= at
      onToggle(to, rowAt(to)?.id ?? '', anchor.current)
    } else anchor.current = to
    setActive(to)
    scrollTo(to)
  }
  const onKeyDown = (e: KeyboardEvent) => {
    const move = total === 0 ? undefined : tableMove(e, { active: at, total, pageRows: pageRows() })
    if (!move) return
    e.preventDefault()
    if (move.kind === 'go') go(move.to, move.extend)
    else if (move.kind === 'toggle') toggle(at, false)
    else if (move.kind === 'open') {
      const person = rowAt(at)
      if (person) onOpen(person.id)
    } else onCommand(move)
  }
  return { at, activate: setActive, toggle, onKeyDown }
}
