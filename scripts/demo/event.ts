/** The made-up event of the demo: today, from the template for ASN and village heads. */
import { randomUUID } from 'node:crypto'
import type { EventDraft, Official } from '#shared/contract/events.ts'
import type { NoteContent } from '#shared/contract/notes.ts'
import type { OfficeDraft } from '#shared/contract/office.ts'
import { findEventTemplate, fillEventTemplate } from '#shared/domain/event-templates.ts'
import type { OfficialRole } from '#shared/domain/events.ts'
import { toLocal } from '#shared/domain/time.ts'
import { thousands } from '#shared/domain/words.ts'

const REGION = 'Kabupaten Contoh'

export const exampleOffice: OfficeDraft = {
  name: `Badan Kesatuan Bangsa dan Politik ${REGION}`,
  letterhead: {
    lines: [
      { text: 'PEMERINTAH KABUPATEN CONTOH', size: 'normal', bold: false },
      { text: 'BADAN KESATUAN BANGSA DAN POLITIK', size: 'large', bold: true },
      { text: 'Jalan Contoh Raya Nomor 1, Contoh, Kode Pos 00000', size: 'small', bold: false },
    ],
    rule: 'double',
  },
  city: 'Contoh',
  paper: 'F4',
  style: 'pemda',
  houseStyle: null,
}

export function exampleEvent(officeId: string, now: Date): EventDraft {
  const day = toLocal(now.getTime(), 'WITA').date
  const template = findEventTemplate('sosialisasi_deklarasi')
  if (!template) throw new Error('the template of the demo is gone')
  const election = { kind: 'pemilihan', year: Number(day.slice(0, 4)) } as const
  const outline = fillEventTemplate(template, { region: REGION, election, day })
  return {
    officeId,
    kind: outline.kind,
    title: outline.title,
    theme: outline.theme,
    organisers: [exampleOffice.name, `Bawaslu ${REGION}`],
    legalBases: [],
    venue: 'Aula Kantor Bupati Contoh',
    city: 'Contoh',
    province: 'Nusa Tenggara Timur',
    zone: 'WITA',
    days: [outline.day],
    targetParticipants: outline.targetParticipants,
    electionKind: election.kind,
    electionYear: election.year,
    pledgeSubject: outline.pledgeSubject,
    instruments: [...outline.instruments],
    ...{ documentNumbers: {}, letterheads: {}, pledgeSettings: {}, sessions: [], doors: [] },
    officials: [
      official(
        'Drs. Contoh Penjabat, M.Si.',
        'Bupati Contoh',
        ['pembuka', 'sambutan', 'penandatangan'],
        'Pj.',
      ),
      official('Contoh Ketua, S.H.', `Ketua Bawaslu ${REGION}`, ['narasumber', 'saksi']),
      official('Ir. Contoh Asisten, M.T.', 'Asisten Perekonomian dan Pembangunan', ['pembaca_ikrar']),
      official('Contoh Kepala, S.IP., M.Si.', 'Kepala Badan Kesatuan Bangsa dan Politik', [
        'penanggung_jawab',
        'pimpinan_rapat',
      ]),
      official('Contoh Notulis, S.Sos.', 'Analis Kebijakan Ahli Muda', ['notulis', 'moderator']),
    ],
    agenda: outline.agenda.map(({ role: _role, ...step }) => ({ ...step, id: randomUUID(), actor: '' })),
  }
}

function official(
  name: string,
  officeTitle: string,
  roles: OfficialRole[],
  prefix: Official['prefix'] = '',
): Official {
  return {
    id: randomUUID(),
    name,
    prefix,
    officeTitle,
    definitiveTitle: '',
    onBehalf: '',
    through: '',
    rank: '',
    nip: '',
    roles,
  }
}

/** Only what the data says; nobody is quoted. */
export function exampleNotes(present: number): NoteContent[] {
  return [
    { kind: 'opening', text: 'Kegiatan dibuka secara resmi sesuai susunan acara.' },
    {
      kind: 'discussion',
      stepId: null,
      heading: 'Materi netralitas',
      speaker: `Ketua Bawaslu ${REGION}`,
      content: 'Penjelasan kewajiban netralitas pegawai ASN dan kepala desa.',
    },
    { kind: 'decision', text: `Kegiatan diikuti ${thousands(present)} peserta yang tercatat hadir.` },
    { kind: 'closing', text: 'Kegiatan ditutup sesuai susunan acara.' },
  ]
}
