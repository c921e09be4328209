/**
 * The 38 provinces with their time zone (Keppres 41/1987, new provinces of Papua from 2022 on),
 * and what the levels of a region and their heads are called there. Both labels and zone are
 * proposals: an office may name its levels differently.
 */

import type { Zone } from './time.ts'

const PROVINCES_OF_ZONE: Readonly<Record<Zone, readonly string[]>> = {
  WIB: [
    'Aceh',
    'Sumatera Utara',
    'Sumatera Barat',
    'Riau',
    'Kepulauan Riau',
    'Jambi',
    'Sumatera Selatan',
    'Kepulauan Bangka Belitung',
    'Bengkulu',
    'Lampung',
    'Banten',
    'DKI Jakarta',
    'Jawa Barat',
    'Jawa Tengah',
    'DI Yogyakarta',
    'Jawa Timur',
    'Kalimantan Barat',
    'Kalimantan Tengah',
  ],
  WITA: [
    'Kalimantan Selatan',
    'Kalimantan Timur',
    'Kalimantan Utara',
    'Bali',
    'Nusa Tenggara Barat',
    'Nusa Tenggara Timur',
    'Sulawesi Utara',
    'Gorontalo',
    'Sulawesi Tengah',
    'Sulawesi Barat',
    'Sulawesi Selatan',
    'Sulawesi Tenggara',
  ],
  WIT: [
    'Maluku',
    'Maluku Utara',
    'Papua',
    'Papua Barat',
    'Papua Barat Daya',
    'Papua Tengah',
    'Papua Pegunungan',
    'Papua Selatan',
  ],
}

export type Province = { name: string; zone: Zone }

export const PROVINCES: readonly Province[] = (['WIB', 'WITA', 'WIT'] as const).flatMap((zone) =>
  PROVINCES_OF_ZONE[zone].map((name) => ({ name, zone })),
)

/** Other names under which a province is written, already folded as `folded` does. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['nanggroe aceh darussalam', 'Aceh'],
  ['bangka belitung', 'Kepulauan Bangka Belitung'],
  ['kepri', 'Kepulauan Riau'],
  ['jakarta', 'DKI Jakarta'],
  ['daerah khusus ibukota jakarta', 'DKI Jakarta'],
  ['daerah khusus jakarta', 'DKI Jakarta'],
  ['dk jakarta', 'DKI Jakarta'],
  ['yogyakarta', 'DI Yogyakarta'],
  ['diy', 'DI Yogyakarta'],
  ['daerah istimewa yogyakarta', 'DI Yogyakarta'],
  ['ntb', 'Nusa Tenggara Barat'],
  ['ntt', 'Nusa Tenggara Timur'],
])

function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*provinsi\s+/, '')
    .replace(/\./g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const BY_NAME: ReadonlyMap<string, Province> = new Map(
  PROVINCES.map((province) => [folded(province.name), province]),
)

/** A province by its name or another common name of it, capitals and dots aside. */
export function findProvince(name: string): Province | undefined {
  const key = folded(name)
  return BY_NAME.get(key) ?? BY_NAME.get(folded(OTHER_NAMES.get(key) ?? ''))
}

/** What the levels below a province and their heads are called. */
export type RegionLabels = {
  regency: string
  district: string
  districtHead: string
  village: string
  villageHead: string
  /** An urban village, whose head is a civil servant. */
  ward: string
  wardHead: string
}

const USUAL_LABELS: RegionLabels = {
  regency: 'Kabupaten/Kota',
  district: 'Kecamatan',
  districtHead: 'Camat',
  village: 'Desa',
  villageHead: 'Kepala Desa',
  ward: 'Kelurahan',
  wardHead: 'Lurah',
}

const PAPUA_LABELS: Partial<RegionLabels> = {
  district: 'Distrik',
  districtHead: 'Kepala Distrik',
  village: 'Kampung',
  villageHead: 'Kepala Kampung',
}

/** Where a whole province uses other words. Single regencies (kuwu, pambakal) are set by the office. */
const OWN_LABELS: ReadonlyMap<string, Partial<RegionLabels>> = new Map([
  ['Aceh', { village: 'Gampong', villageHead: 'Keuchik' }],
  ['Sumatera Barat', { village: 'Nagari', villageHead: 'Wali Nagari' }],
  ['Bali', { villageHead: 'Perbekel' }],
  [
    'DI Yogyakarta',
    { district: 'Kapanewon', districtHead: 'Panewu', village: 'Kalurahan', villageHead: 'Lurah' },
  ],
  ...PROVINCES.filter((province) => province.name.startsWith('Papua')).map(
    (province): [string, Partial<RegionLabels>] => [province.name, PAPUA_LABELS],
  ),
])

/** The proposed labels for an office in this province; the usual ones for a name not known. */
export function regionLabels(provinceName: string): RegionLabels {
  const province = findProvince(provinceName)
  return { ...USUAL_LABELS, ...(province && OWN_LABELS.get(province.name)) }
}
