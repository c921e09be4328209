/** People by perangkat daerah; who has none, as village heads, by kecamatan. */
import { byAlphabet } from '#shared/domain/alphabet.ts'
import { fullDistrict } from '#shared/domain/district-name.ts'

type Origin = { unit: string | null; district: string | null }
export type OriginGroup<Member> = { label: string; members: Member[] }

const UNKNOWN = 'Lainnya'

/**
 * Units in the order of the alphabet, then kecamatan, then who has neither ("Lainnya"). "Amarasi", "Kec. Amarasi"
 * and the unit "Kecamatan Amarasi" are one group.
 */
export function groupedByOrigin<Member extends Origin>(
  members: readonly Member[],
  province: string,
): OriginGroup<Member>[] {
  const groups = new Map<string, OriginGroup<Member> & { rank: number }>()
  for (const member of members) {
    const { unit, district } = member
    const rank = unit ? 1 : district ? 2 : 3
    const label = unit || (district ? fullDistrict(district, province) : UNKNOWN)
    const key = rank === 3 ? '' : label.toLowerCase()
    const group = groups.get(key) ?? { label, rank, members: [] }
    group.rank = Math.min(rank, group.rank)
    group.members.push(member)
    groups.set(key, group)
  }
  return [...groups.values()]
    .sort((a, b) => a.rank - b.rank || byAlphabet(a.label, b.label))
    .map(({ label, members: all }) => ({ label, members: all }))
}
