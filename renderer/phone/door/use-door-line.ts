/** The line of this page: it lives as long as the page does. */
import { useState, useSyncExternalStore } from 'react'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import { newId } from '../../ui/new-id.ts'
import type { DoorAnswer, DoorAsk } from './asks.ts'
import { DoorLine, type LineState } from './door-line.ts'
import { signal } from './door-look.ts'
import { useKeeping } from '../queue/use-keeping.ts'
import type { Connection } from '../use-live.ts'
import { laptopTeller } from './tell-laptop.ts'

/** A question without what every question has. */
type Plain<Ask> = Ask extends DoorAsk ? Omit<Ask, 'nonce'> : never
export type PlainAsk = Plain<DoorAsk>

export function useDoorLine(
  self: DeskSelf,
  connection: Connection,
): [LineState, (ask: PlainAsk) => Promise<DoorAnswer>] {
  const teller = useKeeping(self, laptopTeller, connection)
  const [line] = useState(() => new DoorLine(teller, ({ answer }) => signal(answer)))
  const state = useSyncExternalStore(line.subscribe, line.state)
  return [state, (ask) => line.tell({ ...ask, nonce: newId() })]
}
