/** The way of a text from draft to approved. Each step is written down and none is taken away. */

export const WRITE_UP_STAGES = ['draft', 'checked', 'approved'] as const
export type WriteUpStage = (typeof WRITE_UP_STAGES)[number]

export const WRITE_UP_STAGE_LABELS: Readonly<Record<WriteUpStage, string>> = {
  draft: 'Draf',
  checked: 'Diperiksa',
  approved: 'Sah',
}

/** Whether a text may go from one stage to the other. Checked again is a step too: it was changed since. */
export function mayMove(from: WriteUpStage, to: WriteUpStage): boolean {
  switch (from) {
    case 'draft':
      return to === 'checked'
    case 'checked':
      return true
    case 'approved':
      return false
  }
}
