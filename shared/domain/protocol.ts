/**
 * Who is named before whom: heads of the region, their deputies, Forkopimda, Sekda, staf ahli, asisten,
 * heads of OPD, BUMD, camat, lurah and kepala desa, other ASN, others.
 */
import type { Category } from './category.ts'
import { sortKey } from './names.ts'
import { readRank } from './rank.ts'
import { fold } from './spelling.ts'

type Ranked = { name: string; position: string | null; category: Category; rank: string | null }

const byPosition: readonly (readonly [place: number, pattern: RegExp])[] = [
  [11, /^wakil (?:gubernur|bupati|wali ?kota)\b/],
  [12, /^wakil ketua dprd\b/],
  [10, /^(?:p[js]+ )?(?:gubernur|bupati|wali ?kota)\b/],
  [12, /\bketua dprd\b/],
]

const byCategory: Readonly<Record<Category, number>> = {
  forkopimda: 13,
  dprd: 14,
  sekda: 20,
  staf_ahli: 21,
  asisten: 22,
  kepala_opd: 30,
  direksi_bumd: 31,
  kpu: 32,
  bawaslu: 32,
  tni: 33,
  polri: 33,
  camat: 40,
  lurah: 41,
  kepala_desa: 41,
  pns: 50,
  cpns: 51,
  pppk: 52,
  pppk_paruh_waktu: 53,
  perangkat_desa: 60,
  bpd: 61,
  narasumber: 62,
  ptt: 70,
  honorer: 71,
  undangan: 80,
  pers: 81,
  panitia: 82,
}

/** From here on come the many: camat and whoever stands below them. */
const FIRST_OF_THE_MANY = 40

/** Places of those for whom one waits at the entrance: leaders, heads of OPD and their like, speakers. */
export const AWAITED_PLACES: readonly number[] = [
  ...new Set([...byPosition.map(([place]) => place), ...Object.values(byCategory)]),
].filter((place) => place < FIRST_OF_THE_MANY || place === byCategory.narasumber)

/** Smaller comes first. */
export function protocolPlace(person: Pick<Ranked, 'position' | 'category'>): number {
  const position = person.position === null ? '' : fold(person.position)
  const named = byPosition.find(([, pattern]) => pattern.test(position))
  return named?.[0] ?? byCategory[person.category]
}

/** For sorting: protocol, then the higher golongan, then the name without gelar. */
export function compareByProtocol(left: Ranked, right: Ranked): number {
  return (
    protocolPlace(left) - protocolPlace(right) ||
    golonganOrder(right) - golonganOrder(left) ||
    compareText(sortKey(left.name), sortKey(right.name))
  )
}

function golonganOrder(person: Ranked): number {
  const rank = person.rank === null ? null : readRank(person.rank)
  return rank?.scheme === 'pns' ? rank.order : 0
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
