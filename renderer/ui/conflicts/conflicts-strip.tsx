/** Says that something waits for a decision, on every screen from which somebody would go and decide it. */
import { IconArrowsSplit2 } from '@tabler/icons-react'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { thousands } from '../format.ts'
import { TextLink } from '../link-button.tsx'
import classes from './conflicts-strip.module.css'

type ConflictsStripProps = {
  eventId: string
  /** The way there, also while nothing waits. */
  always?: boolean
}

export function ConflictsStrip({ eventId, always = false }: ConflictsStripProps) {
  const count = useAsk(ask.conflicts.count.queryOptions({ input: { eventId } }))
  const open = count.data?.open ?? 0
  if (open === 0 && !always) return null
  return (
    <p className={classes.strip} data-open={open > 0 || undefined}>
      <IconArrowsSplit2 size={20} aria-hidden />
      <span role="status">
        {open > 0 ? `${thousands(open)} hal perlu diputuskan.` : 'Tidak ada yang perlu diputuskan.'}
      </span>
      <TextLink size="sm" to="/kegiatan/$eventId/keputusan" params={{ eventId }}>
        {open > 0 ? 'Putuskan' : 'Lihat keputusan'}
      </TextLink>
    </p>
  )
}
