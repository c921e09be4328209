import type { RecapOverview } from '#shared/contract/recap.ts'
import { AppError } from '../app-error.ts'

/** Throws AppError recap_not_reconciled: figures that contradict each other leave the app in no recap either. */
export function requireReconciled({ events }: RecapOverview): void {
  const doubtful = events.filter(({ isReconciled }) => !isReconciled).length
  if (doubtful > 0) throw new AppError('recap_not_reconciled', { events: doubtful })
}
