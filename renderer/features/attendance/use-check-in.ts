/** What the check-in screen shows and does, whichever key, click or scan asked for it. */
import { useState } from 'react'
import type { AttendanceEntry, AttendanceSummary } from '#shared/contract/attendance.ts'
import type { Event } from '#shared/contract/events.ts'
import { errorSentence } from '#shared/texts/errors.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { host } from '../../bridge/host.ts'
import { useScans } from '../../devices/scan-listener.tsx'
import { showProblem } from '../../ui/notice.tsx'
import { useRememberedState } from '../../ui/remembered-state.ts'
import type { DoorState, Verdict } from './door.ts'
import { type Find, useFind } from '../../ui/find-person/use-find.ts'
import type { Undoable } from './undo-dialog.tsx'
import { type Desk, useDesk } from '../../devices/desk.ts'
import { type DoorActs, useDoor } from './use-door.ts'
import { useDoorKeys } from './use-door-keys.ts'
import { type RepresentAct, useRepresent } from './use-represent.ts'
import { draftNamed, EMPTY_WALK_IN, personOf, type WalkInDraft } from './walk-in-draft.ts'

export type CheckIn = {
  event: Event
  desk: Desk
  /** The day being recorded; undefined until the backend has said which. */
  day: string | undefined
  chooseDay: (day: string) => void
  summary: AttendanceSummary | undefined
  door: DoorState
  find: Find
  walkIn: WalkInAct
  undo: UndoAct
  represent: RepresentAct
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
  close: () => void
}

type UndoAct = {
  asked: Undoable | null
  ask: (entry: Undoable) => void
  askLast: () => void
  carryOut: (entry: Undoable, reason: string) => void
  close: () => void
}

export function useCheckIn(event: Event): CheckIn {
  const desk = useDesk()
  const find = useFind()
  const [chosenDay, chooseDay] = useState<string>()
  const [door, acts] = useDoor(event, desk, chosenDay)
  const summary = useSummary(event.id, chosenDay)
  const walkIn = useWalkIn(event.id, acts, find)
  const represent = useRepresent(acts, door.shown?.verdict, find)
  const undo = useUndo(acts, () => lastArrival(door.shown?.verdict, summary?.latest ?? [], desk.name))

  const closeForms = (): void => [walkIn, represent].forEach((form) => form.close())
  const tell = (telling: () => Promise<Verdict>): void => {
    // Nothing may lie over the verdict.
    find.put('')
    closeForms()
    undo.close()
    void telling()
  }
  const scan = (code: string): void => tell(() => acts.scan(code))
  useScans(scan)
  const keys = {
    F2: closeForms,
    F3: () => walkIn.open(find.text.trim()),
    F4: undo.askLast,
    F6: () => represent.open?.(),
    F8: acts.repeatSound,
    F11: toggleFullScreen,
  }
  useDoorKeys(keys, find.field)
  return {
    event,
    desk,
    day: chosenDay ?? summary?.day,
    chooseDay,
    summary,
    door,
    find,
    walkIn,
    undo,
    represent,
    scan,
    checkIn: (participantId) => tell(() => acts.checkIn(participantId)),
    toggleFullScreen,
  }
}

function useSummary(eventId: string, day: string | undefined): AttendanceSummary | undefined {
  return useAsk(ask.attendance.summary.queryOptions({ input: { eventId, day } })).data
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
      if (name) put(draftNamed(name))
      find.put('')
      setOpen(true)
    },
    save: () => void save(),
    close,
  }
}

function useUndo(acts: DoorActs, last: () => Undoable | null): UndoAct {
  const [asked, setAsked] = useState<Undoable | null>(null)
  return {
    asked,
    ask: setAsked,
    askLast: () => {
      const entry = last()
      if (entry) setAsked(entry)
      else showProblem(errorSentence('nothing_to_undo'))
    },
    carryOut: ({ entryId }, reason) => {
      setAsked(null)
      void acts.undo(entryId, reason)
    },
    close: () => setAsked(null),
  }
}

/** Of this desk: another desk's arrival is not undone by a key pressed here. */
function lastArrival(
  shown: Verdict | undefined,
  latest: readonly AttendanceEntry[],
  desk: string,
): Undoable | null {
  if (shown?.kind === 'answered' && shown.outcome.kind === 'welcome') {
    return { entryId: shown.outcome.entryId, name: shown.outcome.attendee.name }
  }
  const entry = latest.find((one) => one.kind === 'arrive' && !one.undone && one.desk === desk)
  return entry ? { entryId: entry.id, name: entry.name } : null
}

function toggleFullScreen(): void {
  void host.setFullScreen(!window.matchMedia('(display-mode: fullscreen)').matches)
}
