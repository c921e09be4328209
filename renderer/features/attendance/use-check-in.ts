/** What the check-in screen shows and does, whichever key, click or scan asked for it. */
import { useState } from 'react'
import type { Event } from '#shared/contract/events.ts'
import { host } from '../../bridge/host.ts'
import { useScans } from '../../devices/scan-listener.tsx'
import { useRememberedState } from '../../ui/remembered-state.ts'
import type { DoorState, Verdict } from './door.ts'
import { type Find, useFind } from '../../ui/find-person/use-find.ts'
import { type Figures, useFigures } from './use-figures.ts'
import { type LetInAct, useLetIn } from './use-let-in.ts'
import { type StandChoice, useStand } from './use-stand.ts'
import { lastArrival, type UndoAct, useUndo } from './use-undo.ts'
import { type UnreadNotes, useUnreadNotes } from './use-unread-notes.ts'
import { type Desk, useDesk } from '../../devices/desk.ts'
import { type DoorActs, useDoor } from './use-door.ts'
import { useDoorKeys } from './use-door-keys.ts'
import { type RepresentAct, useRepresent } from './use-represent.ts'
import { draftNamed, EMPTY_WALK_IN, personOf, type WalkInDraft } from './walk-in-draft.ts'
import { mayBeName } from '../../ui/find-person/may-be-name.ts'

export type CheckIn = {
  event: Event
  desk: Desk
  /** The day being recorded; undefined until the backend has said which. */
  day: string | undefined
  chooseDay: (day: string) => void
  stand: StandChoice
  figures: Figures
  notes: UnreadNotes
  door: DoorState
  find: Find
  walkIn: WalkInAct
  undo: UndoAct
  represent: RepresentAct
  letIn: LetInAct
  scan: (code: string) => void
  checkIn: (participantId: string) => void
  toggleFullScreen: () => void
}

type WalkInAct = {
  isOpen: boolean
  draft: WalkInDraft
  put: (draft: WalkInDraft) => void
  open: (name?: string) => void
  save: () => void
  /** What was typed waits. */
  close: () => void
  /** What was typed is gone: the next guest begins with nothing. */
  discard: () => void
}

export function useCheckIn(event: Event): CheckIn {
  const desk = useDesk()
  const find = useFind()
  const [chosenDay, chooseDay] = useState<string>()
  const stand = useStand(event)
  const day = stand.session?.day ?? chosenDay
  const [door, acts] = useDoor(event, desk, { day, stand: stand.asked })
  const figures = useFigures(event.id, day, stand)
  const notes = useUnreadNotes(door.shown)
  const walkIn = useWalkIn(event.id, acts, find)
  const represent = useRepresent(acts, door.shown?.verdict, find)
  const undo = useUndo(acts, () => lastArrival(door.shown?.verdict, figures.latest, desk.name))
  const letIn = useLetIn(acts, door.shown?.verdict)

  const closeForms = (): void => [walkIn, represent].forEach((form) => form.close())
  const tell = (telling: () => Promise<Verdict>): void => {
    // Nothing may lie over the verdict.
    find.put('')
    closeForms()
    undo.close()
    letIn.close()
    void telling()
  }
  const scan = (code: string): void => tell(() => acts.scan(code))
  useScans(scan)
  const keys = {
    F2: closeForms,
    F3: () => walkIn.open(find.text.trim()),
    F4: undo.askLast,
    F5: notes.read,
    F6: () => represent.open?.(),
    F7: letIn.ask,
    F8: acts.repeatSound,
    F9: stand.turn,
    F11: toggleFullScreen,
  }
  useDoorKeys(keys, find.field)
  return {
    ...{ event, desk, chooseDay, stand, figures, notes, door, find, walkIn, undo, represent, letIn },
    day: day ?? figures.summary?.day,
    scan,
    checkIn: (participantId) => tell(() => acts.checkIn(participantId)),
    toggleFullScreen,
  }
}

/** The form keeps what was typed while a scan or another screen comes between. */
function useWalkIn(eventId: string, acts: DoorActs, find: Find): WalkInAct {
  const [isOpen, setOpen] = useState(false)
  const [draft, put] = useRememberedState<WalkInDraft>(`walk-in ${eventId}`, EMPTY_WALK_IN)
  function close(): void {
    setOpen(false)
    find.field.current?.focus()
  }
  async function save(): Promise<void> {
    close()
    const verdict = await acts.walkIn(personOf(draft))
    if (verdict.kind !== 'failed') put((now) => (now === draft ? EMPTY_WALK_IN : now))
  }
  return {
    isOpen,
    draft,
    put,
    open: (name) => {
      if (name && mayBeName(name)) put(draftNamed(name))
      find.put('')
      setOpen(true)
    },
    save: () => void save(),
    close,
    discard: () => {
      put(EMPTY_WALK_IN)
      close()
    },
  }
}

function toggleFullScreen(): void {
  void host.setFullScreen(!window.matchMedia('(display-mode: fullscreen)').matches)
}
