/** What one key does to the agenda: a step begins where another one ends. */

type Progress = { stepId: string; startedAt: number | null; finishedAt: number | null }
export type ProgressStep = { stepId: string; mark: 'start' | 'finish'; at: number | null }
export type StepStanding = 'waiting' | 'running' | 'finished'

export function standingOf(progress: readonly Progress[], stepId: string): StepStanding {
  const step = progress.find((one) => one.stepId === stepId)
  if (!step || step.startedAt === null) return step && step.finishedAt !== null ? 'finished' : 'waiting'
  return step.finishedAt === null ? 'running' : 'finished'
}

/** A waiting step begins, a running one ends, a finished one goes on. Whatever else is under way ends with it. */
export function decideAdvance(progress: readonly Progress[], stepId: string, at: number): ProgressStep[] {
  const standing = standingOf(progress, stepId)
  if (standing === 'running') return [{ stepId, mark: 'finish', at }]
  const others = progress
    .filter((one) => one.stepId !== stepId && standingOf(progress, one.stepId) === 'running')
    .map((one): ProgressStep => ({ stepId: one.stepId, mark: 'finish', at }))
  const own: ProgressStep =
    standing === 'finished' ? { stepId, mark: 'finish', at: null } : { stepId, mark: 'start', at }
  return [...others, own]
}

/** The step for the one key: the first that waits behind all that began, so that it leads through the day; at last the one under way. */
export function nextStep<Step extends { id: string }>(
  agenda: readonly Step[],
  progress: readonly Progress[],
): Step | undefined {
  const standing = ({ id }: Step) => standingOf(progress, id)
  const last = agenda.findLastIndex((step) => standing(step) !== 'waiting')
  return (
    agenda.find((step, place) => place > last && standing(step) === 'waiting') ??
    agenda.find((step) => standing(step) === 'running')
  )
}
