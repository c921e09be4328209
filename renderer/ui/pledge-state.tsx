/** How a state looks in lists and histories: never told by colour alone. */
import {
  IconCircle,
  IconClockPause,
  IconMicrophone,
  IconRotateClockwise,
  IconSignature,
  IconWritingSign,
  IconX,
} from '@tabler/icons-react'
import { PLEDGE_STATE_LABELS, type PledgeState } from '#shared/domain/pledge-state.ts'
import classes from './pledge-state.module.css'

const ICONS: Readonly<Record<PledgeState, typeof IconCircle>> = {
  none: IconCircle,
  spoken: IconMicrophone,
  signed: IconSignature,
  drawn: IconWritingSign,
  unable: IconClockPause,
  declined: IconX,
  later: IconRotateClockwise,
}

export function StateWords({ state }: { state: PledgeState }) {
  const Icon = ICONS[state]
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={18} aria-hidden />
      {PLEDGE_STATE_LABELS[state]}
    </span>
  )
}
