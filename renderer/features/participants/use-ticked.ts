/** The ticked people. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { showProblem } from '../../ui/notice.tsx'
import type { ListView } from './list-view.ts'
import { joined, nobody, span, toggled, without, type Selection } from './selection.ts'
import { EVERYBODY, usePeopleLoader } from './use-participant-rows.ts'

export function useTicked(eventId: string, view: ListView) {
  const [selection, setSelection] = useState<Selection>(nobody)
  const load = usePeopleLoader(useQueryClient(), eventId)

  const add = async (first: number, count: number) => {
    try {
      const ids = (await load(view, first, count)).map(({ id }) => id)
      setSelection((now) => joined(now, ids))
    } catch (error) {
      showProblem(sentenceOf(error))
    }
  }
  return {
    selection,
    clear: () => setSelection(nobody),
    all: () => void add(0, EVERYBODY),
    drop: (ids: readonly string[]) => setSelection((now) => without(now, ids)),
    /** With `anchor` everything from there to here is ticked, else this row's tick is put or taken. */
    toggle: (index: number, id: string, anchor: number | null) => {
      if (anchor === null) return setSelection((now) => toggled(now, id))
      const { first, count } = span(anchor, index)
      void add(first, count)
    },
  }
}
