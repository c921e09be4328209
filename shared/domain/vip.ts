/** Whom the one at the desk must not let stand in a queue. */
import type { Category } from './category.ts'
import { protocolPlace } from './protocol.ts'

/** Forkopimda, heads of the region with their deputies, DPRD and Sekda stand at most here in the order of protocol. */
const LAST_PLACE = 20

/** By rank, or because the list says so: "VIP", "VVIP". */
export function isVip(person: { position: string | null; category: Category; note: string | null }): boolean {
  return protocolPlace(person) <= LAST_PLACE || /\bv?vip\b/i.test(person.note ?? '')
}
