/** A desk at the door: the camera looks on all the time, and every card gets its verdict. */
import { useState } from 'react'
import { IconHistory, IconKeyboard, IconSearch, IconUserPlus } from '@tabler/icons-react'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import type { Stand } from '#shared/contract/stand.ts'
import { deskClient } from '../../bridge/http-link.ts'
import { DecisionsLine } from '../decisions/decisions-line.tsx'
import { QueueLine } from '../queue/queue-line.tsx'
import { useAsked } from '../use-asked.ts'
import type { Connection } from '../use-live.ts'
import { CameraPart } from './camera-part.tsx'
import { CounterLine } from './counter-line.tsx'
import { DoorPanel, type OpenedPanel } from './door-panel.tsx'
import classes from './door.module.css'
import { overriding } from './overriding.ts'
import { StandChoice } from './stand-choice.tsx'
import { useDoorLine } from './use-door-line.ts'
import { useScanner } from './use-scanner.ts'
import { VerdictPanel } from './verdict-panel.tsx'

export function DoorRoom({ self, connection }: { self: DeskSelf; connection: Connection }) {
  const { event, name: desk, role } = self
  const [line, tell] = useDoorLine(self, connection)
  const [opened, open] = useState<OpenedPanel>(null)
  const [at, stand] = useState<Stand>({})
  const counter = useAsked(['attendance', 'participants', 'events'], () =>
    deskClient.deskWork.counter({ eventId: event.id, desk }),
  )
  const code = (read: string): void => void tell({ kind: 'code', code: read, at })
  useScanner(code)

  return (
    <main className={classes.room}>
      <header className={classes.head}>
        <CounterLine self={self} counter={counter} />
        <StandChoice eventId={event.id} at={at} onStand={stand} />
        <QueueLine />
        {role === 'supervisor' && <DecisionsLine self={self} />}
      </header>
      <CameraPart onCode={(read) => opened === null && code(read)} />
      <VerdictPanel
        line={line}
        setting={{ zone: event.zone, withPledge: event.withPledge }}
        isSupervisor={role === 'supervisor'}
        onUndo={(entryId, reason) => void tell({ kind: 'undo', entryId, reason, at })}
        onStandIn={open}
        onOverride={({ ask, answer }, reason) => void tell(overriding(ask, answer, reason))}
      />
      <nav className={classes.bar} aria-label="Tanpa kartu">
        <BarButton icon={IconSearch} label="Cari nama" onClick={() => open('find')} />
        <BarButton icon={IconKeyboard} label="Ketik kode" onClick={() => open('code')} />
        <BarButton icon={IconUserPlus} label="Tamu baru" onClick={() => open('guest')} />
        <BarButton icon={IconHistory} label="Terakhir" onClick={() => open('latest')} />
      </nav>
      <DoorPanel self={self} at={at} opened={opened} onOpen={open} tell={tell} />
    </main>
  )
}

type BarButtonProps = { icon: typeof IconSearch; label: string; onClick: () => void }

function BarButton({ icon: Icon, label, onClick }: BarButtonProps) {
  return (
    <button type="button" className={classes.barButton} onClick={onClick}>
      <Icon size={24} aria-hidden />
      {label}
    </button>
  )
}
