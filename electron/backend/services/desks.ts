/** Desks on the local network, as the laptop's screen rules them. Who carries it out is not known here. */
import type { DeskState } from '#shared/contract/desks.ts'
import type { ServiceOf } from './service.ts'

/** The door for other devices. */
export type DeskControl = {
  addresses: () => { address: string; name: string }[]
  state: (eventId: string) => DeskState
  open: (eventId: string, address: string) => Promise<void>
  close: (eventId: string) => Promise<void>
  invite: (eventId: string) => void
  answer: (eventId: string, requestId: string, allow: boolean) => Promise<void>
  revoke: (eventId: string, sessionId: string) => Promise<void>
  /** How many were put out. */
  revokeAll: (eventId: string) => Promise<number>
}

export function desksService(desk: DeskControl): ServiceOf<'desks'> {
  return {
    addresses: async () => desk.addresses(),
    state: async ({ eventId }) => desk.state(eventId),
    open: async ({ eventId, address }) => {
      await desk.open(eventId, address)
      return desk.state(eventId)
    },
    close: async ({ eventId }) => {
      await desk.close(eventId)
      return desk.state(eventId)
    },
    invite: async ({ eventId }) => {
      desk.invite(eventId)
      return desk.state(eventId)
    },
    answer: async ({ eventId, requestId, allow }) => {
      await desk.answer(eventId, requestId, allow)
      return desk.state(eventId)
    },
    revoke: async ({ eventId, sessionId }) => {
      await desk.revoke(eventId, sessionId)
      return desk.state(eventId)
    },
    revokeAll: async ({ eventId }) => ({ revoked: await desk.revokeAll(eventId) }),
  }
}
