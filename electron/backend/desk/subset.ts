/** What each role may ask for, and what is made of its question before anybody answers it. Nothing else exists for it. */
import type { DeskRole } from '#shared/domain/desk-role.ts'
import type { Asker, Narrow, Question } from './asker.ts'
import { asOwnDecision, asOwnDevice } from './narrow-delivery.ts'
import { atOwnDesk, boardWithoutNames, guest, ofOwnEvent, standIn, undoOfOwnLast } from './narrow-door.ts'
import { byCodeAtOwnDesk, ofOwnSigning } from './narrow-signing.ts'

const AT_THE_DOOR: Readonly<Record<string, Narrow>> = {
  'attendance.scan': atOwnDesk('nonce', 'day', 'at', 'code'),
  'attendance.checkIn': atOwnDesk('nonce', 'day', 'at', 'participantId'),
  'attendance.walkIn': guest,
  'substitutes.arrive': standIn,
  'sessions.list': ofOwnEvent,
  'attendance.summary': atOwnDesk('day'),
  'deliveries.cards': ofOwnEvent,
  'deliveries.report': asOwnDevice('waiting'),
  'deliveries.deliver': asOwnDevice('queue', 'waiting', 'scans'),
  'deskWork.find': atOwnDesk('day', 'query'),
  'deskWork.counter': atOwnDesk('day'),
  'deskWork.latest': atOwnDesk('day'),
}

export const SUBSET: Readonly<Record<DeskRole, Readonly<Record<string, Narrow>>>> = {
  petugas_meja: { ...AT_THE_DOOR, 'attendance.undo': undoOfOwnLast },
  supervisor: {
    ...AT_THE_DOOR,
    'attendance.scan': atOwnDesk('nonce', 'day', 'at', 'override', 'code'),
    'attendance.checkIn': atOwnDesk('nonce', 'day', 'at', 'override', 'participantId'),
    'attendance.undo': atOwnDesk('nonce', 'entryId', 'reason'),
    'conflicts.count': ofOwnEvent,
    'conflicts.open': ofOwnEvent,
    'conflicts.twice': ofOwnEvent,
    'conflicts.decide': asOwnDecision,
  },
  penanda_tangan: {
    'signing.open': byCodeAtOwnDesk,
    'signing.hold': ofOwnSigning,
    'signing.stroke': ofOwnSigning,
    'signing.clear': ofOwnSigning,
    'signing.leave': ofOwnSigning,
    'signing.accept': ofOwnSigning,
  },
  notulis: {
    'events.get': ofOwnEvent,
    'notes.list': ofOwnEvent,
    'notes.save': ofOwnEvent,
    'notes.progress': ofOwnEvent,
    'notes.advance': atOwnDesk('nonce', 'stepId'),
    'notes.correct': atOwnDesk('nonce', 'stepId', 'mark', 'at'),
    'photos.list': ofOwnEvent,
    'photos.add': atOwnDesk('id', 'picture', 'caption', 'taken'),
    'photos.picture': ofOwnEvent,
    'photos.caption': ofOwnEvent,
  },
  layar: { 'projector.board': boardWithoutNames },
}

/** The question as this session may ask it; undefined where it may not. `name` is 'group.procedure'. */
export function narrowed(asker: Asker, name: string, input: unknown): Question | undefined {
  const rules = SUBSET[asker.session.role]
  const narrow = Object.hasOwn(rules, name) ? rules[name] : undefined
  if (!narrow || typeof input !== 'object' || input === null) return undefined
  return narrow({ ...input }, asker)
}
