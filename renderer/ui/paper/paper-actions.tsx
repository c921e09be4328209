/** What is done with a finished paper. Printing and saving are remembered for "dicetak 2×". */
import { Button } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { useDesk } from '../../devices/desk.ts'
import { printFile } from '../file-print.ts'
import { saveFile } from '../file-save.ts'
import type { Paper, PaperState } from './use-paper.ts'

type PaperActionsProps = {
  eventId: string
  state: PaperState
  /** One below the other beside the paper, the primary one on top; otherwise in a row, rightmost. */
  stacked?: boolean
}

/** Nothing but the paper on the screen is printed: while a new one is drawn, the buttons wait. */
export function PaperActions({ eventId, state, stacked = false }: PaperActionsProps) {
  const record = useTell(ask.documents.record.mutationOptions())
  const desk = useDesk()
  const paper = state.state === 'ready' ? state.paper : null

  async function leave(way: 'print' | 'save', { file, options, issue }: Paper): Promise<void> {
    const left = way === 'print' ? await printFile(file) : await saveFile(file)
    if (left) record.mutate({ eventId, options, ...issue, way, desk: desk.name })
  }
  const act = (way: 'print' | 'save') => ({
    fullWidth: stacked,
    disabled: paper === null,
    onClick: () => void (paper && leave(way, paper)),
  })
  const printing = (
    <Button {...act('print')} leftSection={<IconPrinter size={18} aria-hidden />}>
      Cetak
    </Button>
  )
  const saving = (
    <Button {...act('save')} variant="default" leftSection={<IconDownload size={18} aria-hidden />}>
      Simpan PDF
    </Button>
  )
  return stacked ? (
    <>
      {printing}
      {saving}
    </>
  ) : (
    <>
      {saving}
      {printing}
    </>
  )
}
