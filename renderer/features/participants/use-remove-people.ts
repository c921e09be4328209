/** Takes people off the list, names who stays because they have checked in, and offers the way back. */
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { thousands } from '../../ui/format.ts'
import { showDone, showProblem } from '../../ui/notice.tsx'

type Kept = { id: string; name: string }

const NAMED = 5

export function useRemovePeople(eventId: string, onRemoved: (ids: string[]) => void) {
  const remove = useTell(ask.participants.remove.mutationOptions())
  const restore = useTell(ask.participants.restore.mutationOptions(), {
    done: ({ restored }) => `${thousands(restored)} peserta dikembalikan ke daftar.`,
  })
  return (ids: string[]) => {
    if (ids.length === 0) return
    remove.mutate(
      { eventId, ids },
      {
        onSuccess: ({ removed, kept }) => {
          const stays = new Set(kept.map(({ id }) => id))
          const gone = ids.filter((id) => !stays.has(id))
          onRemoved(gone)
          if (removed > 0)
            showDone(`${thousands(removed)} peserta dihapus dari daftar.`, () =>
              restore.mutate({ eventId, ids: gone }),
            )
          if (kept.length > 0) showProblem(keptSentence(kept))
        },
      },
    )
  }
}

/** "Budi dan Siti tetap dalam daftar karena sudah hadir. …" */
function keptSentence(kept: readonly Kept[]): string {
  const names = kept.slice(0, NAMED).map(({ name }) => name)
  const more = kept.length - names.length
  const all = more > 0 ? [...names, `${thousands(more)} orang lain`] : names
  const listed = all.length === 1 ? all[0] : `${all.slice(0, -1).join(', ')} dan ${all.at(-1)}`
  return `${listed} tetap dalam daftar karena sudah tercatat hadir. Batalkan kehadirannya lebih dahulu bila memang perlu dihapus.`
}
