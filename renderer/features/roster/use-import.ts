/** Leads the import conversation: every call to the backend and what its answer does to where it stands. */
import { useMemo } from 'react'
import type { RosterCorrections } from '#shared/contract/roster.ts'
import { client } from '../../bridge/api.ts'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { useRememberedState } from '../../ui/remembered-state.ts'
import { beginning, reviewing, type Conversation, type Fix, type Reviewing, type Source } from './conversation.ts'
import { withNip, withoutNip, type NipPlace } from './corrections.ts'

const CANCELLED = 'Pembacaan dibatalkan. Tidak ada yang disimpan.'
const PASTED = 'tempelan dari Excel'

export function useImport(eventId: string) {
  const [state, set] = useRememberedState<Conversation>(`impor ${eventId}`, beginning)
  return { state, ...useMemo(() => conversationWith(eventId, set), [eventId, set]) }
}
export type Import = ReturnType<typeof useImport>

type Change = (next: Conversation | ((now: Conversation) => Conversation)) => void

function conversationWith(eventId: string, set: Change) {
  const review = (change: (now: Reviewing) => Reviewing) => set((now) => (now.kind === 'reviewing' ? change(now) : now))

  const read = async (source: Source, before?: Reviewing) => {
    const abort = new AbortController()
    const task = crypto.randomUUID()
    const name = 'file' in source ? source.file.name : PASTED
    const mine: Conversation = { kind: 'reading', task, startedAt: Date.now(), name, abort }
    set(mine)
    try {
      const plan = await client.roster.read({ eventId, task, source }, { signal: abort.signal })
      const fresh = reviewing(source, plan)
      set((now) => (now === mine ? fresh : now))
      if (before) await correct({ ...fresh, fixes: before.fixes, removeGone: before.removeGone }, before.corrections)
    } catch (error) {
      set((now) => (now === mine ? { kind: 'start', problem: sentenceOf(error) } : now))
    }
  }

  const correct = async (from: Reviewing, corrections: RosterCorrections) => {
    set({ ...from, corrections, busy: true, problem: null })
    try {
      const plan = await client.roster.correct({ eventId, importId: from.plan.importId, corrections })
      // An answer to an older correction would undo on screen what was corrected since.
      review((now) => (now.corrections === corrections ? { ...now, plan, busy: false } : now))
    } catch (error) {
      review((now) => (now.corrections === corrections ? { ...now, busy: false, problem: sentenceOf(error) } : now))
    }
  }

  const apply = async (from: Reviewing) => {
    const task = crypto.randomUUID()
    const { plan, removeGone } = from
    set({ kind: 'storing', task, startedAt: Date.now(), reviewing: from })
    try {
      const result = await client.roster.apply({ eventId, importId: plan.importId, task, removeGone })
      set({ kind: 'stored', fileName: plan.fileName, result })
    } catch (error) {
      set({ ...from, problem: sentenceOf(error) })
    }
  }

  const discard = (from: Reviewing) => {
    set(beginning)
    // Forgetting costs nothing if it fails: the conversation ends with the app at the latest.
    client.roster.discard({ eventId, importId: from.plan.importId }).catch(() => undefined)
  }

  return {
    read: (source: Source) => void read(source),
    readAgain: (from: Reviewing) => void read(from.source, from),
    cancel: (abort: AbortController) => {
      set({ kind: 'start', problem: CANCELLED })
      abort.abort()
    },
    correct: (from: Reviewing, corrections: RosterCorrections) => void correct(from, corrections),
    fix: (from: Reviewing, fix: Fix) => {
      const fixes = [...from.fixes.filter((one) => !isAt(one, fix)), fix]
      void correct({ ...from, fixes }, withNip(from.corrections, fix, fix.nip))
    },
    unfix: (from: Reviewing, place: NipPlace) => {
      const fixes = from.fixes.filter((one) => !isAt(one, place))
      void correct({ ...from, fixes }, withoutNip(from.corrections, place))
    },
    show: (step: Reviewing['step']) => review((now) => ({ ...now, step })),
    setRemoveGone: (removeGone: boolean) => review((now) => ({ ...now, removeGone })),
    apply: (from: Reviewing) => void apply(from),
    discard,
    startAgain: () => set(beginning),
  }
}

function isAt(one: NipPlace, other: NipPlace): boolean {
  return one.sheet === other.sheet && one.row === other.row
}
