/** Made-up people: every name and number comes from chance, none belongs to anybody. */
import type { Chance } from './random.ts'

export type MadePerson = {
  /** With gelar, spelled as the roster has it. */
  shown: string
  /** 18 digits that hold every rule of a NIP. */
  nip: string
  nik: string
  gender: 'L' | 'P'
  rank: string
  position: string
  unit: string
  district: string
  village: string
  phone: string
}

const women = [
  'Adelina',
  'Damaris',
  'Dewi',
  'Elisabeth',
  'Fitri',
  'Katarina',
  'Maria',
  'Novita',
  'Paulina',
  'Rosalina',
  'Siti',
  'Theresia',
  'Yuliana',
]
const men = [
  'Agustinus',
  'Ahmad',
  'Bambang',
  'Budi',
  'Dominggus',
  'Eduard',
  'Gregorius',
  'Hendra',
  'Imanuel',
  'Joko',
  'Marthen',
  "Ma'ruf",
  'Muhammad',
  'Nikodemus',
  'Petrus',
  'Rudi',
  'Simon',
  'Wahyu',
]
const families = [
  'Amalo',
  'Bau',
  'Benu',
  'Bria',
  'Foenay',
  'Ginting',
  'Hidayat',
  'Kase',
  'Klau',
  'Lega',
  'Messakh',
  'Nalle',
  'Nange',
  'Ndun',
  'Pellokila',
  'Santoso',
  'Seran',
  'Siregar',
  'Taolin',
  'Wijaya',
]
const fronts = ['', '', '', 'Drs. ', 'Dra. ', 'Ir. ', 'dr. ', 'Dr. ', 'H. ', 'Hj. ']
const backs = [
  '',
  '',
  ', S.H.',
  ', S.Sos.',
  ', S.IP., M.Si.',
  ', SE, M.Si',
  ', A.Md.',
  ', SKM',
  ', S.Pd., M.Pd.',
  ', S.STP.',
]
const ranks = ['II/c', 'III/a', 'Penata, III/c', 'Penata Tk. I (III/d)', 'III d', 'Pembina, IV/a', 'IVb']
const positions = [
  'Kepala Dinas',
  'Sekretaris',
  'Kepala Bidang',
  'Analis Kebijakan Ahli Muda',
  'Guru Ahli Madya',
  'Bendahara',
  'Pengadministrasi Umum',
  'Perawat Terampil',
]
const districts = ['Amarasi', 'Fatuleu', 'Kupang Tengah', 'Kupang Timur', 'Semau', 'Takari']
const villages = [
  'Hansisi',
  'Oenoni',
  'Oesusu',
  'Otan',
  'Pukdale',
  'Takari',
  'Tarus',
  'Tesbatan',
  'Tuatuka',
  'Uitao',
]

export const units = [
  'Sekretariat Daerah',
  'Sekretariat DPRD',
  'Inspektorat',
  'Dinas Kesehatan',
  'Dinas PUPR',
  'Dinas Pendidikan dan Kebudayaan',
  'Badan Kesbangpol',
  'RSUD Naibonat',
  'Satuan Polisi Pamong Praja',
] as const

/** `number` makes the person's numbers differ from everybody else's. */
export function makePerson(chance: Chance, number: number, unit: string): MadePerson {
  const gender = chance.happens(0.5) ? 'L' : 'P'
  const given = gender === 'L' ? men : women
  const middle = chance.happens(0.4) ? `${chance.pick(given)} ` : ''
  const birth = { year: chance.between(1966, 1999), month: chance.between(1, 12), day: chance.between(1, 28) }
  return {
    shown: `${chance.pick(fronts)}${chance.pick(given)} ${middle}${chance.pick(families)}${chance.pick(backs)}`,
    nip: makeNip(chance, birth, gender, number),
    nik: makeNik(chance, birth, gender, number),
    gender,
    rank: chance.pick(ranks),
    position: chance.pick(positions),
    unit,
    district: chance.pick(districts),
    village: chance.pick(villages),
    phone: `08${chance.between(11, 99)}${String(10_000_000 + (number % 90_000_000))}`,
  }
}

type Birth = { year: number; month: number; day: number }

/** The running number fills sequence, month and year of appointment, so that 99,000 people differ. */
function makeNip(chance: Chance, birth: Birth, gender: 'L' | 'P', number: number): string {
  const sequence = 1 + (number % 990)
  const appointed = birth.year + 22 + chance.between(0, 3)
  const month = 1 + (Math.floor(number / 990) % 12)
  const sex = gender === 'L' ? 1 : 2
  return `${birth.year}${two(birth.month)}${two(birth.day)}${appointed}${two(month)}${sex}${String(sequence).padStart(3, '0')}`
}

function makeNik(chance: Chance, birth: Birth, gender: 'L' | 'P', number: number): string {
  const day = gender === 'L' ? birth.day : birth.day + 40
  const date = `${two(day)}${two(birth.month)}${two(birth.year % 100)}`
  return `5301${two(chance.between(1, 30))}${date}${String(1 + (number % 9_998)).padStart(4, '0')}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
