/** How far a text is, in a word and a sign. */
import { IconEyeCheck, IconPencil, IconRosetteDiscountCheck } from '@tabler/icons-react'
import { WRITE_UP_STAGE_LABELS, type WriteUpStage } from '#shared/domain/write-up/stage.ts'
import classes from './write-ups.module.css'

const ICONS: Readonly<Record<WriteUpStage, typeof IconPencil>> = {
  draft: IconPencil,
  checked: IconEyeCheck,
  approved: IconRosetteDiscountCheck,
}

export function StageWords({ stage }: { stage: WriteUpStage }) {
  const Icon = ICONS[stage]
  return (
    <span className={classes.stage} data-stage={stage}>
      <Icon size={16} aria-hidden />
      {WRITE_UP_STAGE_LABELS[stage]}
    </span>
  )
}
