/** What stands on the paper of a recap, section by section. */
import type {
  RecapEvent,
  RecapFollowUp,
  RecapOverview,
  RecapPerson,
  RecapSection,
  RecapVillage,
} from '#shared/contract/recap.ts'
import { SLOT_MINUTES } from '#shared/domain/recap-slots.ts'
import { shortDate } from '#shared/domain/time-text.ts'
import { percentage, thousands } from '#shared/domain/words.ts'
import {
  COVERAGE_BY_WORDS,
  deadlineWords,
  durationWords,
  MATCHING_WORDS,
  turnoutWords,
} from '#shared/texts/recap.ts'
import type { FlowBlock, TableColumn } from '../documents/kit/flow-block.ts'
import type { Label } from '../documents/kit/label-block.ts'
import type { RecapPart } from '../documents/recap/recap-paper.ts'

export type RecapMaterial = {
  overview: RecapOverview
  villages: readonly RecapVillage[]
  followUps: readonly RecapFollowUp[]
  absentees: { total: number; people: readonly RecapPerson[] }
}

/** In slots. */
const HALF_HOUR = 30 / SLOT_MINUTES
const MOST_EVENTS = 60
const MOST_UNITS = 40
const MOST_DISTRICTS = 60

export function recapLabels({ totals }: RecapOverview): Label[] {
  const { events, invited, present, represented, people, never, always } = totals
  const { villages, villagesPresent, pledgesMeant, pledgesMade, pledgesOwed, presentOwing } = totals
  const ofPresent = represented === 0 ? '' : `, di antaranya ${thousands(represented)} diwakili`
  return [
    { label: 'Kegiatan', value: thousands(events) },
    { label: 'Undangan', value: `${thousands(invited)} untuk ${thousands(people)} orang yang berbeda` },
    { label: 'Hadir', value: `${thousands(present)} (${percentage(present, invited)})${ofPresent}` },
    {
      label: 'Orang',
      value: `${thousands(always)} selalu hadir, ${thousands(never)} tidak pernah hadir`,
    },
    ...(villages === 0
      ? []
      : [
          {
            label: 'Desa/kelurahan',
            value: `${thousands(villagesPresent)} dari ${thousands(villages)} pernah hadir (${percentage(villagesPresent, villages)})`,
          },
        ]),
    ...(pledgesMeant === 0
      ? []
      : [
          {
            label: 'Ikrar',
            value: `${thousands(pledgesMade)} dari ${thousands(pledgesMeant)} sudah; ${thousands(pledgesOwed)} belum, ${thousands(presentOwing)} di antaranya hadir`,
          },
        ]),
  ]
}

export function recapParts(sections: readonly RecapSection[], material: RecapMaterial): RecapPart[] {
  const made: Record<RecapSection, () => RecapPart[]> = {
    events: () => [eventsTable(material.overview), ...arrivalsChart(material.overview)],
    units: () => unitBars(material.overview),
    districts: () => districtHeat(material.overview),
    villages: () => villageTable(material.villages),
    absentees: () => absenteeTable(material.absentees),
    follow_ups: () => followUpTable(material.followUps),
  }
  const parts = sections.flatMap((section) => made[section]())
  return [...parts, flow({ kind: 'heading', text: 'Cara orang dicocokkan' }, paragraph(MATCHING_WORDS))]
}

const flow = (...blocks: FlowBlock[]): RecapPart => ({ kind: 'flow', blocks })
const paragraph = (text: string): FlowBlock => ({ kind: 'paragraph', text })
const right = (head: string, share: number): TableColumn => ({ head, share, align: 'right' })
const left = (head: string, share: number): TableColumn => ({ head, share })

/** "40 dari 120 …; selebihnya ada di berkas Excel." */
function restWords(shown: number, all: number, what: string): FlowBlock[] {
  if (shown >= all) return []
  return [
    paragraph(
      `Tampak ${thousands(shown)} dari ${thousands(all)} ${what}; selebihnya ada di berkas Excel rekap ini.`,
    ),
  ]
}

function restParts(shown: number, all: number, what: string): RecapPart[] {
  const blocks = restWords(shown, all, what)
  return blocks.length === 0 ? [] : [flow(...blocks)]
}

function eventsTable({ events }: RecapOverview): RecapPart {
  const shown = events.slice(0, MOST_EVENTS)
  return flow(
    { kind: 'heading', text: 'Perbandingan kegiatan' },
    {
      kind: 'table',
      columns: [
        // No head is broken on A4, the narrower sheet.
        ...[left('Tanggal', 0.126), left('Kegiatan', 0.28), right('Diundang', 0.115), right('Hadir', 0.073)],
        ...[right('%', 0.062), right('Diwakili', 0.098), right('Ikrar', 0.066), right('Tanya', 0.08)],
        left('Lama', 0.1),
      ],
      rows: shown.map(eventRow),
    },
    ...restWords(shown.length, events.length, 'kegiatan'),
  )
}

function eventRow(event: RecapEvent): string[] {
  const { firstDay, title, invited, present, represented, pledgesMeant, pledgesMade, questions } = event
  const duration = event.actualMinutes ?? event.plannedMinutes
  return [
    ...[shortDate(firstDay), title, thousands(invited), thousands(present)],
    percentage(present, invited).replace('%', ''),
    ...[thousands(represented), pledgesMeant === 0 ? '–' : thousands(pledgesMade), thousands(questions)],
    durationWords(duration) || '–',
  ]
}

/** From the first to the last slot in which anybody came. */
function arrivalsChart({ arrivals }: RecapOverview): RecapPart[] {
  const first = arrivals[0]?.slot
  const last = arrivals.at(-1)?.slot
  if (first === undefined || last === undefined) return []
  const counts = new Map(arrivals.map(({ slot, arrivals: count }) => [slot, count]))
  const columns = Array.from({ length: last - first + 1 }, (_, place) => {
    const slot = first + place
    const minutes = slot * SLOT_MINUTES
    // A short rush has no half hour in it: then its ends are named.
    const isNamed = last - first < HALF_HOUR ? slot === first || slot === last : slot % HALF_HOUR === 0
    return { value: counts.get(slot) ?? 0, label: isNamed ? signed(minutes) : '' }
  })
  const mark = first <= 0 && last >= 0 ? { before: -first, words: 'mulai' } : null
  return [
    {
      ...{ kind: 'columns', heading: 'Kedatangan', columns, mark },
      note: 'Orang yang datang setiap lima menit, semua kegiatan bersama-sama; menit dihitung dari waktu mulai.',
    },
  ]
}

function signed(minutes: number): string {
  return minutes > 0 ? `+${minutes}` : String(minutes).replace('-', '−')
}

function unitBars({ units }: RecapOverview): RecapPart[] {
  const shown = units.slice(0, MOST_UNITS)
  if (shown.length === 0) return []
  return [
    {
      ...{ kind: 'bars', heading: 'Kehadiran menurut OPD' },
      note:
        shown.length < units.length
          ? `${thousands(shown.length)} OPD dengan undangan terbanyak dari ${thousands(units.length)}.`
          : 'Bagian undangan yang hadir, undangan terbanyak lebih dahulu.',
      bars: shown.map(({ label, present, invited }) => ({
        label: label || 'Tanpa OPD',
        share: invited === 0 ? 0 : present / invited,
        words: turnoutWords({ present, invited }),
      })),
    },
  ]
}

function districtHeat({ coverage }: RecapOverview): RecapPart[] {
  const { by, columns, districts } = coverage
  const shown = districts.slice(0, MOST_DISTRICTS)
  if (shown.length === 0) return []
  return [
    {
      ...{ kind: 'heat', heading: 'Cakupan kecamatan' },
      note: `Persen undangan yang hadir menurut ${COVERAGE_BY_WORDS[by]}; makin gelap makin banyak. – berarti tidak ada yang diundang.`,
      table: {
        head: 'Kecamatan',
        columns: columns.map(({ label }) => label),
        rows: shown.map(({ label, villages, villagesPresent, cells }) => ({
          label: label || 'Tanpa kecamatan',
          villages: villages === 0 ? '–' : `${villagesPresent} dari ${villages}`,
          shares: cells.map((cell) => cell && cell.present / Math.max(1, cell.invited)),
        })),
      },
    },
    ...restParts(shown.length, districts.length, 'kecamatan'),
  ]
}

/** Those that never came: the headline of a region. */
function villageTable(villages: readonly RecapVillage[]): RecapPart[] {
  if (villages.length === 0) return []
  const absent = Map.groupBy(
    villages.filter(({ present }) => present === 0),
    ({ districtLabel }) => districtLabel,
  )
  if (absent.size === 0)
    return [
      flow(
        { kind: 'heading', text: 'Desa/kelurahan yang belum pernah hadir' },
        paragraph(`Tidak ada: semua ${thousands(villages.length)} desa/kelurahan pernah hadir.`),
      ),
    ]
  return [
    flow(
      { kind: 'heading', text: 'Desa/kelurahan yang belum pernah hadir' },
      {
        kind: 'table',
        columns: [left('Kecamatan', 0.28), right('Jumlah', 0.12), left('Desa/kelurahan', 0.6)],
        rows: Array.from(absent, ([district, own]) => [
          district || 'Tanpa kecamatan',
          thousands(own.length),
          own.map(({ label }) => label).join(', '),
        ]),
      },
    ),
  ]
}

function absenteeTable({ total, people }: RecapMaterial['absentees']): RecapPart[] {
  if (people.length === 0) return []
  return [
    flow(
      { kind: 'heading', text: 'Tidak pernah hadir' },
      {
        kind: 'table',
        columns: [
          ...[right('No', 0.07), left('Nama', 0.35), left('OPD atau desa', 0.42)],
          right('Diundang', 0.16),
        ],
        rows: people.map(({ name, unit, place, events }, index) => [
          ...[thousands(index + 1), name, unit || place, `${thousands(events)} kali`],
        ]),
      },
      ...restWords(people.length, total, 'orang'),
    ),
  ]
}

function followUpTable(followUps: readonly RecapFollowUp[]): RecapPart[] {
  const open = followUps.filter(({ isDone }) => !isDone)
  if (open.length === 0) return []
  return [
    flow(
      { kind: 'heading', text: 'Tindak lanjut yang masih terbuka' },
      {
        kind: 'table',
        columns: [
          ...[left('Tindak lanjut', 0.44), left('Penanggung jawab', 0.22), left('Tenggat', 0.18)],
          right('Kegiatan', 0.16),
        ],
        rows: open.map((followUp) => [
          ...[followUp.what, followUp.who, deadlineWords(followUp), thousands(followUp.events.length)],
        ]),
      },
    ),
  ]
}
