/** What differs between two versions, in the words of the screens. */
import { CATEGORY_LABELS } from '#shared/domain/category.ts'
import type { Row } from '../../store/event-rows.ts'
import type { Parts } from '../../transfer/carry-rows.ts'

export const WHAT: Readonly<Record<string, string>> = {
  participant: 'Peserta',
  event: 'Data kegiatan',
  office: 'Instansi',
  note_item: 'Catatan notula',
  photo: 'Foto',
  document_content: 'Isian dokumen',
}

type Version = { row: Row; parts: Parts }
type Field = { label: string; present: string; older: string }

const FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  participant: {
    ...{
      name: 'Nama',
      nip: 'NIP',
      nik: 'NIK',
      rank: 'Pangkat',
      position: 'Jabatan',
      unit: 'Perangkat daerah',
    },
    ...{ sub_unit: 'Bagian', district: 'Kecamatan', village: 'Desa/kelurahan', category: 'Kategori' },
    ...{ gender: 'Jenis kelamin', phone: 'Telepon', email: 'Surel', seat: 'Kursi', note: 'Catatan layanan' },
    ...{ id_written: 'Nomor seperti tertulis', extra: 'Kolom tambahan' },
  },
  event: {
    ...{ title: 'Judul', theme: 'Tema', kind: 'Jenis', venue: 'Tempat', city: 'Kota', province: 'Provinsi' },
    ...{ organisers: 'Penyelenggara', legal_bases: 'Dasar hukum', zone: 'Zona waktu', office_id: 'Instansi' },
    ...{ target_participants: 'Sasaran', election_kind: 'Pemilihan', election_year: 'Tahun' },
    ...{
      pledge_subject: 'Yang berikrar',
      instruments: 'Naskah yang dibaca',
      pledge_settings: 'Aturan ikrar',
    },
    ...{ document_numbers: 'Nomor dokumen', letterheads: 'Kop per dokumen' },
  },
  office: {
    ...{
      name: 'Nama',
      letterhead: 'Kop',
      city: 'Kota',
      paper: 'Kertas',
      style: 'Gaya',
      house_style: 'Gaya surat',
    },
  },
  note_item: { content: 'Isi catatan', removed: 'Dihapus' },
  photo: { caption: 'Keterangan foto', removed: 'Dihapus' },
  document_content: { body: 'Isi dokumen' },
}
const PARTS: Readonly<Record<string, string>> = {
  ...{ event_day: 'Hari', official: 'Pejabat', agenda_step: 'Susunan acara', event_session: 'Sesi' },
  ...{ event_door: 'Pintu', arrival_expectation: 'Perkiraan kedatangan', office_logo: 'Logo' },
}
/** Longer is read on its own screen. */
const MOST_SHOWN = 160
/** Shown in part wherever nobody asked for it. */
const COVERED: ReadonlySet<string> = new Set(['nik', 'phone'])

export function differingFields(table: string, present: Version, older: Version): Field[] {
  const fields = Object.entries(FIELDS[table] ?? {}).flatMap(([column, label]) => {
    const [now, before] = [present.row[column] ?? null, older.row[column] ?? null]
    return now === before ? [] : [{ label, present: shown(column, now), older: shown(column, before) }]
  })
  const parts = Object.entries(PARTS).flatMap(([part, label]) => {
    const [now, before] = [present.parts[part] ?? [], older.parts[part] ?? []]
    const isSame = JSON.stringify(now) === JSON.stringify(before)
    return isSame ? [] : [{ label, present: partShown(now), older: partShown(before) }]
  })
  return [...fields, ...parts]
}

export function nameIn(table: string, present: Row): string {
  const name = table === 'event' ? present['title'] : present['name']
  return typeof name === 'string' ? shortened(name) : ''
}

function shown(column: string, cell: Row[string]): string {
  const text = cell === null || cell instanceof Uint8Array ? '' : String(cell)
  if (text === '') return '(kosong)'
  if (COVERED.has(column)) return `${'•'.repeat(Math.max(0, text.length - 4))}${text.slice(-4)}`
  if (column === 'category') return labelOf(text)
  return shortened(plain(text))
}

function labelOf(category: string): string {
  return new Map<string, string>(Object.entries(CATEGORY_LABELS)).get(category) ?? category
}

/** What people wrote, without the signs of JSON around it. */
function plain(text: string): string {
  if (!/^[[{]/.test(text)) return text
  const words: string[] = []
  JSON.parse(text, (key, value: unknown) => {
    if (typeof value === 'string' && value !== '' && key !== 'id' && !key.endsWith('Id')) words.push(value)
    return value
  })
  return words.join('; ') || '(kosong)'
}

function partShown(rows: Parts[string]): string {
  const named = rows.map((row) => row['title'] ?? row['name'] ?? row['day'] ?? row['side'])
  const names = named.filter((name) => typeof name === 'string')
  return rows.length === 0 ? '(kosong)' : shortened(`${rows.length}: ${names.join(', ')}`)
}

function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
}
