/** Rekapitulasi kehadiran: who was invited, who came, who signed; by day, category, unit and kecamatan. */
import type { RecapSection } from '#shared/contract/document-options/attendance-recap.ts'
import type { Event } from '#shared/contract/events.ts'
import { categoriesMeant } from '#shared/domain/instrument.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { regionLabels } from '#shared/domain/regions.ts'
import { percentage, thousands } from '#shared/domain/words.ts'
import { countPresent } from '../../store/attendance.ts'
import type { ReadableDb } from '../../store/db.ts'
import { listIdsSigned, listRecapPeople } from '../../store/presence.ts'
import { listSessionTurnouts } from '../../store/session-turnout.ts'
import { listIdsOnlyRepresented } from '../../store/substitutes.ts'
import type { PaperDocument } from '../document.ts'
import { eventLabels, onAnyDay } from '../event-facts.ts'
import { type FlowData, layOutFlow } from '../flow/flow-paper.ts'
import type { FlowBlock, TableColumn } from '../kit/flow-block.ts'
import type { Label } from '../kit/label-block.ts'
import {
  countAll,
  countByCategory,
  countByDistrict,
  countByUnit,
  type DistrictLine,
  type RecapCounts,
  type RecapLine,
  type RecapPerson,
  type SignedBy,
} from './recap-counts.ts'
import { turnoutPaper } from './turnout-paper.ts'

const TITLE = 'Rekapitulasi Kehadiran'
/** A row is never split, so a kecamatan of very many villages takes several. */
const VILLAGES_PER_ROW = 30

export const attendanceRecap: PaperDocument<'attendance_recap', FlowData> = {
  kind: 'attendance_recap',
  stage: 'accounts',
  isTable: true,

  offers: () => [
    {
      title: 'Rekapitulasi kehadiran',
      purpose: 'Diundang, hadir, dan tanda tangan ikrar menurut hari, kategori, OPD, dan kecamatan.',
      options: { kind: 'attendance_recap' },
    },
  ],

  load: (db, options, context) => {
    const { event } = context
    const days = event.days.map(({ day }) => day)
    const recap = recapOf(db, event, options.sections)
    return turnoutPaper(options, context, {
      title: TITLE,
      label: 'IKR · rekapitulasi',
      labels: [...eventLabels(event, null), ...recap.labels],
      blocks: recap.blocks,
      days,
    })
  },

  countPeople: () => null,

  layout: (data, paper) => layOutFlow(data, paper),
}

type Recap = { labels: Label[]; blocks: FlowBlock[] }

function recapOf(db: ReadableDb, event: Event, sections: readonly RecapSection[]): Recap {
  const days = event.days.map(({ day }) => day)
  const represented = listIdsOnlyRepresented(db, event.id)
  const people = listRecapPeople(db, { eventId: event.id, days }).map((person) => ({
    ...person,
    onlyRepresented: represented.has(person.id),
  }))
  if (people.length === 0)
    return { labels: [{ label: 'Diundang', value: 'belum ada peserta dalam daftar' }], blocks: [] }
  const signed: SignedBy = new Map(
    event.instruments.map((instrument) => [
      instrument,
      {
        meant: new Set(categoriesMeant(instrument, event)),
        ids: listIdsSigned(db, event.id, instrument),
      },
    ]),
  )
  const all = countAll(people, signed)
  const made: Record<RecapSection, () => FlowBlock[]> = {
    day: () => (days.length > 1 ? byDay(db, event, all.invited) : []),
    session: () => bySession(db, event),
    category: () =>
      countTable(
        'Menurut kategori',
        'Kategori',
        countByCategory(people, signed, event.province),
        all,
        signed,
      ),
    unit: () =>
      countTable(
        'Menurut perangkat daerah',
        'Perangkat daerah/asal',
        countByUnit(people, signed, event.province),
        all,
        signed,
      ),
    district: () => byDistrict(people, event.province),
  }
  return { labels: summary(all, signed, days), blocks: sections.flatMap((section) => made[section]()) }
}

function summary(all: RecapCounts, signed: SignedBy, days: readonly string[]): Label[] {
  const unknown = all.present - all.presentMen - all.presentWomen - all.represented
  const gender = [
    `laki-laki ${thousands(all.presentMen)} orang`,
    `perempuan ${thousands(all.presentWomen)} orang`,
    ...(all.represented === 0 ? [] : [`diwakili ${thousands(all.represented)} orang`]),
    ...(unknown === 0 ? [] : [`tidak tercatat ${thousands(unknown)} orang`]),
  ]
  return [
    { label: 'Diundang', value: `${thousands(all.invited)} orang` },
    {
      label: 'Hadir',
      value: `${onAnyDay(days)}${thousands(all.present)} orang (${percentage(all.present, all.invited)})`,
    },
    { label: 'Yang hadir', value: gender.join(', ') },
    ...(signed.size === 0
      ? []
      : [
          { label: 'Tanda tangan', value: `${thousands(all.signed)} orang sudah menandatangani` },
          { label: 'Belum', value: `${thousands(all.unsigned)} orang hadir dan belum menandatangani` },
        ]),
  ]
}

function byDay(db: ReadableDb, event: Event, invited: number): FlowBlock[] {
  return [
    { kind: 'heading', text: 'Menurut hari' },
    {
      kind: 'table',
      columns: [
        { head: 'Hari, tanggal', share: 0.6 },
        { head: 'Hadir', share: 0.2, align: 'right' },
        { head: 'Persentase', share: 0.2, align: 'right' },
      ],
      rows: event.days.map(({ day }) => {
        const present = countPresent(db, event.id, day)
        return [dayAndDate(day), thousands(present), percentage(present, invited)]
      }),
    },
  ]
}

function bySession(db: ReadableDb, event: Event): FlowBlock[] {
  if (event.sessions.length === 0) return []
  const withDay = event.days.length > 1
  return [
    { kind: 'heading', text: 'Menurut sesi' },
    {
      kind: 'table',
      columns: [
        { head: 'Sesi', share: 0.55 },
        { head: 'Diundang', share: 0.15, align: 'right' },
        { head: 'Hadir', share: 0.15, align: 'right' },
        { head: 'Persentase', share: 0.15, align: 'right' },
      ],
      rows: listSessionTurnouts(db, event).map(({ day, title, invited, entered }) => [
        withDay ? `${title} (${dayAndDate(day)})` : title,
        thousands(invited),
        thousands(entered),
        percentage(entered, invited),
      ]),
    },
  ]
}

type CountColumn = TableColumn & { of: (counts: RecapCounts) => string }

const number = (head: string, share: number, of: CountColumn['of']): CountColumn => ({
  ...{ head, share, of },
  align: 'right',
})
const COUNTED: readonly CountColumn[] = [
  number('Diundang', 0.11, ({ invited }) => thousands(invited)),
  number('Hadir', 0.09, ({ present }) => thousands(present)),
  number('%', 0.09, ({ present, invited }) => percentage(present, invited).replace('%', '')),
  number('Hadir L', 0.09, ({ presentMen }) => thousands(presentMen)),
  number('Hadir P', 0.09, ({ presentWomen }) => thousands(presentWomen)),
]
/** Hadir L, hadir P and this are all who count as present. */
const REPRESENTED = number('Diwakili', 0.1, ({ represented }) => thousands(represented))
const SIGNED: readonly CountColumn[] = [
  number('Tanda tangan', 0.12, ({ signed }) => thousands(signed)),
  number('Belum', 0.09, ({ unsigned }) => thousands(unsigned)),
]

function countTable(
  heading: string,
  head: string,
  lines: readonly RecapLine[],
  all: RecapCounts,
  signed: SignedBy,
): FlowBlock[] {
  const columns = [
    ...COUNTED,
    ...(all.represented === 0 ? [] : [REPRESENTED]),
    ...(signed.size === 0 ? [] : SIGNED),
  ]
  const used = columns.reduce((sum, { share }) => sum + share, 0)
  return [
    { kind: 'heading', text: heading },
    {
      kind: 'table',
      columns: [
        { head, share: 1 - used },
        ...columns.map(({ head: words, share }): TableColumn => ({ head: words, share, align: 'right' })),
      ],
      rows: [...lines, { label: 'Jumlah', ...all }].map(({ label, ...counts }) => [
        label,
        ...columns.map(({ of }) => of(counts)),
      ]),
    },
  ]
}

function byDistrict(people: readonly RecapPerson[], province: string): FlowBlock[] {
  const lines = countByDistrict(people)
  const { district, village } = regionLabels(province)
  if (lines.length === 0) return []
  const present = lines.reduce((sum, line) => sum + line.present.length, 0)
  const all = lines.reduce((sum, line) => sum + line.present.length + line.absent.length, 0)
  return [
    { kind: 'heading', text: `Menurut ${district.toLowerCase()}` },
    {
      kind: 'paragraph',
      text: `Hadir ${thousands(present)} dari ${thousands(all)} ${village.toLowerCase()}/kelurahan (${percentage(present, all)}).`,
    },
    {
      kind: 'table',
      columns: [
        { head: district, share: 0.2 },
        { head: 'Hadir', share: 0.14, align: 'center' },
        { head: `${village}/kelurahan yang hadir`, share: 0.33 },
        { head: `${village}/kelurahan yang tidak hadir`, share: 0.33 },
      ],
      rows: lines.flatMap(districtRows),
    },
  ]
}

function districtRows({ district, present, absent }: DistrictLine): string[][] {
  const rows = Math.max(1, Math.ceil(Math.max(present.length, absent.length) / VILLAGES_PER_ROW))
  const share = `${present.length} dari ${present.length + absent.length}`
  return Array.from({ length: rows }, (_, row) => {
    const part = (villages: readonly string[]) =>
      villages.slice(row * VILLAGES_PER_ROW, (row + 1) * VILLAGES_PER_ROW).join(', ')
    return [
      row === 0 ? district : `${district} (lanjutan)`,
      row === 0 ? share : '',
      part(present),
      part(absent),
    ]
  })
}
