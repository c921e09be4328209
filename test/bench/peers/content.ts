/** What every side of the paper bench puts on paper: made-up people, one file of JSON per paper. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import QRCode from 'qrcode'
import type { IntegrityPactData } from '../../../electron/backend/documents/pledges/integrity-pact-data.ts'
import { attendanceData, badgesData } from '../../support/paper-data.ts'

/** Pakta integritas, and for each page the text of its QR. */
export type CodedPacts = IntegrityPactData & { codes: string[] }

export const PAPERS = ['attendance_list', 'integrity_pact', 'badges'] as const
export type PaperName = (typeof PAPERS)[number]

/** The path of the file that holds the content of a paper about `people` people. */
export function writeContent(folder: string, paper: PaperName, people: number): string {
  const file = join(folder, `${paper}-${people}.json`)
  writeFileSync(file, JSON.stringify(contentOf(paper, people)))
  return file
}

function contentOf(paper: PaperName, people: number): unknown {
  if (paper === 'attendance_list') return attendanceData(people)
  const badges = badgesData(people)
  if (paper === 'integrity_pact') return withMatrices(pactsData(people), ({ codes }) => codes)
  return withMatrices(badges, (data) => data.badges.map((badge) => badge.code))
}

/** Typst draws no QR by itself and reaches no package that does: it gets the modules, row by row, "1" for dark. */
function withMatrices<Data>(data: Data, codesOf: (data: Data) => string[]): Data & { matrices: string[][] } {
  return { ...data, matrices: codesOf(data).map(matrixOf) }
}

function matrixOf(code: string): string[] {
  const { modules } = QRCode.create([{ data: code, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' })
  return Array.from({ length: modules.size }, (_row, row) =>
    Array.from({ length: modules.size }, (_column, column) => modules.get(row, column)).join(''),
  )
}

/** The working template of the pakta: the four points of the ikrar and a fifth. */
function pactsData(people: number): CodedPacts {
  const list = attendanceData(people)
  return {
    ...{ title: 'Pakta Integritas', label: 'IKR · pakta-integritas v1', page: 'F4' },
    institution: list.institution,
    letterhead: list.letterhead,
    heading: ['PAKTA INTEGRITAS', 'NETRALITAS PEGAWAI APARATUR SIPIL NEGARA', 'PADA PEMILIHAN TAHUN 2024'],
    opening: 'Yang bertanda tangan di bawah ini:',
    statement: 'dengan ini menyatakan bahwa:',
    points: POINTS,
    closing: 'Demikian pakta integritas ini saya buat dengan penuh kesadaran dan tanggung jawab.',
    placeAndDate: 'Contoh, 27 September 2024',
    withSupervisor: true,
    dutyStamp: false,
    evidence: null,
    pacts: (list.parts[0]?.lines ?? []).map(({ name, nip, rank, position, origin }) => ({
      participantId: null,
      identity: [
        { label: 'Nama', value: name },
        { label: 'NIP', value: nip },
        { label: 'Pangkat, Gol. Ruang', value: rank },
        { label: 'Jabatan', value: position },
        { label: 'Unit Kerja', value: origin },
      ],
      name,
      below: [`NIP. ${nip}`],
    })),
    codes: badgesData(people, { seed: 3 }).badges.map((badge) => badge.code),
  }
}

const POINTS = [
  'Saya menjaga dan menegakkan prinsip netralitas Pegawai ASN di instansi saya dalam melaksanakan fungsi pelayanan publik baik sebelum, selama, maupun sesudah pelaksanaan Pemilihan Tahun 2024.',
  'Saya menghindari konflik kepentingan, tidak melakukan praktik-praktik intimidasi dan ancaman kepada Pegawai ASN dan seluruh elemen masyarakat serta tidak memihak kepada pasangan calon tertentu.',
  'Saya menggunakan media sosial secara bijak dan tidak menyebarkan ujaran kebencian serta berita bohong.',
  'Saya menolak politik uang dan segala jenis pemberian dalam bentuk apapun.',
  'Apabila saya melanggar pernyataan ini, saya bersedia menerima sanksi sesuai dengan ketentuan peraturan perundang-undangan.',
]
