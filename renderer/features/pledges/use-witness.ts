/** Who sees the pledges that are written down at this desk: asked once, and gone with the window, being a name. */
import { useRememberedState } from '../../ui/remembered-state.ts'

export const LONGEST_WITNESS = 200

export function useWitness(eventId: string): [string, (name: string) => void] {
  const [name, setName] = useRememberedState(`pledge witness ${eventId}`, '')
  return [name, (typed) => setName(typed.slice(0, LONGEST_WITNESS))]
}
