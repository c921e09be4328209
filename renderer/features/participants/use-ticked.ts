/** The ticked people, and what can be done with them all at once. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Zone } from '#shared/domain/time.ts'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { thousands } from '../../ui/format.ts'
import { showDone, showProblem } from '../../ui/notice.tsx'
import { clipboardTable, writeToClipboard } from './clipboard-table.ts'
import { peopleColumns, type ColumnId } from './columns.tsx'
import { wholeList, type ListView } from './list-view.ts'
import { joined, nobody, span, toggled, without, type Selection } from './selection.ts'
import { usePeopleLoader } from './use-participant-rows.ts'

const EVERYBODY = Number.MAX_SAFE_INTEGER
const NOT_COPIED = 'Belum dapat disalin. Tidak ada yang berubah. Coba tekan Salin untuk Excel sekali lagi.'

export function useTicked(eventId: string, view: ListView) {
  const [selection, setSelection] = useState<Selection>(nobody)
  const load = usePeopleLoader(useQueryClient(), eventId)

  const add = async (first: number, count: number) => {
    try {
      const people = await load(view, first, count)
      setSelection((now) => joined(now, people.map(({ id }) => id)))
    } catch (error) {
      showProblem(sentenceOf(error))
    }
  }
  const copy = async (shown: readonly ColumnId[], zone: Zone) => {
    try {
      const { day } = view.filter
      const everybody = await load({ ...view, filter: day === undefined ? wholeList.filter : { day } }, 0, EVERYBODY)
      const rows = everybody
        .filter(({ id }) => selection.has(id))
        .map((person) => shown.map((id) => peopleColumns[id].text(person, zone)))
      const written = writeToClipboard(clipboardTable(shown.map((id) => peopleColumns[id].label), rows))
      if (written) showDone(`${thousands(rows.length)} peserta disalin. Tempel di Excel dengan Ctrl+V.`)
      else showProblem(NOT_COPIED)
    } catch (error) {
      showProblem(sentenceOf(error))
    }
  }
  return {
    selection,
    copy,
    clear: () => setSelection(nobody),
    all: () => void add(0, EVERYBODY),
    drop: (ids: readonly string[]) => setSelection((now) => without(now, ids)),
    toggle: (index: number, id: string, anchor: number | null) => {
      if (anchor === null) return setSelection((now) => toggled(now, id))
      const { first, count } = span(anchor, index)
      void add(first, count)
    },
  }
}
