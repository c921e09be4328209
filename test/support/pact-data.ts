/** Data of pakta integritas without a database, for benches and for tests of the drawing alone. */
import { formatNip } from '#shared/domain/nip.ts'
import { formatRank } from '#shared/domain/rank.ts'
import type { IntegrityPactData, Pact } from '../../electron/backend/documents/pledges/integrity-pact-data.ts'
import { LETTERHEAD } from './paper-data.ts'
import { type MadePerson, makePerson, units } from './people-maker.ts'
import { Chance } from './random.ts'

const ELECTION = 'Pemilihan Tahun 2024'

export function pactsData(
  count: number,
  changes: Partial<IntegrityPactData> = {},
  { seed = 3 } = {},
): IntegrityPactData {
  const chance = new Chance(seed)
  const people = Array.from({ length: count }, (_, index) =>
    makePerson(chance, index + 1, chance.pick(units)),
  )
  return {
    title: 'Pakta Integritas',
    label: 'IKR · pakta-integritas v1 · 0123abcd',
    institution: 'Badan Kesatuan Bangsa dan Politik',
    page: 'F4',
    letterhead: LETTERHEAD,
    heading: [
      'PAKTA INTEGRITAS',
      'NETRALITAS PEGAWAI APARATUR SIPIL NEGARA',
      `PADA ${ELECTION.toUpperCase()}`,
    ],
    opening: 'Yang bertanda tangan di bawah ini:',
    statement: 'dengan ini menyatakan bahwa:',
    points: [
      `Saya menjaga dan menegakkan prinsip netralitas Pegawai ASN di instansi saya dalam melaksanakan fungsi pelayanan publik baik sebelum, selama, maupun sesudah pelaksanaan ${ELECTION}.`,
      'Saya menghindari konflik kepentingan, tidak melakukan praktik-praktik intimidasi dan ancaman kepada Pegawai ASN dan seluruh elemen masyarakat serta tidak memihak kepada pasangan calon tertentu.',
      'Saya menggunakan media sosial secara bijak dan tidak menyebarkan ujaran kebencian serta berita bohong.',
      'Saya menolak politik uang dan segala jenis pemberian dalam bentuk apapun.',
      'Apabila saya melanggar pernyataan ini, saya bersedia menerima sanksi sesuai dengan ketentuan peraturan perundang-undangan.',
    ],
    closing: 'Demikian pakta integritas ini saya buat dengan penuh kesadaran dan tanggung jawab.',
    placeAndDate: 'Contoh, 27 September 2024',
    withSupervisor: true,
    dutyStamp: false,
    evidence: null,
    pacts: people.map(pactOf),
    ...changes,
  }
}

function pactOf(person: MadePerson): Pact {
  const nip = formatNip(person.nip)
  return {
    participantId: null,
    identity: [
      { label: 'Nama', value: person.shown },
      { label: 'NIP', value: nip },
      { label: 'Pangkat, Gol. Ruang', value: formatRank(person.rank) },
      { label: 'Jabatan', value: person.position },
      { label: 'Unit Kerja', value: person.unit },
    ],
    name: person.shown,
    below: [`NIP. ${nip}`],
  }
}
