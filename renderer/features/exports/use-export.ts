/** What is chosen for the next export, and the export under way. */
import { useRef, useState } from 'react'
import type { ExportOptions } from '#shared/contract/exports.ts'
import { BUILT_IN_PRESETS } from '#shared/domain/export-columns.ts'
import { client } from '../../bridge/api.ts'
import { host } from '../../bridge/host.ts'
import { isAbort, sentenceOf } from '../../bridge/sentence-of.ts'
import { useDesk } from '../../devices/desk.ts'
import { thousands } from '../../ui/format.ts'
import { newId } from '../../ui/new-id.ts'
import { showDone, showProblem } from '../../ui/notice.tsx'
import { useRememberedState } from '../../ui/remembered-state.ts'

const FIRST_CHOICE: ExportOptions = {
  ...{ format: 'xlsx', profile: 'internal', names: 'full', sheets: 'one', delimiter: ';' },
  columns: [...(BUILT_IN_PRESETS[0]?.columns ?? [])],
}

export function useExport(eventId: string) {
  const [options, put] = useRememberedState('export options', FIRST_CHOICE)
  const [operator, setOperator] = useRememberedState('export operator', '')
  const [task, setTask] = useState<{ id: string; startedAt: number } | null>(null)
  const stop = useRef<AbortController | null>(null)
  const { name: desk } = useDesk()

  async function save(): Promise<void> {
    const folder = await host.chooseFolder()
    if (folder === undefined) return
    const id = newId()
    const { signal } = (stop.current = new AbortController())
    setTask({ id, startedAt: Date.now() })
    try {
      const asked = { eventId, ...options, operator: operator.trim(), desk, folder, task: id }
      const { fileName, people } = await client.exports.save(asked, { signal })
      showDone(`${fileName} tersimpan: ${thousands(people)} orang.`)
    } catch (error) {
      if (!isAbort(error) && !signal.aborted) showProblem(sentenceOf(error))
      else showDone('Ekspor dibatalkan; tidak ada berkas yang tertinggal.')
    } finally {
      setTask(null)
    }
  }
  return {
    ...{ options, operator, setOperator, task, save },
    choose: (changes: Partial<ExportOptions>) => put((now) => ({ ...now, ...changes })),
    cancel: () => stop.current?.abort(),
  }
}
