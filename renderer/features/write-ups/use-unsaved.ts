/** What is being written into the texts of the open event, kept by a keeper that outlives the screen. */
import { ask, client } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useKeeper } from '../../ui/use-keeper.ts'
import { UnsavedKeeper } from './unsaved-keeper.ts'

export type AskedUnsaved = {
  keeper: UnsavedKeeper | null
  /** As `textKey` names them. */
  texts: ReadonlySet<string>
  sentence: string | null
}

const keepers = new Map<string, UnsavedKeeper>()
const NONE: ReadonlySet<string> = new Set()

export function useUnsaved(eventId: string): AskedUnsaved {
  const known = keepers.get(eventId)
  const asked = useAsk({ ...ask.writeUps.unsaved.queryOptions({ input: { eventId } }), enabled: !known })
  let keeper = known ?? null
  if (!keeper && asked.data) {
    keeper = new UnsavedKeeper(
      {
        keep: (writing) => client.writeUps.keepUnsaved({ eventId, ...writing }),
        forget: (place) => client.writeUps.forgetUnsaved({ eventId, ...place }),
      },
      asked.data,
    )
    keepers.set(eventId, keeper)
  }
  return { keeper, texts: useKeeper(keeper) ?? NONE, sentence: asked.sentence }
}
