/** Which of the entries that follow from what somebody noted counts with who stays. */
import { derivedId } from './derived-id.ts'

export const COUNTS_NOWHERE = { id: undefined, times: 0 }

/**
 * Packages can say in turn that one person is the other and the other the one: what was moved away stays moved, so that
 * each time somebody stays again (`times`) another entry counts.
 */
export function countingWith(
  rootId: string,
  notedId: string,
  following: readonly { id: string; isMoved: boolean }[],
): { id: string; times: number } {
  const moved = new Set(following.filter(({ isMoved }) => isMoved).map(({ id }) => id))
  let id = derivedId(notedId, rootId)
  let times = 0
  for (; moved.has(id); times++) id = derivedId(id, rootId)
  return { id, times }
}
