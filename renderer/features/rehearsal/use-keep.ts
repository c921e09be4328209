/** Keeps what a person or the window has found at a station. */
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'

export function useKeep() {
  return useTell(ask.rehearsal.keep.mutationOptions())
}
