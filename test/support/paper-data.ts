/** Data of papers without a database, for benches and for tests of the drawing alone. */
import { formatNip } from '#shared/domain/nip.ts'
import { formatRank } from '#shared/domain/rank.ts'
import { serialOf, ticketBody, writeTicket } from '#shared/domain/ticket.ts'
import { shortCodeOf, showShortCode } from '#shared/domain/short-code.ts'
import type { AttendanceListData } from '../../electron/backend/documents/attendance/attendance-list-data.ts'
import type { BadgesData } from '../../electron/backend/documents/cards/badges.ts'
import type { LetterheadData } from '../../electron/backend/documents/kit/letterhead.ts'
import { type MadePerson, makePerson, units } from './people-maker.ts'
import { Chance } from './random.ts'

export const RESOURCES = new URL('../../resources', import.meta.url).pathname

const TITLE =
  'Sosialisasi dan Deklarasi Netralitas ASN dan Kepala Desa Tingkat Kabupaten pada Pemilihan Tahun 2024'

export const LETTERHEAD: LetterheadData = {
  lines: [
    { text: 'PEMERINTAH KABUPATEN CONTOH', size: 'normal', bold: false },
    { text: 'BADAN KESATUAN BANGSA DAN POLITIK', size: 'large', bold: true },
    { text: 'Jalan Timor Raya Km. 36 Contoh, Kode Pos 85362', size: 'small', bold: false },
    { text: 'Laman kesbangpol.contoh.go.id, Pos-el kesbangpol@contoh.go.id', size: 'small', bold: false },
  ],
  rule: 'double',
  leftLogo: null,
  rightLogo: null,
}

function madePeople(count: number, seed: number): MadePerson[] {
  const chance = new Chance(seed)
  return Array.from({ length: count }, (_, index) => makePerson(chance, index + 1, chance.pick(units)))
}

export function attendanceData(count: number, { seed = 1, blankRows = 10 } = {}): AttendanceListData {
  return {
    title: 'Daftar Hadir Peserta',
    label: 'IKR · daftar-hadir',
    institution: 'Badan Kesatuan Bangsa dan Politik',
    page: 'F4',
    letterhead: LETTERHEAD,
    audience: 'participants',
    captured: {},
    evidence: null,
    privacyNote: '',
    parts: [
      {
        labels: [
          { label: 'Kegiatan', value: TITLE },
          { label: 'Hari, tanggal', value: 'Jumat, 27 September 2024' },
          { label: 'Waktu', value: '09.00 s.d. 12.00 WITA' },
          { label: 'Tempat', value: 'Hotel Contoh' },
        ],
        lines: madePeople(count, seed).map((person) => ({
          participantId: null,
          name: person.shown,
          nip: formatNip(person.nip),
          rank: formatRank(person.rank),
          position: person.position,
          origin: person.unit,
          arrived: null,
        })),
        blankRows,
        runningHead: 'Daftar Hadir Peserta · Jumat, 27 September 2024',
      },
    ],
    signatures: [
      {
        place: 'Contoh, 27 September 2024',
        above: null,
        office: ['a.n. KEPALA BADAN KEPEGAWAIAN DAN PSDM', 'SEKRETARIS,'],
        name: 'Drs. EDUARD CONTOH, M.Si.',
        below: ['Pembina Tk. I', 'NIP. 19680104 199303 1 007'],
      },
    ],
  }
}

export function badgesData(
  count: number,
  { seed = 2, page = 'A4' }: { seed?: number; page?: BadgesData['page'] } = {},
): BadgesData {
  const chance = new Chance(seed)
  const bytes = (length: number) => Uint8Array.from({ length }, () => chance.between(0, 255))
  return {
    title: 'Kartu Peserta',
    label: 'IKR · kartu-peserta',
    institution: 'Badan Kesatuan Bangsa dan Politik',
    page,
    letterhead: null,
    event: TITLE,
    when: 'Jumat, 27 September 2024 · Hotel Contoh',
    card: 'standard',
    badges: madePeople(count, seed).map((person) => ({
      name: person.shown,
      position: person.position,
      origin: person.unit,
      category: 'PNS',
      seat: null,
      code: writeTicket(ticketBody(7, serialOf(bytes(10))), bytes(8)),
      shortCode: showShortCode(shortCodeOf(bytes(5))),
    })),
  }
}
