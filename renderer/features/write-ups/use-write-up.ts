/** One written text of the open event, and what is done with its parts. */
import type { WriteUpState, WriteUpTextShown } from '#shared/contract/write-ups.ts'
import type { WriteUpKind } from '#shared/domain/write-up/part.ts'
import { useQueryClient } from '@tanstack/react-query'
import { ask, client } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import { showDone } from '../../ui/notice.tsx'
import type { Begun, UnsavedKeeper } from './unsaved-keeper.ts'

export type TextChosen = {
  eventId: string
  kind: WriteUpKind
  edition: number
  /** One that was approved apart from the one that counts. */
  approval?: string
}

export type WriteUp = {
  chosen: TextChosen
  state: WriteUpState
  unsaved: UnsavedKeeper
  /** Answers whether it was stored; what went wrong is said. */
  edit: (begun: Begun, text: string) => Promise<boolean>
  takeFromData: (part: WriteUpTextShown) => void
  keepMine: (part: WriteUpTextShown) => void
}

export function useWriteUp(
  chosen: TextChosen,
  unsaved: UnsavedKeeper,
): { writeUp: WriteUp | null; sentence: string | null } {
  const queries = useQueryClient()
  const query = ask.writeUps.get.queryOptions({ input: chosen })
  const asked = useAsk(query)
  const heard = (state: WriteUpState): void => {
    queries.setQueryData(query.queryKey, state)
  }
  const edit = useTell(ask.writeUps.edit.mutationOptions({ onSuccess: heard }))
  const keep = useTell(ask.writeUps.keepMine.mutationOptions({ onSuccess: heard }), {
    done: 'Tulisan Anda dipertahankan.',
  })
  const take = useTell(ask.writeUps.takeFromData.mutationOptions({ onSuccess: heard }))
  if (!asked.data) return { writeUp: null, sentence: asked.sentence }
  const seen = ({ key, version }: Begun) => ({ ...chosen, part: key, expected: version })
  const writeUp: WriteUp = {
    chosen,
    state: asked.data,
    unsaved,
    edit: async (begun, text) => {
      // What is on its way to be kept must not arrive after the edit.
      await unsaved.flush()
      return edit.mutateAsync({ ...seen(begun), text, sourceHash: begun.sourceHash }).then(
        () => true,
        () => false,
      )
    },
    keepMine: (part) => keep.mutate({ ...seen(part), sourceHash: part.sourceHash }),
    takeFromData: (part) => take.mutate(seen(part), { onSuccess: () => void offerBack(part) }),
  }
  async function offerBack(part: WriteUpTextShown): Promise<void> {
    const [taken] = await client.writeUps.history({ ...chosen, part: part.key })
    const back = { ...seen(part), expected: taken?.id ?? null, sourceHash: part.sourceHash }
    showDone(part.state === 'gone' ? 'Tulisan dibuang.' : 'Diambil dari data.', () =>
      edit.mutate({ ...back, text: part.text }),
    )
  }
  return { writeUp, sentence: null }
}
