/** Nobody may take a rehearsal for the real thing: it says so on every screen, and both ways out are here. */
import { Button } from '@mantine/core'
import { IconMasksTheater } from '@tabler/icons-react'
import { ask } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import { LinkButton } from '../link-button.tsx'
import classes from './rehearsal-band.module.css'

export function RehearsalBand() {
  const state = useAsk(ask.rehearsal.state.queryOptions()).data
  const leave = useTell(ask.rehearsal.leave.mutationOptions())
  if (!state?.isEntered || !state.now) return null
  return (
    <aside className={classes.band} aria-label="Gladi bersih">
      <IconMasksTheater size={20} aria-hidden />
      <strong className={classes.word}>GLADI</strong>
      <span className={classes.words}>Semua orang di sini rekaan. Data sungguhan tidak tersentuh.</span>
      <LinkButton variant="default" to="/kegiatan/$eventId/gladi" params={{ eventId: state.now.eventId }}>
        Daftar periksa
      </LinkButton>
      <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate(undefined)}>
        Kembali ke kegiatan
      </Button>
    </aside>
  )
}

/** The same for pages that stand alone, such as the projector's. */
export function RehearsalCorner() {
  const state = useAsk(ask.rehearsal.state.queryOptions()).data
  return state?.isEntered ? <div className={classes.corner}>GLADI</div> : null
}
