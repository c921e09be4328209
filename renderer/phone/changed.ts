/** What the laptop says has changed, handed to whoever shows something of it. */
import type { ChangeTopic } from '#shared/contract/changes.ts'

type Heard = (topics: readonly ChangeTopic[] | 'all') => void

const listeners = new Set<Heard>()

/** `all`: nobody knows what was missed while the laptop was out of reach. */
export function tellChanged(topics: readonly ChangeTopic[] | 'all'): void {
  for (const heard of listeners) heard(topics)
}

export function onChanged(heard: Heard): () => void {
  listeners.add(heard)
  return () => listeners.delete(heard)
}
