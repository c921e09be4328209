/** Long work under way: how far, how long still, and the way to stop it. */
import { Button, Group, Progress, Text } from '@mantine/core'
import { useProgress } from '../bridge/live.ts'
import { thousands } from './format.ts'
import classes from './task-progress.module.css'
import { useNow } from './use-now.ts'

type Props = {
  task: string
  /** UTC milliseconds. */
  startedAt: number
  label: string
  /** What is counted, e.g. "baris". */
  unit: string
  onCancel?: () => void
}

/** Too early a guess at the remaining time is worse than none. */
const GUESS_AFTER_MS = 2_000

export function TaskProgress({ task, startedAt, label, unit, onCancel }: Props) {
  const progress = useProgress(task)
  const now = useNow(500)
  const { done, total } = progress ?? { done: 0, total: 0 }
  const share = total > 0 ? Math.min(100, (done / total) * 100) : 100
  return (
    <div className={classes.progress} role="group" aria-label={label}>
      <Group justify="space-between" mb="sm" wrap="nowrap">
        <div>
          <Text fw={600}>{label}</Text>
          <Text size="sm" c="dimmed" role="status">
            {progressText(done, total, unit)}
            {remainingText(done, total, now - startedAt)}
          </Text>
        </div>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            Batalkan
          </Button>
        )}
      </Group>
      <Progress.Root size="lg">
        <Progress.Section value={share} animated={total === 0} striped={total === 0} aria-label={label} />
      </Progress.Root>
    </div>
  )
}

function progressText(done: number, total: number, unit: string): string {
  if (total > 0 && unit === 'persen') return `${Math.floor((done / total) * 100)} persen`
  if (total > 0) return `${thousands(Math.floor(done))} dari ${thousands(Math.floor(total))} ${unit}`
  return done > 0 ? `${thousands(Math.floor(done))} ${unit}` : 'Sebentar …'
}

function remainingText(done: number, total: number, elapsedMs: number): string {
  if (total === 0 || done === 0 || elapsedMs < GUESS_AFTER_MS) return ''
  const seconds = Math.ceil((elapsedMs * (total - done)) / done / 1000)
  return seconds < 60
    ? ` · kira-kira ${seconds} detik lagi`
    : ` · kira-kira ${Math.ceil(seconds / 60)} menit lagi`
}
