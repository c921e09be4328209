/** How somebody who came for an invitee is named: "X, mewakili Kepala Dinas Pendidikan". */

import type { Category } from './category.ts'

/** What heads of a village are, where only the village was written down. */
const OFFICES: Readonly<Partial<Record<Category, string>>> = { kepala_desa: 'Kepala Desa', lurah: 'Lurah' }

type Invitee = {
  name: string
  position: string | null
  unit: string | null
  village: string | null
  category: Category
}

/** "mewakili Kepala Dinas Pendidikan"; an invitee without a jabatan is named himself. */
export function representing(invitee: Invitee): string {
  return `mewakili ${officeWithHome(invitee) || invitee.name}`
}

export function namedFor(substitute: { name: string }, invitee: Invitee): string {
  return `${substitute.name}, ${representing(invitee)}`
}

/** "Kepala Dinas" of "Dinas Pendidikan" is "Kepala Dinas Pendidikan": what both say is said once. */
function officeWithHome({ position: written, unit, village, category }: Invitee): string {
  const position = written || (OFFICES[category] ?? '')
  if (position === '') return ''
  const home = unit || village
  if (!home || position.toLowerCase().includes(home.toLowerCase())) return position
  const office = position.split(' ')
  const place = home.split(' ')
  for (let shared = Math.min(office.length, place.length); shared > 0; shared--) {
    const end = office.slice(-shared).join(' ').toLowerCase()
    if (end === place.slice(0, shared).join(' ').toLowerCase()) {
      return [...office, ...place.slice(shared)].join(' ')
    }
  }
  return `${position} ${home}`
}
