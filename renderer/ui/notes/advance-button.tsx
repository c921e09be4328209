/** One key for the agenda: begins the next step where another one ends. */
import { Button, Text } from '@mantine/core'
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import type { AgendaStep } from '#shared/contract/events.ts'
import type { StepProgress } from '#shared/contract/notes.ts'
import { nextStep, standingOf } from '#shared/domain/agenda-progress.ts'

type AdvanceButtonProps = {
  agenda: readonly AgendaStep[]
  progress: readonly StepProgress[]
  /** "F9" where there is a key. */
  keyName?: string
  onAdvance: (stepId: string) => void
}

export function AdvanceButton({ agenda, progress, keyName, onAdvance }: AdvanceButtonProps) {
  const step = nextStep(agenda, progress)
  if (!step) return null
  const ends = standingOf(progress, step.id) === 'running'
  const Icon = ends ? IconPlayerStop : IconPlayerPlay
  const name = keyName === undefined ? '' : ` (${keyName})`
  return (
    <Button
      leftSection={<Icon size={18} aria-hidden />}
      onClick={() => onAdvance(step.id)}
      maw="26rem"
      title={step.title}
    >
      <Text span inherit truncate display="block">
        {ends ? 'Selesai' : 'Mulai'}
        {name}: {step.title}
      </Text>
    </Button>
  )
}
