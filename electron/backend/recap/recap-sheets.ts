/** The recap as sheets of a workbook: every table of the screen, people with their numbers as text. */
import type {
  RecapChoice,
  RecapEvent,
  RecapFollowUp,
  RecapOverview,
  RecapPeopleAsked,
  RecapPerson,
  RecapVillage,
} from '#shared/contract/recap.ts'
import { EVENT_KIND_LABELS } from '#shared/domain/events.ts'
import { choiceWords, KNOWN_BY_LABELS, MATCHING_WORDS, slotWords } from '#shared/texts/recap.ts'
import { followUpsOf } from './follow-ups.ts'
import { overviewOf } from './overview.ts'
import { peopleOf } from './people.ts'
import { villagesOf } from './villages.ts'
import type { CellToWrite, SheetToWrite } from '../spreadsheets/write/sheet-to-write.ts'
import type { ReadableDb } from '../store/db.ts'
import { scopeOf } from '../store/recap/scope.ts'
import { requireReconciled } from './reconciled.ts'

const PEOPLE_AT_ONCE = 5_000
/** With more events than that, who came to which is told by numbers alone. */
const MOST_EVENT_COLUMNS = 60

/** `db`: as it stands at one moment, so that the sheets agree. Throws AppError recap_not_reconciled. */
export function recapSheets(db: ReadableDb, choice: RecapChoice): { sheets: SheetToWrite[]; people: number } {
  const overview = overviewOf(db, choice)
  requireReconciled(overview)
  const villages = villagesOf(db, scopeOf(db, choice))
  const followUps = followUpsOf(db, choice)
  const people = everybody(db, choice)
  const titles = [`Rekap lintas kegiatan: ${choiceWords(choice)}`, MATCHING_WORDS]
  const sheet = (name: string, headers: readonly string[], rows: CellToWrite[][]): SheetToWrite => ({
    ...{ name, titles, rows },
    columns: headers.map((header) => ({ header })),
  })
  return {
    people: people.length,
    sheets: [
      sheet('Ringkasan', ['Keterangan', 'Jumlah'], totalRows(overview)),
      sheet('Kegiatan', EVENT_HEADERS, overview.events.map(eventRow)),
      sheet('OPD', UNIT_HEADERS, overview.units.map(unitRow)),
      coverageSheet(sheet, overview),
      sheet('Desa', VILLAGE_HEADERS, villages.map(villageRow)),
      peopleSheet(sheet, people, overview.events),
      sheet('Kedatangan', ['Waktu', 'Datang'], arrivalRows(overview)),
      sheet('Tindak lanjut', FOLLOW_UP_HEADERS, followUps.map(followUpRow)),
    ],
  }
}

type MakeSheet = (name: string, headers: readonly string[], rows: CellToWrite[][]) => SheetToWrite

function everybody(db: ReadableDb, choice: RecapChoice): RecapPerson[] {
  const found: RecapPerson[] = []
  for (;;) {
    const asked: RecapPeopleAsked = {
      ...{ choice, group: 'all', missed: 1, query: '', unit: null, sort: 'name' },
      ...{ offset: found.length, limit: PEOPLE_AT_ONCE },
    }
    const { people, total } = peopleOf(db, asked)
    found.push(...people)
    if (people.length === 0 || found.length >= total) return found
  }
}

function totalRows({ totals, matching }: RecapOverview): CellToWrite[][] {
  return [
    ['Kegiatan', totals.events],
    ['Undangan seluruhnya', totals.invited],
    ['Hadir, termasuk diwakili', totals.present],
    ['Di antaranya diwakili', totals.represented],
    ['Orang yang berbeda', totals.people],
    ['Tidak pernah hadir', totals.never],
    ['Selalu hadir', totals.always],
    ['Desa/kelurahan yang diundang', totals.villages],
    ['Desa/kelurahan yang pernah hadir', totals.villagesPresent],
    ['OPD/instansi', totals.units],
    ['Wajib ikrar', totals.pledgesMeant],
    ['Sudah berikrar', totals.pledgesMade],
    ['Belum berikrar', totals.pledgesOwed],
    ['Hadir dan belum berikrar', totals.presentOwing],
    ['Dikenal menurut NIP', matching.nip],
    ['Dikenal menurut NIK', matching.nik],
    ['Dikenal menurut nama dan tempat', matching.name],
    ['Tidak dicocokkan', matching.single],
  ]
}

const EVENT_HEADERS = [
  ...['Hari pertama', 'Hari terakhir', 'Kegiatan', 'Jenis', 'Instansi', 'Tempat', 'Diundang', 'Hadir'],
  ...['Persen hadir', 'Diwakili', 'Wajib ikrar', 'Sudah berikrar', 'Belum berikrar', 'Hadir, belum berikrar'],
  ...['Pertanyaan', 'Menit direncanakan', 'Menit berlangsung'],
]

function eventRow(event: RecapEvent): CellToWrite[] {
  return [
    ...[event.firstDay, event.lastDay, event.title, EVENT_KIND_LABELS[event.kind], event.officeName],
    ...[event.venue, event.invited, event.present, percent(event.present, event.invited)],
    ...[event.represented, event.pledgesMeant, event.pledgesMade, event.pledgesOwed, event.presentOwing],
    ...[event.questions, event.plannedMinutes, event.actualMinutes],
  ]
}

const UNIT_HEADERS = [
  'OPD/Instansi',
  'Kegiatan',
  'Diundang',
  'Hadir',
  'Persen hadir',
  'Diwakili',
  'Belum berikrar',
]

function unitRow({ label, events, invited, present, represented, owing }: RecapOverview['units'][number]) {
  return [
    label || '(tanpa OPD)',
    ...[events, invited, present, percent(present, invited), represented, owing],
  ]
}

function coverageSheet(sheet: MakeSheet, { coverage }: RecapOverview): SheetToWrite {
  const { columns, districts } = coverage
  return sheet(
    'Kecamatan',
    [
      ...['Kecamatan', 'Desa diundang', 'Desa hadir', 'Diundang', 'Hadir', 'Persen hadir'],
      ...columns.map(({ label }) => `% ${label}`),
    ],
    districts.map(({ label, villages, villagesPresent, invited, present, cells }) => [
      label || '(tanpa kecamatan)',
      ...[villages, villagesPresent, invited, present, percent(present, invited)],
      ...cells.map((cell) => (cell ? percent(cell.present, cell.invited) : null)),
    ]),
  )
}

const VILLAGE_HEADERS = [
  'Kecamatan',
  'Desa/Kelurahan',
  'Diundang ke kegiatan',
  'Hadir di kegiatan',
  'Hadir terakhir',
]

function villageRow({ districtLabel, label, events, present, lastPresentDay }: RecapVillage): CellToWrite[] {
  return [districtLabel, label, events, present, lastPresentDay]
}

/** H hadir, W diwakili, - tidak hadir, empty not invited. */
function peopleSheet(sheet: MakeSheet, people: readonly RecapPerson[], events: readonly RecapEvent[]) {
  const shown = events.length > MOST_EVENT_COLUMNS ? [] : events.toReversed()
  const headers = [
    ...['Nama', 'NIP', 'NIK', 'Jabatan', 'OPD/Instansi', 'Desa, kecamatan', 'Dikenal menurut', 'Diundang'],
    ...['Hadir', 'Diwakili', 'Tidak hadir', 'Belum berikrar'],
    ...shown.map(({ firstDay, title }) => `${firstDay} ${title}`),
  ]
  const rows = people.map((person): CellToWrite[] => {
    const states = new Map(person.attendance.map((one) => [one.eventId, one]))
    return [
      ...[person.name, person.nip, person.nik, person.position, person.unit, person.place],
      ...[KNOWN_BY_LABELS[person.knownBy], person.events, person.present, person.represented],
      ...[person.events - person.present, person.owing],
      ...shown.map(({ eventId }) => stateSign(states.get(eventId))),
    ]
  })
  return sheet('Orang (H hadir, W diwakili)', headers, rows)
}

function stateSign(state: { present: boolean; represented: boolean } | undefined): string {
  if (!state) return ''
  if (!state.present) return '-'
  return state.represented ? 'W' : 'H'
}

function arrivalRows({ arrivals }: RecapOverview): CellToWrite[][] {
  return arrivals.map(({ slot, arrivals: count }) => [slotWords(slot), count])
}

const FOLLOW_UP_HEADERS = [
  'Tindak lanjut',
  'Penanggung jawab',
  'Tenggat',
  'Keadaan',
  'Jumlah kegiatan',
  'Kegiatan',
]

function followUpRow({ what, who, due, dueDate, isDone, events }: RecapFollowUp): CellToWrite[] {
  const deadline = [dueDate ?? '', due].filter((part) => part !== '').join(', ')
  const named = events.map(({ firstDay, title }) => `${firstDay} ${title}`).join('; ')
  return [what, who, deadline, isDone ? 'Selesai' : 'Terbuka', events.length, named]
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10
}
