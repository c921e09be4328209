/** Which kind of participant somebody is, guessed from what a roster says; the organiser may correct it. */
import type { Category } from './category.ts'
import { fold } from './spelling.ts'

export type CategoryClues = {
  /** Cell of a status column: `PNS`, `Tenaga Kontrak`. */
  status: string | null
  position: string | null
  rank: 'pns' | 'pppk' | null
  nip: 'pns' | 'pppk' | null
  /** OPD, section row, header of the name column, sheet name: nearest first. */
  hints: readonly string[]
}

/** First match wins; the texts are folded: lower case, no signs. */
const byPosition: readonly (readonly [Category, RegExp])[] = [
  ['narasumber', /\b(?:narasumber|nara sumber|pemateri|moderator)\b/],
  ['bawaslu', /\b(?:bawaslu|panwas\w*|panitia pengawas|pengawas pemilu|pengawas kelurahan desa|pkd)\b/],
  ['kpu', /\b(?:kpud?|komisi pemilihan umum|panitia pemilihan kecamatan|panitia pemungutan suara|pps)\b/],
  ['panitia', /\bpanitia\b/],
  [
    'perangkat_desa',
    /\b(?:sekretaris|sekdes|bendahara|kaur|kasi|kepala (?:urusan|seksi|dusun)|staf|perangkat|operator) ?(?:\w+ ){0,2}(?:desa|nagari|kampung|gampong)\b|\b(?:sekdes|kadus|kepala dusun|perangkat desa|kaur desa)\b/,
  ],
  ['bpd', /\bbpd\b|\bbadan permusyawaratan desa\b/],
  [
    'kepala_desa',
    /\b(?:kepala desa|kades|pj kades|penjabat kepala desa|wali nagari|keuchik|geuchik|perbekel|prebekel|hukum tua|pambakal|kuwu|kepala kampung|kepala pekon|peratin|kepala ohoi|raja negeri)\b/,
  ],
  ['staf_ahli', /\bstaf ahli\b/],
  [
    'asisten',
    /^(?:p[ljsht]+ )?asisten (?:i{1,3}|[1-3]|pemerintahan|perekonomian|administrasi|ekonomi|bidang|sekda|sekretaris daerah|umum|kesejahteraan)\b/,
  ],
  ['kepala_opd', /\b(?:sekretaris dprd|sekretaris dewan|sekwan)\b/],
  ['sekda', /^(?:p[ljsht]+ )?(?:sekda|sekretaris daerah)\b/],
  ['dprd', /\b(?:ketua|wakil ketua|anggota|pimpinan) (?:komisi \w+ |fraksi \w+ )?dprd\b/],
  [
    'tni',
    /\b(?:danramil|babinsa|danpos|danlanal|danlanud|danyon|dandim|danrem|tni(?: ad| al| au)?|koramil|kodim)\b/,
  ],
  [
    'polri',
    /\b(?:kapolsek|kapolres\w*|kapolda|wakapol\w+|bhabinkamtibmas|polri|kasat (?:intelkam|reskrim|lantas|binmas)|polsek|polres)\b/,
  ],
  [
    'forkopimda',
    /\bforkopim(?:da|cam|ka)\b|^(?:p[ljs]+ |wakil )?(?:bupati|wali ?kota|gubernur)\b|\b(?:kajari|kajati|kepala kejaksaan \w+|ketua pengadilan \w+)\b/,
  ],
  [
    'direksi_bumd',
    /\b(?:direktur|direksi|dirut|direktur utama)\b.*\b(?:pdam|perumda\w*|perseroda|bumd|bpr|bank|pd|tirta \w+)\b/,
  ],
  [
    'kepala_opd',
    /^(?:p[ljsht]+ )?(?:kepala (?:dinas|badan|inspektorat|satuan polisi pamong praja|opd|skpd|perangkat daerah|pelaksana bpbd)|kadis\w*|kaban|inspektur(?: daerah| kabupaten| kota| provinsi)?$|direktur rsud?\b|kepala rsud|kasat(?:pol)? ?(?:pp|pol pp)|kalaksa|kepala bkd|kepala bkpsdm|kepala bapp?eda|direktur rumah sakit)(?!.*\b(?:bidang|seksi|sub bagian|subbag)\b)/,
  ],
  ['camat', /^(?:p[ljsht]+ )?(?:camat|kepala distrik|panewu|mantri pamong praja)\b/],
  ['lurah', /^(?:p[ljsht]+ )?lurah\b/],
  ['pers', /\b(?:wartawan|jurnalis|reporter|kontributor|media massa|pers)\b/],
]

const byStatus: readonly (readonly [Category, RegExp])[] = [
  ['pppk_paruh_waktu', /\b(?:pppk|p3k)\b.*\bparuh waktu\b|\bparuh waktu\b/],
  ['cpns', /\b(?:cpns|calon pns|calon pegawai negeri sipil)\b/],
  ['pppk', /\b(?:pppk|p3k|pegawai pemerintah dengan perjanjian kerja)\b/],
  [
    'honorer',
    /\b(?:thls?|honor\w*|ppnpn|non ?asn|non ?pns|tenaga (?:kontrak|harian|sukarela|lepas|honor\w*)|kontrak|sukarela|phl|tks|ttk|gtt|ptk|pramubakti|outsourcing|bukan asn|tkd)\b/,
  ],
  ['ptt', /\b(?:ptt|pegawai tidak tetap)\b/],
  ['pns', /\b(?:pns|pegawai negeri sipil|negeri sipil)\b/],
]

const byHint: readonly (readonly [Category, RegExp])[] = [
  [
    'kepala_desa',
    /\b(?:kepala desa|kades|wali nagari|keuchik|perbekel|hukum tua|pambakal|kuwu|kepala kampung)\b/,
  ],
  ['perangkat_desa', /\bperangkat desa\b/],
  ['bpd', /\bbpd\b/],
  ['lurah', /\blurah\b/],
  ['camat', /\b(?:para )?camat\b/],
  ['kepala_opd', /\bkepala (?:opd|skpd|perangkat daerah)\b/],
  ['forkopimda', /\bforkopimda\b/],
  ['narasumber', /\bnarasumber\b/],
  ['panitia', /\bpanitia\b/],
  ['pers', /\b(?:pers|wartawan|media)\b/],
  ['dprd', /\banggota dprd\b/],
  ['polri', /^(?:polres|polsek|polda|polresta|kepolisian)\b/],
  ['tni', /^(?:kodim|koramil|korem|lanal|lanud|denpom|yonif)\b/],
  ['kpu', /^(?:kpud?|komisi pemilihan umum)\b/],
  ['bawaslu', /^(?:bawaslu|panwas\w*|badan pengawas pemilihan)\b/],
  ['pns', /^asn\b/],
]

const remembered = new Map<string, Category | null>()

export function guessCategory(clues: CategoryClues): Category {
  const { status, position } = clues
  const fromStatus = status === null ? null : statusCategory(status)
  const isOffice = fromStatus !== null && !employments.has(fromStatus)
  if (isOffice) return fromStatus
  const office = position === null ? null : recall('position', position, byPosition)
  // Offices of the regency deal with villages too: `Kepala Seksi Pemerintahan Desa` with a NIP is no villager.
  const fromPosition = office === 'perangkat_desa' && clues.nip !== null ? null : office
  return (
    fromPosition ??
    fromStatus ??
    clues.nip ??
    clues.rank ??
    fromHints(status === null ? clues.hints : [status, ...clues.hints]) ??
    'undangan'
  )
}

const employments: ReadonlySet<Category> = new Set([
  'pns',
  'pppk',
  'pppk_paruh_waktu',
  'cpns',
  'ptt',
  'honorer',
])

/** What a cell of a status column means, or null where it means something else (`Kawin`, `Aktif`). */
export function statusCategory(status: string): Category | null {
  return recall('status', status, byStatus) ?? recall('position', status, byPosition)
}

function fromHints(hints: readonly string[]): Category | null {
  for (const hint of hints) {
    const found =
      recall('hint', hint, byHint) ??
      recall(
        'employment',
        hint,
        byStatus.filter(([kind]) => kind !== 'pns'),
      )
    if (found !== null) return found
  }
  return null
}

/** Rosters repeat the same few hundred texts, so an answer is kept; the memory is emptied before it grows. */
function recall(
  kind: string,
  text: string,
  rules: readonly (readonly [Category, RegExp])[],
): Category | null {
  const key = `${kind}\n${text}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const folded = fold(text)
  const answer = rules.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
  if (remembered.size > 5000) remembered.clear()
  remembered.set(key, answer)
  return answer
}
