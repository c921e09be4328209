/** The columns of the list: what each shows, how it sorts, and by what a click on its value narrows. */
import { createColumnHelper, columnVisibilityFeature, metaHelper, tableFeatures } from '@tanstack/react-table'
import type { Participant, ParticipantSort } from '#shared/contract/participants.ts'
import { CATEGORY_LABELS, type Category } from '#shared/domain/category.ts'
import { maskNik } from '#shared/domain/nik.ts'
import { formatNip } from '#shared/domain/nip.ts'
import { maskPhone } from '#shared/domain/phone.ts'
import { PLEDGE_STATE_LABELS } from '#shared/domain/pledge-state.ts'
import { showShortCode } from '#shared/domain/short-code.ts'
import { clock } from '#shared/domain/time-text.ts'
import { toLocal, type Zone } from '#shared/domain/time.ts'
import type { Narrowing } from './list-view.ts'
import { StateWords } from '../../ui/pledge-state.tsx'
import { IdentityCell, NameCell, PresenceCell, ValueCell } from './table-cells.tsx'

export const columnIds = [
  'name',
  'nip',
  'position',
  'unit',
  'subUnit',
  'village',
  'district',
  'category',
  'rank',
  'attendance',
  'pledge',
  'seat',
  'shortCode',
  'phone',
  'email',
  'gender',
  'nik',
  'note',
  'origin',
] as const
export type ColumnId = (typeof columnIds)[number]

const usualColumns: readonly ColumnId[] = ['name', 'nip', 'position', 'unit', 'category', 'attendance']
const ofVillages: ReadonlySet<Category> = new Set(['kepala_desa', 'perangkat_desa', 'bpd', 'lurah'])

/** What shows before anybody chose: people of villages are told by their village. */
export function defaultColumns(present: readonly Category[]): readonly ColumnId[] {
  const hasVillages = present.some((category) => ofVillages.has(category))
  return columnIds.filter((id) => usualColumns.includes(id) || (id === 'village' && hasVillages))
}

export type PeopleColumn = {
  label: string
  /** The narrowest it may get; columns share what is left by `share`. */
  widthPx: number
  share: number
  sort?: ParticipantSort
  text: (person: Participant, zone: Zone) => string
  narrowing?: (person: Participant) => Narrowing | null
}

const origins = { import: 'Impor', manual: 'Diketik', walk_in: 'Tamu di tempat' } as const
const genders = { L: 'Laki-laki', P: 'Perempuan' } as const

export const peopleColumns: Readonly<Record<ColumnId, PeopleColumn>> = {
  name: { label: 'Nama', widthPx: 200, share: 3, sort: 'name', text: (person) => person.name },
  nip: {
    label: 'NIP',
    widthPx: 204,
    share: 0,
    text: (person) => (person.nip === null ? (person.idWritten ?? '') : formatNip(person.nip)),
  },
  position: {
    label: 'Jabatan',
    widthPx: 130,
    share: 2,
    sort: 'protocol',
    text: (person) => person.position ?? '',
  },
  unit: {
    label: 'OPD',
    widthPx: 130,
    share: 2,
    sort: 'unit',
    text: (person) => person.unit ?? '',
    narrowing: (person) => (person.unit === null ? null : { units: [person.unit] }),
  },
  subUnit: { label: 'Unit kerja', widthPx: 140, share: 1, text: (person) => person.subUnit ?? '' },
  village: { label: 'Desa/kelurahan', widthPx: 130, share: 1, text: (person) => person.village ?? '' },
  district: { label: 'Kecamatan', widthPx: 130, share: 1, text: (person) => person.district ?? '' },
  category: {
    label: 'Kategori',
    widthPx: 120,
    share: 0,
    sort: 'category',
    text: (person) => CATEGORY_LABELS[person.category],
    narrowing: (person) => ({ categories: [person.category] }),
  },
  rank: { label: 'Pangkat, gol.', widthPx: 150, share: 0, text: (person) => person.rank ?? '' },
  attendance: {
    label: 'Kehadiran',
    widthPx: 120,
    share: 0,
    sort: 'arrival',
    text: (person, zone) =>
      person.arrivedAt === null
        ? 'Belum hadir'
        : `${person.substitute ? 'Diwakili' : 'Hadir'} ${clock(toLocal(person.arrivedAt, zone).time)}`,
    narrowing: (person) => ({ attendance: person.arrivedAt === null ? 'absent' : 'present' }),
  },
  pledge: {
    label: 'Ikrar',
    widthPx: 190,
    share: 0,
    text: (person) => PLEDGE_STATE_LABELS[person.pledge],
    narrowing: (person) => ({ pledge: person.pledge }),
  },
  seat: { label: 'Kursi', widthPx: 80, share: 0, text: (person) => person.seat ?? '' },
  shortCode: {
    label: 'Kode kartu',
    widthPx: 120,
    share: 0,
    text: (person) => showShortCode(person.shortCode),
  },
  // In full in the form, on request, and in the export.
  phone: { label: 'Nomor HP', widthPx: 140, share: 0, text: (person) => maskPhone(person.phone ?? '') },
  email: { label: 'Surel', widthPx: 180, share: 1, text: (person) => person.email ?? '' },
  gender: {
    label: 'Jenis kelamin',
    widthPx: 120,
    share: 0,
    text: (person) => (person.gender === null ? '' : genders[person.gender]),
  },
  // A population number is never needed in a list; whole it shows only in the form, on request.
  nik: {
    label: 'NIK',
    widthPx: 160,
    share: 0,
    text: (person) => (person.nik === null ? '' : maskNik(person.nik)),
  },
  note: { label: 'Catatan layanan', widthPx: 160, share: 1, text: (person) => person.note ?? '' },
  origin: { label: 'Asal data', widthPx: 130, share: 0, text: (person) => origins[person.origin] },
}

export const features = tableFeatures({ columnVisibilityFeature, columnMeta: metaHelper<PeopleColumn>() })
const helper = createColumnHelper<typeof features, Participant>()

/** Everything about the table but who stands in it; arrivals are told in the time of the event. */
export function tableColumns(zone: Zone) {
  return columnIds.map((id) => {
    const column = peopleColumns[id]
    return helper.display({
      id,
      header: column.label,
      meta: column,
      cell: ({ row }) => cellOf(id, row.original, column.text(row.original, zone)),
    })
  })
}

function cellOf(id: ColumnId, person: Participant, text: string) {
  if (id === 'name') return <NameCell person={person} />
  if (id === 'nip') return <IdentityCell person={person} text={text} />
  if (id === 'attendance') return <PresenceCell person={person} text={text} />
  return (
    <ValueCell text={text} narrowing={peopleColumns[id].narrowing?.(person) ?? null}>
      {id === 'pledge' ? <StateWords state={person.pledge} /> : undefined}
    </ValueCell>
  )
}
