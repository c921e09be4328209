/** How far the text is, the next step, and its way out of the app. */
import { useState } from 'react'
import { Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { WriteUpState } from '#shared/contract/write-ups.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { LeavingMenu } from './leaving-menu.tsx'
import { StageWords } from './stage-words.tsx'
import { type Step, StepDialog, type StepGiven } from './step-dialog.tsx'
import type { WriteUp } from './use-write-up.ts'
import classes from './write-ups.module.css'

type StageBarProps = {
  writeUp: WriteUp
  /** The newest edition of its text: only that gets an addendum. */
  isNewest: boolean
  onAddendum: (edition: number) => void
}

export function StageBar({ writeUp, isNewest, onAddendum }: StageBarProps) {
  const { state, chosen } = writeUp
  const [step, setStep] = useState<Step | null>(null)
  const take = useSteps(writeUp, () => setStep(null))
  const addendum = useTell(ask.writeUps.beginAddendum.mutationOptions(), {
    done: 'Adendum dibuat. Perubahan data sudah diisikan.',
  })
  return (
    <div className={classes.bar}>
      <StageWords stage={state.stage} />
      <Group gap="sm" justify="flex-end">
        <LeavingMenu chosen={chosen} />
        {state.stage === 'draft' && <Button onClick={() => setStep('check')}>Tandai diperiksa</Button>}
        {state.stage === 'checked' && (
          <>
            <Button variant="default" onClick={() => setStep('sendBack')}>
              Kembalikan ke draf
            </Button>
            <Button onClick={() => setStep(state.changedSinceChecked ? 'check' : 'approve')}>
              {state.changedSinceChecked ? 'Periksa lagi' : 'Sahkan'}
            </Button>
          </>
        )}
        {state.stage === 'approved' && isNewest && (
          <Button
            variant="default"
            onClick={() =>
              addendum.mutate(
                { eventId: chosen.eventId, kind: chosen.kind },
                { onSuccess: ({ edition }) => onAddendum(edition) },
              )
            }
          >
            Buat adendum
          </Button>
        )}
      </Group>
      <StepDialog
        step={step}
        proposedNumber={state.proposedNumber}
        onClose={() => setStep(null)}
        onTake={take}
      />
    </div>
  )
}

function useSteps({ chosen, state }: WriteUp, onDone: () => void): (step: Step, given: StepGiven) => void {
  const queries = useQueryClient()
  const { queryKey } = ask.writeUps.get.queryOptions({ input: chosen })
  const onSuccess = (next: WriteUpState): void => {
    queries.setQueryData(queryKey, next)
    onDone()
  }
  const check = useTell(ask.writeUps.check.mutationOptions({ onSuccess }), {
    done: 'Ditandai sudah diperiksa.',
  })
  const sendBack = useTell(ask.writeUps.sendBack.mutationOptions({ onSuccess }), {
    done: 'Naskah kembali menjadi draf.',
  })
  const approve = useTell(ask.writeUps.approve.mutationOptions({ onSuccess }), {
    done: 'Naskah sah dan terkunci.',
  })
  const seen = { ...chosen, contentHash: state.contentHash }
  return (step, { by, number, reason }) => {
    if (step === 'check') check.mutate({ ...seen, by })
    else if (step === 'approve') approve.mutate({ ...seen, by, number })
    else sendBack.mutate({ ...chosen, by, reason })
  }
}
