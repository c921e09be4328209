/** Pangkat and golongan ruang: 17 steps for PNS with their names, roman numbers without names for PPPK. */
import { fold } from './spelling.ts'

/** From lowest to highest. */
const steps: readonly (readonly [golongan: string, pangkat: string])[] = [
  ['I/a', 'Juru Muda'],
  ['I/b', 'Juru Muda Tingkat I'],
  ['I/c', 'Juru'],
  ['I/d', 'Juru Tingkat I'],
  ['II/a', 'Pengatur Muda'],
  ['II/b', 'Pengatur Muda Tingkat I'],
  ['II/c', 'Pengatur'],
  ['II/d', 'Pengatur Tingkat I'],
  ['III/a', 'Penata Muda'],
  ['III/b', 'Penata Muda Tingkat I'],
  ['III/c', 'Penata'],
  ['III/d', 'Penata Tingkat I'],
  ['IV/a', 'Pembina'],
  ['IV/b', 'Pembina Tingkat I'],
  ['IV/c', 'Pembina Utama Muda'],
  ['IV/d', 'Pembina Utama Madya'],
  ['IV/e', 'Pembina Utama'],
]

export type Rank =
  /** `order` is 1 for I/a to 17 for IV/e. */
  | { scheme: 'pns'; golongan: string; pangkat: string; order: number }
  | { scheme: 'pppk'; golongan: string; order: number }

const byGolongan = new Map<string, Rank>()
const byPangkat = new Map<string, Rank>()
for (const [index, [golongan, pangkat]] of steps.entries()) {
  const rank: Rank = { scheme: 'pns', golongan, pangkat, order: index + 1 }
  byGolongan.set(golongan, rank)
  byPangkat.set(fold(pangkat).replace(/ tingkat i$/, ' tk i'), rank)
}

const romans = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
]
const golonganRuang =
  /(?:^|[^A-Za-z0-9])(IV|I{1,3}|[Ll]{1,3}|[Ll]V|1V|1{2,3}|[1-4])\s*[/\\.\-–|,]?\s*([a-eA-E])(?![A-Za-z0-9])/
const lettersForDigits: ReadonlyMap<string, string> = new Map([
  ['1', 'I'],
  ['2', 'II'],
  ['3', 'III'],
  ['4', 'IV'],
])

/** null where the text is no rank we know: it is then kept and printed as it stands. */
export function readRank(written: string): Rank | null {
  const found = golonganRuang.exec(written)
  if (found?.[1] !== undefined && found[2] !== undefined) {
    const step = byGolongan.get(`${romanOf(found[1])}/${found[2].toLowerCase()}`)
    if (step !== undefined) return step
  }
  const words = fold(written)
    .replace(/\b(?:tingkat|tkt|tk)\s*(?:i|1|l)\b/, 'tk i')
    .replace(/\btki\b/, 'tk i')
  return byPangkat.get(words) ?? readPppk(words)
}

function romanOf(number: string): string {
  return lettersForDigits.get(number) ?? number.toUpperCase().replace(/[L1]/g, 'I')
}

/** I to IV alone may be a PNS golongan without its ruang, so they are left alone unless PPPK is said. */
function readPppk(words: string): Rank | null {
  const saysPppk = /\b(?:pppk|p3k)\b/.test(words)
  const number = words
    .replace(/\b(?:pppk|p3k|gol|golongan|ruang)\b/g, '')
    .trim()
    .toUpperCase()
  const index = romans.indexOf(number)
  if (index < 0 || (index < 4 && !saysPppk)) return null
  return { scheme: 'pppk', golongan: number, order: index + 1 }
}

/** `Penata Tk. I, III/d`, for PPPK the roman number, and what is unknown as it was written. */
export function formatRank(written: string): string {
  const rank = readRank(written)
  if (rank === null) return written
  if (rank.scheme === 'pppk') return rank.golongan
  return `${rank.pangkat.replace('Tingkat I', 'Tk. I')}, ${rank.golongan}`
}
