/** Copies ticked people for a spreadsheet, with the columns that show and in the order of the list. */
import { useQueryClient } from '@tanstack/react-query'
import type { Participant } from '#shared/contract/participants.ts'
import type { Zone } from '#shared/domain/time.ts'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { thousands } from '../../ui/format.ts'
import { showDone, showProblem } from '../../ui/notice.tsx'
import { clipboardTable, writeToClipboard } from './clipboard-table.ts'
import { peopleColumns, type ColumnId } from './columns.tsx'
import { widened, type ListView } from './list-view.ts'
import type { Selection } from './selection.ts'
import { EVERYBODY, usePeopleLoader } from './use-participant-rows.ts'

const NOT_COPIED = 'Belum dapat disalin. Tidak ada yang berubah. Tekan Salin untuk Excel sekali lagi.'

export function useCopyPeople(eventId: string, shown: readonly ColumnId[], zone: Zone) {
  const load = usePeopleLoader(useQueryClient(), eventId)
  return async (view: ListView, selection: Selection) => {
    if (selection.size === 0) return
    try {
      // Ticks outlive the filter they were made under.
      const everybody = await load(widened(view), 0, EVERYBODY)
      const people = everybody.filter(({ id }) => selection.has(id))
      const written = writeToClipboard(tableOf(people, shown, zone))
      if (written) showDone(`${thousands(people.length)} peserta disalin. Tempel di Excel dengan Ctrl+V.`)
      else showProblem(NOT_COPIED)
    } catch (error) {
      showProblem(sentenceOf(error))
    }
  }
}

function tableOf(people: readonly Participant[], shown: readonly ColumnId[], zone: Zone) {
  const columns = shown.map((id) => peopleColumns[id])
  const head = columns.map(({ label }) => label)
  const rows = people.map((person) => columns.map(({ text }) => text(person, zone)))
  return clipboardTable(head, rows)
}
