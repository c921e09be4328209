/** How many have come, and how many of them here. */
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import type { DeskCounter } from '#shared/contract/desk-work.ts'
import { DESK_ROLE_LABELS } from '#shared/domain/desk-role.ts'
import { thousands } from '#shared/domain/words.ts'
import classes from './door.module.css'

export function CounterLine({ self, counter }: { self: DeskSelf; counter: DeskCounter | undefined }) {
  return (
    <div className={classes.counter}>
      <p className={classes.desk}>
        <strong>{self.name}</strong>
        <span>
          {DESK_ROLE_LABELS[self.role]} · {self.operator}
        </span>
      </p>
      {counter && (
        <p className={classes.count} role="status" aria-label={spoken(counter)}>
          <strong>
            {thousands(counter.present)} <span>/ {thousands(counter.invited)}</span>
          </strong>
          <span>di meja ini {thousands(counter.own)}</span>
        </p>
      )}
    </div>
  )
}

function spoken({ present, invited, own }: DeskCounter): string {
  return `${thousands(present)} hadir dari ${thousands(invited)} undangan, ${thousands(own)} di meja ini`
}
