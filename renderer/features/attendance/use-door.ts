/** What a desk does, each a verdict with its sound. */
import { useSyncExternalStore } from 'react'
import { ORPCError } from '@orpc/client'
import type { Event } from '#shared/contract/events.ts'
import type { ScanOutcome } from '#shared/contract/attendance.ts'
import type { Stand } from '#shared/contract/stand.ts'
import type { Person } from '#shared/domain/person.ts'
import { client } from '../../bridge/api.ts'
import { errorCodeOf } from '../../bridge/sentence-of.ts'
import { playSound, type Sound } from '../../devices/sound.ts'
import { newId } from '../../ui/new-id.ts'
import { Door, type DoorState, type Telling, type Verdict } from './door.ts'
import type { Desk } from '../../devices/desk.ts'
import { lookOf, serviceNoteIn } from './verdict-look.ts'

export type WalkIn = { name: string } & Partial<Person>

export type DoorActs = {
  scan: (code: string) => Promise<Verdict>
  checkIn: (participantId: string) => Promise<Verdict>
  /** Lets somebody in whom the rules of the place refused. */
  letIn: (participantId: string, reason: string) => Promise<Verdict>
  walkIn: (person: WalkIn) => Promise<Verdict>
  undo: (entry: { entryId: string; isVisit: boolean }, reason: string) => Promise<Verdict>
  /** Shows what another form has brought about. */
  answer: (outcome: ScanOutcome) => Promise<Verdict>
  repeatSound: () => void
}

/** The sound of the verdict is over by then. */
const NOTE_AFTER_MS = 500

/** A door outlives its screen: a scan under way is not lost by looking at another one. */
const doors = new Map<string, Door>()
let lastSound: Sound | null = null

function doorOf(eventId: string): Door {
  let door = doors.get(eventId)
  if (!door) {
    door = new Door({
      newNonce: newId,
      isOpen: (error) => !(error instanceof ORPCError) || errorCodeOf(error) === 'database_busy',
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    })
    doors.set(eventId, door)
  }
  return door
}

/** Where the desk stands: on this day, in this session, at this door. */
type DoorPlace = { day: string | undefined; stand: Stand | undefined }

export function useDoor(event: Event, desk: Desk, { day, stand }: DoorPlace): [DoorState, DoorActs] {
  const door = doorOf(event.id)
  const state = useSyncExternalStore(door.subscribe, door.state)

  async function tell(telling: Telling): Promise<Verdict> {
    const verdict = await door.tell(telling)
    const { sound } = lookOf(verdict)
    if (sound) playSound((lastSound = sound), desk.volume)
    if (serviceNoteIn(verdict)) setTimeout(() => playSound('attention', desk.volume), NOTE_AFTER_MS)
    return verdict
  }
  const at = (nonce: string) => ({ eventId: event.id, nonce, desk: desk.name, day, at: stand })
  const received = (participantId: string, override?: { reason: string }) =>
    tell((nonce, signal) =>
      answered(client.attendance.checkIn({ ...at(nonce), participantId, override }, { signal })),
    )

  return [
    state,
    {
      scan: (code) =>
        tell((nonce, signal) => answered(client.attendance.scan({ ...at(nonce), code }, { signal }))),
      checkIn: (participantId) => received(participantId),
      letIn: (participantId, reason) => received(participantId, { reason }),
      walkIn: (person) =>
        tell((nonce, signal) => answered(client.attendance.walkIn({ ...at(nonce), person }, { signal }))),
      undo: ({ entryId, isVisit }, reason) =>
        tell(async (nonce, signal) => {
          const input = { eventId: event.id, nonce, desk: desk.name, entryId, reason }
          return {
            kind: 'undone',
            attendee: (await client.attendance.undo(input, { signal })).attendee,
            reason,
            isVisit,
          }
        }),
      answer: (outcome) => tell(() => Promise.resolve({ kind: 'answered', outcome })),
      repeatSound: () => void (lastSound && playSound(lastSound, desk.volume)),
    },
  ]
}

async function answered(outcome: Promise<ScanOutcome>): Promise<Verdict> {
  return { kind: 'answered', outcome: await outcome }
}
