/** The kinds of people who come to an event. Order is the order of menus and counts. */
export const CATEGORIES = [
  'pns',
  'pppk',
  'pppk_paruh_waktu',
  'cpns',
  'ptt',
  'honorer',
  'kepala_desa',
  'perangkat_desa',
  'bpd',
  'lurah',
  'camat',
  'kepala_opd',
  'staf_ahli',
  'asisten',
  'sekda',
  'direksi_bumd',
  'dprd',
  'forkopimda',
  'tni',
  'polri',
  'kpu',
  'bawaslu',
  'narasumber',
  'panitia',
  'pers',
  'undangan',
] as const

export type Category = (typeof CATEGORIES)[number]

const CIVIL_SERVANTS: ReadonlySet<Category> = new Set([
  'pns',
  'pppk',
  'pppk_paruh_waktu',
  'cpns',
  'lurah',
  'camat',
  'kepala_opd',
  'staf_ahli',
  'asisten',
  'sekda',
])

/** ASN: whoever has a NIP or NI PPPK. */
export function isCivilServant(category: Category): boolean {
  return CIVIL_SERVANTS.has(category)
}

/** As in most provinces; papers of an event ask `categoryLabel`. */
export const CATEGORY_LABELS: Readonly<Record<Category, string>> = {
  pns: 'PNS',
  pppk: 'PPPK',
  pppk_paruh_waktu: 'PPPK Paruh Waktu',
  cpns: 'CPNS',
  ptt: 'PTT',
  honorer: 'THL/Honorer/PPNPN',
  kepala_desa: 'Kepala Desa',
  perangkat_desa: 'Perangkat Desa',
  bpd: 'BPD',
  lurah: 'Lurah',
  camat: 'Camat',
  kepala_opd: 'Kepala OPD',
  staf_ahli: 'Staf Ahli',
  asisten: 'Asisten',
  sekda: 'Sekretaris Daerah',
  direksi_bumd: 'Direksi BUMD',
  dprd: 'DPRD',
  forkopimda: 'Forkopimda',
  tni: 'TNI',
  polri: 'Polri',
  kpu: 'KPU',
  bawaslu: 'Bawaslu/Panwascam',
  narasumber: 'Narasumber',
  panitia: 'Panitia',
  pers: 'Pers',
  undangan: 'Undangan Lain',
}
