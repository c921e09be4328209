/**
 * Five kinds of event as they were really held, to start from in two clicks: what happens in which
 * order, which roles are needed, what is signed. They name offices and roles, never a person.
 */

import { type Election, electionWording } from './election.ts'
import { type EventTemplateId, TEMPLATE_STEPS } from './event-template-steps.ts'
import {
  AGENDA_STEP_LABELS,
  type AgendaStepKind,
  type EventKind,
  type InstrumentKind,
  type OfficialRole,
} from './events.ts'
import { type CivilDate, type CivilTime, minutesOf, timeOfMinutes } from './time.ts'

export type EventTemplate = {
  id: EventTemplateId
  /** For the chooser. */
  name: string
  description: string
  kind: EventKind
  /** With {PEMILIHAN} ("Pemilihan Tahun 2024") and {WILAYAH} ("Kabupaten Kupang"). */
  title: string
  theme: string
  targetParticipants: string
  pledgeSubject: string
  instruments: readonly InstrumentKind[]
  startTime: CivilTime
  /** Roles that the papers need beside those that the agenda names. */
  paperRoles: readonly OfficialRole[]
}

export const EVENT_TEMPLATES: readonly EventTemplate[] = [
  {
    id: 'sosialisasi_deklarasi',
    name: 'Sosialisasi dan deklarasi ASN dan kepala desa',
    description:
      'Materi, tanya jawab, lalu dua ikrar: pegawai ASN dan kepala desa, dengan penandatanganan bersama.',
    kind: 'sosialisasi_deklarasi',
    title: 'Sosialisasi dan Deklarasi Netralitas ASN dan Kepala Desa Tingkat {WILAYAH} pada {PEMILIHAN}',
    theme: '',
    targetParticipants: 'Pegawai ASN dan kepala desa',
    pledgeSubject: 'Pegawai ASN',
    instruments: ['ikrar_asn', 'ikrar_kepala_desa'],
    startTime: '08:30',
    paperRoles: ['saksi', 'notulis', 'penanggung_jawab'],
  },
  {
    id: 'sosialisasi_asn',
    name: 'Sosialisasi netralitas ASN',
    description: 'Diselenggarakan pemerintah daerah bersama Bawaslu; materi dan pembacaan ikrar pegawai ASN.',
    kind: 'sosialisasi',
    title: 'Sosialisasi Netralitas ASN Tingkat {WILAYAH} pada {PEMILIHAN}',
    theme: '',
    targetParticipants: 'Forkopimda, pimpinan perangkat daerah, camat, dan pegawai ASN',
    pledgeSubject: 'Pegawai ASN',
    instruments: ['ikrar_asn'],
    startTime: '08:30',
    paperRoles: ['notulis', 'penanggung_jawab'],
  },
  {
    id: 'deklarasi_komitmen',
    name: 'Deklarasi komitmen bersama dan deklarasi damai',
    description:
      'Pembacaan ikrar diikuti seluruh ASN, lalu dua naskah ditandatangani: ikrar dan deklarasi damai.',
    kind: 'deklarasi_komitmen',
    title: 'Deklarasi Damai dan Komitmen Bersama Netralitas ASN Lingkup {WILAYAH} pada {PEMILIHAN}',
    theme: '',
    targetParticipants:
      'Forkopimda, DPRD, staf ahli, asisten, kepala perangkat daerah, direksi perusahaan daerah, camat, lurah, dan pegawai ASN',
    pledgeSubject: 'Pegawai ASN',
    instruments: ['ikrar_asn', 'deklarasi_damai'],
    startTime: '08:30',
    paperRoles: ['saksi', 'notulis', 'penanggung_jawab'],
  },
  {
    id: 'pakta_integritas',
    name: 'Penandatanganan pakta integritas',
    description:
      'Penjelasan boleh dan tidak boleh, pembacaan ikrar, lalu kepala perangkat daerah menandatangani pakta.',
    kind: 'pakta_integritas',
    title:
      'Penandatanganan Pakta Integritas dan Pembacaan Ikrar Netralitas ASN Lingkup {WILAYAH} pada {PEMILIHAN}',
    theme: '',
    targetParticipants: 'Kepala perangkat daerah dan pegawai ASN',
    pledgeSubject: 'Pegawai ASN',
    instruments: ['pakta_integritas', 'ikrar_asn'],
    startTime: '08:00',
    paperRoles: ['saksi', 'notulis', 'penanggung_jawab'],
  },
  {
    id: 'apel',
    name: 'Apel dengan ikrar netralitas',
    description:
      'Apel di lapangan tanpa tempat duduk: presensi di gerbang, amanat pembina apel, dan pengucapan ikrar.',
    kind: 'apel',
    title: 'Apel Bersama Netralitas ASN Lingkup {WILAYAH} pada {PEMILIHAN}',
    theme: '',
    targetParticipants: 'Kepala perangkat daerah, pegawai ASN, dan pegawai non-ASN',
    pledgeSubject: 'Pegawai ASN dan Non ASN',
    instruments: ['ikrar_asn'],
    startTime: '07:00',
    paperRoles: ['notulis', 'penanggung_jawab'],
  },
]

export function findEventTemplate(id: EventTemplateId): EventTemplate | undefined {
  return EVENT_TEMPLATES.find((template) => template.id === id)
}

export type EventOutline = Pick<
  EventTemplate,
  'kind' | 'title' | 'theme' | 'targetParticipants' | 'pledgeSubject' | 'instruments'
> & {
  /** Everybody who is needed, in the order of the agenda, then of the papers. */
  roles: OfficialRole[]
  day: { day: CivilDate; startTime: CivilTime; endTime: CivilTime }
  agenda: {
    day: CivilDate
    kind: AgendaStepKind
    title: string
    startTime: CivilTime
    endTime: CivilTime
    role: OfficialRole | null
    follower: string
  }[]
}

/** What a new event begins with. `region` as it is spoken: "Kabupaten Kupang". */
export function fillEventTemplate(
  template: EventTemplate,
  { region, election, day }: { region: string; election: Election; day: CivilDate },
): EventOutline {
  let minutes = minutesOf(template.startTime)
  const agenda = TEMPLATE_STEPS[template.id].map((step) => {
    const startTime = timeOfMinutes(minutes)
    minutes += step.minutes
    return {
      day,
      kind: step.kind,
      title: step.title ?? AGENDA_STEP_LABELS[step.kind],
      startTime,
      endTime: timeOfMinutes(minutes),
      role: step.role ?? null,
      follower: step.follower ?? '',
    }
  })
  const { kind, theme, targetParticipants, pledgeSubject, instruments, paperRoles } = template
  const title = fillTitle(template.title, region, election)
  const roles = [...new Set([...agenda.flatMap(({ role }) => role ?? []), ...paperRoles])]
  const hours = { day, startTime: template.startTime, endTime: timeOfMinutes(minutes) }
  return { kind, title, theme, targetParticipants, pledgeSubject, instruments, roles, day: hours, agenda }
}

/** Without a region its introducing word goes too: "… Kepala Desa pada Pemilihan Tahun 2024". */
function fillTitle(pattern: string, region: string, election: Election): string {
  const named = region.trim()
  const placed = named === '' ? pattern.replace(/ (?:Tingkat|Lingkup) \{WILAYAH\}/, '') : pattern
  return placed
    .replace('{WILAYAH}', () => named)
    .replace('{PEMILIHAN}', () => electionWording(election).nameWithYear)
}
