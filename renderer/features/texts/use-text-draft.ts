/** The draft of one text. What was typed and not saved yet stays here while other screens are looked at. */
import { useState } from 'react'
import type { TextBody } from '#shared/contract/text-body.ts'
import type { TextId } from '#shared/domain/text-id.ts'
import { toLocal } from '#shared/domain/time.ts'
import { laptopZone } from '../../ui/format.ts'
import { draftFrom, emptyBody, isSameBody, type TextDraft } from './text-draft.ts'

/** `from` is the version it began with, `expected` how many versions users had written by then. */
type Kept = { draft: TextDraft; base: TextBody; from: string | null; expected: number }

const kept = new Map<TextId, Kept>()

export type DraftOfText = Kept & {
  change: (patch: Partial<TextDraft>) => void
  /** Begins anew from a version, or with null from the words of an example. */
  begin: (body: TextBody, from: string | null, expected: number) => void
  /** Somebody else wrote a version meanwhile; this one will follow it. */
  catchUp: (expected: number) => void
  isChanged: boolean
}

type Beginning = { id: TextId; body: TextBody | null; from: string | null; expected: number }

export function useTextDraft({ id, body, from, expected }: Beginning): DraftOfText {
  const [state, setState] = useState<Kept>(() => kept.get(id) ?? fresh(id, body, from, expected))
  function take(next: Kept): void {
    setState(next)
    if (isSameBody(next.draft.body, next.base)) kept.delete(id)
    else kept.set(id, next)
  }
  return {
    ...state,
    isChanged: !isSameBody(state.draft.body, state.base),
    change: (patch) => take({ ...state, draft: { ...state.draft, ...patch } }),
    catchUp: (newest) => take({ ...state, expected: newest }),
    begin: (words, version, newest) => {
      // An example is not yet a text of this house: everything in it counts as written anew.
      const next = fresh(id, words, version, newest)
      take(version === null ? { ...next, base: emptyBody(id) } : next)
    },
  }
}

function fresh(id: TextId, body: TextBody | null, from: string | null, expected: number): Kept {
  const base = body ?? emptyBody(id)
  const today = toLocal(Date.now(), laptopZone).date
  return { draft: draftFrom(base, from, today), base, from, expected }
}
