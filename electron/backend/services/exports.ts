/** Attendance as a spreadsheet: everybody invited, a summary, and every entry. */
import type { AttendanceEntry } from '#shared/contract/attendance.ts'
import type { Event } from '#shared/contract/events.ts'
import type { Substitute } from '#shared/contract/substitute.ts'
import type { Participant } from '#shared/contract/participants.ts'
import { CATEGORY_LABELS } from '#shared/domain/category.ts'
import { PLEDGE_STATE_LABELS } from '#shared/domain/pledge-state.ts'
import { showShortCode } from '#shared/domain/short-code.ts'
import { daysText, momentText } from '#shared/domain/time-text.ts'
import { toLocal } from '#shared/domain/time.ts'
import { deviceMoment } from '#shared/texts/conflicts.ts'
import type { Context } from '../context.ts'
import type { CellToWrite, SheetToWrite } from '../spreadsheets/write/sheet-to-write.ts'
import { writeCsv } from '../spreadsheets/write/write-csv.ts'
import { writeWorkbook } from '../spreadsheets/write/write-workbook.ts'
import { insertActivity } from '../store/activity.ts'
import {
  countByCategory,
  countByUnit,
  countEntries,
  countPresent,
  listEntries,
  listPresentByDay,
} from '../store/attendance.ts'
import { countInvited, listParticipants } from '../store/participants.ts'
import { countRepresented, listRepresentations, type Representation } from '../store/substitutes.ts'
import { answerFile } from './answer-file.ts'
import { eventOf } from './event-of.ts'
import { sessionColumns, standSummary, visitSheet } from './exports/visits.ts'
import { fileNameOf } from './papers.ts'
import type { ServiceOf } from './service.ts'

const EVERYBODY = Number.MAX_SAFE_INTEGER

export function exportsService(context: Context): ServiceOf<'exports'> {
  return {
    attendance: async ({ eventId, format }) => {
      const event = eventOf(context.db, eventId)
      const list = listSheet(context, event)
      const name = fileNameOf('presensi', context.paths)
      const file =
        format === 'csv'
          ? answerFile(writeCsv([list.columns.map((column) => column.header), ...list.rows]), name, 'csv')
          : answerFile(
              await writeWorkbook([
                list,
                ...summarySheets(context, event),
                logSheet(context, event),
                ...visitSheet(context.db, event, titlesOf(event)),
              ]),
              name,
              'xlsx',
            )
      await context.write((db) =>
        insertActivity(db, {
          id: context.newId(),
          eventId,
          at: context.clock(),
          what: 'export',
          count: list.rows.length,
          detail: format,
        }),
      )
      return file
    },
  }
}

const titlesOf = (event: Event) => [
  event.title,
  [daysText(event.days.map((day) => day.day)), event.venue].filter((part) => part !== '').join(' · '),
]

/** One row for everybody invited, one arrival column per day. */
function listSheet({ db }: Context, event: Event): SheetToWrite {
  const days = event.days.map((day) => day.day)
  const arrivals = new Map(days.map((day) => [day, listPresentByDay(db, event.id, day)]))
  const people = listParticipants(
    db,
    { eventId: event.id, day: days[0] ?? '', filter: {} },
    { sort: 'name', descending: false, offset: 0, limit: EVERYBODY },
  )
  const sessions = sessionColumns(db, event)
  const represented = Map.groupBy(listRepresentations(db, event.id), ({ participantId }) => participantId)
  const time = (at: number | undefined) =>
    at === undefined ? '' : toLocal(at, event.zone).time.replace(':', '.')
  const arrivalHeader = (day: string) =>
    days.length === 1 ? `Jam hadir (${event.zone})` : `Hadir ${day} (${event.zone})`
  return {
    name: 'Daftar hadir',
    titles: titlesOf(event),
    columns: [
      'No',
      'Nama',
      'NIP',
      'NIK',
      'Nomor tertulis',
      'Pangkat/Golongan',
      'Jabatan',
      'OPD/Instansi',
      'Unit kerja',
      'Kecamatan',
      'Desa/Kelurahan',
      'Kategori',
      'L/P',
      'No. HP',
      'Kehadiran',
      ...days.map(arrivalHeader),
      ...sessions.headers,
      'Diwakili oleh',
      'Ikrar',
      'Kode',
      'Keterangan',
    ].map((header) => ({ header })),
    rows: people.map((person, index): CellToWrite[] => {
      const times = days.map((day) => arrivals.get(day)?.get(person.id))
      const own = represented.get(person.id) ?? []
      return [
        index + 1,
        ...identity(person),
        stateOf(times, own),
        ...times.map(time),
        ...sessions.cells(person.id),
        own.map(({ day, substitute }) => substituteText(substitute, days.length === 1 ? '' : day)).join('; '),
        PLEDGE_STATE_LABELS[person.pledge],
        person.shortCode === '' ? '' : showShortCode(person.shortCode),
        person.note,
      ]
    }),
  }
}

/** Whoever came on one day themselves was there. */
function stateOf(times: readonly (number | undefined)[], own: readonly Representation[]): string {
  const present = times.filter((at) => at !== undefined).length
  if (present === 0) return 'Tidak hadir'
  return present === own.length ? 'Diwakili' : 'Hadir'
}

/** "Ina Bria (NIP …, Sekretaris, surat tugas 090/12 tanggal 2026-11-18)" */
function substituteText({ name, nip, position, letterNumber, letterDate }: Substitute, day: string): string {
  const dated = letterDate === null ? '' : `tanggal ${letterDate}`
  const letter = [letterNumber, dated].filter((part) => part !== '').join(' ')
  const about = [
    nip === '' ? '' : `NIP ${nip}`,
    position,
    letter === '' ? '' : `surat tugas ${letter}`,
    day,
  ].filter((part) => part !== '')
  return about.length === 0 ? name : `${name} (${about.join(', ')})`
}

function identity(person: Participant): CellToWrite[] {
  return [
    person.name,
    person.nip,
    person.nik,
    person.nip === null && person.nik === null ? person.idWritten : null,
    person.rank,
    person.position,
    person.unit,
    person.subUnit,
    person.district,
    person.village,
    CATEGORY_LABELS[person.category],
    person.gender,
    person.phone,
  ]
}

/** Figures per day: all, per category, per unit. */
function summarySheets({ db }: Context, event: Event): SheetToWrite[] {
  const rows: CellToWrite[][] = []
  for (const { day } of event.days) {
    const invited = countInvited(db, event.id)
    const present = countPresent(db, event.id, day)
    const represented = countRepresented(db, event.id, day)
    rows.push([day, 'Semua peserta', '', invited, ...turnout(present, invited), represented])
    for (const count of countByCategory(db, event.id, day)) {
      rows.push([
        day,
        'Kategori',
        CATEGORY_LABELS[count.category],
        count.invited,
        ...turnout(count.present, count.invited),
        null,
      ])
    }
    for (const count of countByUnit(db, event.id, day)) {
      rows.push([
        day,
        'OPD/Instansi',
        count.label || '(tanpa OPD)',
        count.invited,
        ...turnout(count.present, count.invited),
        null,
      ])
    }
    rows.push(...standSummary(db, event, day))
  }
  const columns = [
    ...['Hari', 'Kelompok', 'Nama kelompok', 'Diundang', 'Hadir', 'Tidak hadir', 'Persen hadir'],
    'Di antaranya diwakili',
  ]
  return [
    { name: 'Ringkasan', titles: titlesOf(event), columns: columns.map((header) => ({ header })), rows },
  ]
}

function turnout(count: number, invited: number): [number, number, number] {
  return [count, invited - count, invited === 0 ? 0 : Math.round((count / invited) * 1000) / 10]
}

/** Every entry in the order in which it was made. */
function logSheet({ db }: Context, event: Event): SheetToWrite {
  const total = countEntries(db, event.id, null)
  const entries = listEntries(db, { eventId: event.id, day: null, offset: 0, limit: total }).reverse()
  const columns = ['Waktu', 'Catatan', 'Nama', 'OPD/Instansi', 'Hari', 'Meja', 'Cara', 'Alasan', 'Dibatalkan']
  // Of what a device kept while it could not reach the laptop.
  columns.push('Jam perangkat', 'Diterima laptop')
  return {
    name: 'Log',
    titles: titlesOf(event),
    columns: columns.map((header) => ({ header })),
    rows: entries.map((entry) => logRow(entry, event)),
  }
}

const METHODS: Readonly<Record<string, string>> = {
  ticket: 'Pindai QR',
  short_code: 'Kode ketik',
  search: 'Cari nama',
  walk_in: 'Tamu baru',
  merge: 'Gabungan data ganda',
  undo: 'Pembatalan',
}

function logRow(entry: AttendanceEntry, event: Event): CellToWrite[] {
  return [
    momentText(entry.at, event.zone),
    entry.kind === 'arrive' ? 'Hadir' : 'Kehadiran dibatalkan',
    entry.name,
    entry.unit,
    entry.day,
    entry.desk,
    METHODS[entry.method] ?? entry.method,
    entry.reason,
    entry.undone ? 'Ya' : '',
    entry.deviceAt === null ? '' : deviceMoment(entry.deviceAt, event.zone),
    entry.receivedAt === null ? '' : momentText(entry.receivedAt, event.zone),
  ]
}
