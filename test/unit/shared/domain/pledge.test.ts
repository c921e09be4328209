import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ELECTION_KINDS } from '#shared/domain/election.ts'
import { fillPledge, type PledgeFilling, pledgeTextSchema } from '#shared/domain/pledge.ts'

const asn = load('pledge-asn')
const villageHeads = load('pledge-kepala-desa')
const usual: PledgeFilling = {
  election: { kind: 'pemilu_dan_pemilihan', year: 2024 },
  subject: 'Pegawai ASN',
  institution: 'Pemerintah Kabupaten Contoh',
}

describe('the pledge of civil servants', () => {
  test('is word for word the text that agrees in six regions', () => {
    const { title, opening, points, closing } = fillPledge(asn, usual)
    expect(title.join(' ')).toBe(
      'IKRAR NETRALITAS PEGAWAI APARATUR SIPIL NEGARA PADA PEMILU DAN PEMILIHAN TAHUN 2024',
    )
    expect(opening).toBe(
      'Dalam rangka menyukseskan pelaksanaan Pemilu dan Pemilihan Tahun 2024 kami berikrar:',
    )
    expect(points).toEqual([
      'Menjaga dan menegakkan prinsip netralitas Pegawai ASN di instansi masing-masing dalam melaksanakan fungsi ' +
        'pelayanan publik baik sebelum, selama, maupun sesudah pelaksanaan Pemilu dan Pemilihan Tahun 2024.',
      'Menghindari konflik kepentingan, tidak melakukan praktik-praktik intimidasi dan ancaman kepada Pegawai ASN ' +
        'dan seluruh elemen masyarakat serta tidak memihak kepada pasangan calon tertentu.',
      'Menggunakan media sosial secara bijak dan tidak menyebarkan ujaran kebencian serta berita bohong.',
      'Menolak politik uang dan segala jenis pemberian dalam bentuk apapun.',
    ])
    expect(closing).toMatch(
      /^Demikian ikrar ini kami buat dan dilaksanakan .* persatuan dan kesatuan NKRI\.$/,
    )
  })

  test('names those who are not ASN when they pledge too', () => {
    const { title, points } = fillPledge(asn, { ...usual, subject: 'Pegawai ASN dan Non ASN' })
    expect(title[0]).toBe('IKRAR NETRALITAS PEGAWAI APARATUR SIPIL NEGARA DAN NON APARATUR SIPIL NEGARA')
    expect(points[0]).toContain('netralitas Pegawai ASN dan Non ASN di instansi')
  })

  test('speaks of participants of the Pemilu where there are no pairs of candidates', () => {
    const { points } = fillPledge(asn, { ...usual, election: { kind: 'pemilu', year: 2029 } })
    expect(points[1]).toMatch(/tidak memihak kepada peserta Pemilu tertentu\.$/)
    expect(points[0]).toMatch(/pelaksanaan Pemilu Tahun 2029\.$/)
  })
})

describe('the pledge of village heads', () => {
  test('has the five points of the Pemilihan 2024 and its title', () => {
    const { title, points } = fillPledge(villageHeads, {
      ...usual,
      election: { kind: 'pemilihan', year: 2024 },
    })
    expect(title.join(' ')).toBe('IKRAR KEPALA DESA PADA PEMILIHAN SERENTAK TAHUN 2024')
    expect(points).toEqual([
      'Tidak membuat keputusan dan/atau tindakan yang menguntungkan atau merugikan bakal calon, calon atau pasangan ' +
        'calon, baik sebelum, selama maupun sesudah pelaksanaan Pemilihan Kepala Daerah dan Wakil Kepala Daerah.',
      'Tidak ikut serta dan/atau terlibat dalam kampanye Pemilihan Kepala Daerah dan Wakil Kepala Daerah.',
      'Menghindari konflik kepentingan, tidak melakukan praktik-praktik intimidasi dan ancaman kepada seluruh elemen ' +
        'masyarakat, serta tidak memihak kepada calon atau pasangan calon tertentu.',
      'Tidak menunjukkan keberpihakan kepada calon atau pasangan calon melalui media sosial dan/atau media lainnya.',
      'Menolak praktik politik uang.',
    ])
  })

  test('never calls a village head an ASN, whatever the event calls its people', () => {
    expect(JSON.stringify(fillPledge(villageHeads, usual))).not.toContain('ASN')
  })

  test('goes by the local name of the office', () => {
    expect(fillPledge(villageHeads, { ...usual, villageHead: 'Perbekel' }).title[0]).toBe('IKRAR PERBEKEL')
  })

  test('marks as our own what no source gives', () => {
    expect(villageHeads.certainty).toEqual({
      title: 'press',
      opening: 'design',
      points: 'press',
      closing: 'design',
    })
  })
})

test.each(ELECTION_KINDS)(
  'no brace is left in any text at %s, even when people type braces or dollar signs',
  (kind) => {
    for (const text of [asn, villageHeads]) {
      const filled = fillPledge(text, {
        ...usual,
        subject: "Pegawai $& $' ASN",
        election: { kind, year: 2024 },
      })
      const parts = [...filled.title, filled.opening, ...filled.points, filled.closing]
      expect(parts.join('\n')).not.toMatch(/[{}]/)
      expect(parts.every((part) => part !== '' && !part.includes('  '))).toBe(true)
    }
  },
)

test('a title line for the institution prints, and is left out when there is none', () => {
  const withInstitution = pledgeTextSchema.parse({
    ...asn,
    title: [...asn.title, '{INSTANSI}'],
    placeholders: [...asn.placeholders, 'INSTANSI'],
  })
  expect(fillPledge(withInstitution, usual).title.at(-1)).toBe('PEMERINTAH KABUPATEN CONTOH')
  expect(fillPledge(withInstitution, { ...usual, institution: '' }).title).toHaveLength(2)
})

test('a text with an unknown, unnamed or broken placeholder is refused', () => {
  for (const closing of ['{TIDAK_ADA}', '{INSTANSI}', 'kurung {', '{tahun}', '{{TAHUN}}']) {
    expect(pledgeTextSchema.safeParse({ ...asn, closing }).success, closing).toBe(false)
  }
})

function load(name: string) {
  const file = new URL(`../../../../resources/texts/${name}.json`, import.meta.url)
  return pledgeTextSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}
