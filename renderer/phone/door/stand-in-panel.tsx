/** Whoever holds the card is not its holder: he came in his place. */
import type { KeptSubstitute } from '#shared/contract/kept-words.ts'
import { Panel } from '../panel.tsx'
import phone from '../phone.module.css'
import type { StandInFor } from './asks.ts'
import { StandInForm } from './stand-in-form.tsx'

type StandInPanelProps = {
  holder: StandInFor
  onStandIn: (substitute: KeptSubstitute) => void
  onClose: () => void
}

export function StandInPanel({ holder, onStandIn, onClose }: StandInPanelProps) {
  return (
    <Panel title="Diwakili" onClose={onClose}>
      <p className={phone.sentence}>
        {holder.name === null
          ? 'Pemilik kartu yang baru dipindai dihitung hadir dengan diwakili orang ini.'
          : `${holder.name} dihitung hadir dengan diwakili orang ini.`}
      </p>
      <StandInForm onStandIn={(substitute) => onStandIn({ ...substitute, of: holder.scanId })} />
    </Panel>
  )
}
