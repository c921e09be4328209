/** What is opened over the desk for somebody without a card, or to look back. */
import { useState } from 'react'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import type { Stand } from '#shared/contract/stand.ts'
import type { DoorAnswer, StandInFor } from './asks.ts'
import { CodePanel } from './code-panel.tsx'
import { FindPanel } from './find-panel.tsx'
import { GuestPanel } from './guest-panel.tsx'
import { LatestPanel } from './latest-panel.tsx'
import { StandInPanel } from './stand-in-panel.tsx'
import type { PlainAsk } from './use-door-line.ts'
import { mayBeName } from '../../ui/find-person/may-be-name.ts'

export type OpenedPanel = 'find' | 'guest' | 'code' | 'latest' | StandInFor | null

type DoorPanelProps = {
  self: DeskSelf
  at: Stand
  opened: OpenedPanel
  onOpen: (panel: OpenedPanel) => void
  tell: (ask: PlainAsk) => Promise<DoorAnswer>
}

export function DoorPanel({ self, at, opened, onOpen, tell }: DoorPanelProps) {
  /** Whom nobody found may be a guest: the name is not typed twice. */
  const [guestName, setGuestName] = useState('')
  function close(): void {
    setGuestName('')
    onOpen(null)
  }
  function tellAndClose(ask: PlainAsk): void {
    void tell(ask)
    close()
  }
  switch (opened) {
    case null:
      return null
    case 'find':
      return (
        <FindPanel
          self={self}
          at={at}
          onTell={tellAndClose}
          onClose={close}
          onStranger={(typed) => {
            setGuestName(mayBeName(typed) ? typed : '')
            onOpen('guest')
          }}
        />
      )
    case 'code':
      return <CodePanel onClose={close} onCode={(code) => tellAndClose({ kind: 'code', code, at })} />
    case 'guest':
      return (
        <GuestPanel
          name={guestName}
          onClose={close}
          onGuest={(person) => tellAndClose({ kind: 'guest', person, at })}
        />
      )
    case 'latest':
      return <LatestPanel self={self} at={at} tell={tell} onClose={close} />
    default:
      return (
        <StandInPanel
          holder={opened}
          onClose={close}
          onStandIn={(substitute) => tellAndClose({ kind: 'stand_in', whom: opened.whom, substitute, at })}
        />
      )
  }
}
