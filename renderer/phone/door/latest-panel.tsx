/** The last whom this desk let in. */
import { useState } from 'react'
import { Button } from '@mantine/core'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import type { Stand } from '#shared/contract/stand.ts'
import { OWN_UNDO_MS } from '#shared/domain/desk-role.ts'
import { clockAt } from '#shared/domain/time-text.ts'
import { deskClient } from '../../bridge/http-link.ts'
import { Panel } from '../panel.tsx'
import { JournalPart } from '../queue/journal-part.tsx'
import phone from '../phone.module.css'
import { useAsked } from '../use-asked.ts'
import type { DoorAnswer } from './asks.ts'
import classes from './door.module.css'
import { ReasonForm } from './reason-form.tsx'
import { UNDO_REASONS } from './undo-reasons.ts'
import { useSecondsLeft } from './undo-button.tsx'
import type { PlainAsk } from './use-door-line.ts'

type LatestPanelProps = {
  self: DeskSelf
  at: Stand
  tell: (ask: PlainAsk) => Promise<DoorAnswer>
  onClose: () => void
}

export function LatestPanel({ self, at, tell, onClose }: LatestPanelProps) {
  const { event, name: desk } = self
  const { latest = [] } =
    useAsked(['attendance'], () => deskClient.deskWork.latest({ eventId: event.id, desk })) ?? {}
  const [undoing, setUndoing] = useState<string | null>(null)
  const isSupervisor = self.role === 'supervisor'
  function undo(entryId: string, reason: string): void {
    setUndoing(null)
    void tell({ kind: 'undo', entryId, reason, at })
  }
  return (
    <Panel title="Terakhir di meja ini" onClose={onClose}>
      {latest.length === 0 && <p className={phone.sentence}>Belum ada yang dicatat di meja ini.</p>}
      <ul className={classes.list}>
        {latest.map((one, place) => (
          <li key={one.entryId} className={classes.line}>
            <div className={classes.lineWords}>
              <p className={classes.lineName} data-undone={one.undone || undefined}>
                {one.name}
              </p>
              <p className={phone.small}>
                {clockAt(one.at, self.event.zone)}
                {one.unit ? ` · ${one.unit}` : ''}
                {one.undone ? ' · dibatalkan' : ''}
              </p>
            </div>
            {!one.undone && isSupervisor && (
              <Button variant="default" size="md" onClick={() => setUndoing(one.entryId)}>
                Batalkan
              </Button>
            )}
            {!one.undone && !isSupervisor && place === 0 && (
              <OwnUndo at={one.at} onUndo={() => undo(one.entryId, UNDO_REASONS[0])} />
            )}
            {undoing === one.entryId && (
              <ReasonForm
                reasons={UNDO_REASONS}
                action="Batalkan"
                onReason={(reason) => undo(one.entryId, reason)}
              />
            )}
          </li>
        ))}
      </ul>
      <JournalPart />
    </Panel>
  )
}

/** `at` is the laptop's clock, which need not be this device's: the laptop decides, and says so. */
function OwnUndo({ at, onUndo }: { at: number; onUndo: () => void }) {
  const leftS = useSecondsLeft(at + OWN_UNDO_MS)
  if (leftS === 0) return null
  return (
    <Button variant="default" size="md" onClick={onUndo}>
      Batalkan ({leftS})
    </Button>
  )
}
