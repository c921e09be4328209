/** Desks on the local network, as the laptop's screen rules them. Who carries it out is not known here. */
import type { DeskState } from '#shared/contract/desks.ts'
import type { DeskRole } from '#shared/domain/desk-role.ts'
import type { ServiceOf } from './service.ts'

/** The door for other devices. */
export type DeskControl = {
  addresses: () => { address: string; name: string }[]
  state: (eventId: string) => DeskState
  open: (eventId: string, address: string) => Promise<void>
  close: (eventId: string) => Promise<void>
  /** Without a role for the same one as before. */
  invite: (eventId: string, role: DeskRole | undefined) => void
  /** Lets a device in, as the role of its invitation unless another one is said; `refused` does not. */
  answer: (eventId: string, requestId: string, as: DeskRole | 'invited' | 'refused') => Promise<void>
  maskNames: (eventId: string, isMasked: boolean) => Promise<void>
  revoke: (eventId: string, sessionId: string) => Promise<void>
  /** How many were put out. */
  revokeAll: (eventId: string) => Promise<number>
  /** A device says how many scans wait on it. */
  heardWaiting: (sessionId: string, waiting: number) => void
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
    invite: async ({ eventId, role }) => {
      desk.invite(eventId, role)
      return desk.state(eventId)
    },
    answer: async ({ eventId, requestId, allow, role }) => {
      await desk.answer(eventId, requestId, allow ? (role ?? 'invited') : 'refused')
      return desk.state(eventId)
    },
    maskNames: async ({ eventId, masked }) => {
      await desk.maskNames(eventId, masked)
      return desk.state(eventId)
    },
    revoke: async ({ eventId, sessionId }) => {
      await desk.revoke(eventId, sessionId)
      return desk.state(eventId)
    },
    revokeAll: async ({ eventId }) => ({ revoked: await desk.revokeAll(eventId) }),
  }
}
