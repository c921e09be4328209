/** Surat keterangan hadir: one page for everybody who was present, signed by who answers for the event. */
import type { Official } from '#shared/contract/events.ts'
import { formatNip } from '#shared/domain/nip.ts'
import { formatRank } from '#shared/domain/rank.ts'
import { daysText } from '#shared/domain/time-text.ts'
import type { ReadableDb } from '../../store/db.ts'
import { listCertificateNumbers } from '../../store/certificates.ts'
import { listDaysPresent } from '../../store/presence.ts'
import { drawStatements } from './attendance-statement-drawing.ts'
import type { AttendanceStatementData, Statement } from './attendance-statement-data.ts'
import { chosenSigners, signersOf } from '../chosen-signers.ts'
import type { LoadContext, OptionsOf, PaperDocument } from '../document.ts'
import { DOTS, eventLabels } from '../event-facts.ts'
import { countHolders, type Holder, holdersOf } from './holders.ts'
import type { Label } from '../kit/label-block.ts'
import { numberDateOf } from '../number-date.ts'
import { somebody } from '../people.ts'
import { chosenDays } from '../attendance/present-people.ts'
import { nipOf, officeOf } from '../same-person.ts'
import { writtenFor } from '../written.ts'

type Options = OptionsOf<'attendance_statement'>

const CLOSING =
  'Demikian surat keterangan ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.'

export const attendanceStatement: PaperDocument<'attendance_statement', AttendanceStatementData> = {
  kind: 'attendance_statement',
  stage: 'after',

  offers: () => [
    {
      title: 'Surat keterangan hadir',
      purpose: 'Satu halaman untuk setiap orang yang tercatat hadir, dengan hari kehadirannya.',
      options: { kind: 'attendance_statement' },
    },
  ],

  load: (db, options, context) => {
    const { event, letterhead } = context
    const written = writtenFor(db, event.id, 'attendance_statement')
    const signer = signersOf(options, context).at(-1)
    return {
      title: 'Surat Keterangan Hadir',
      label: 'IKR · keterangan-hadir',
      page: options.paper,
      letterhead,
      signer: signerLabels(signer),
      closing: written.closing.trim() || CLOSING,
      signatures: chosenSigners(options, context, numberDateOf(event, written.date)),
      statements: statementsOf(db, options, context),
    }
  },

  countPeople: countHolders,

  layout: (data, paper) => drawStatements(paper, data),
}

function statementsOf(db: ReadableDb, options: Options, context: LoadContext): Statement[] {
  const { event } = context
  const numbers = listCertificateNumbers(db, event.id, 'attendance_statement')
  const days = chosenDays(context, options.days)
  const present = listDaysPresent(db, { eventId: event.id, days }, 'in_person')
  const [title, , time, place] = eventLabels(event, null)
  return somebody(holdersOf(db, options, context)).map((holder) => ({
    number: numbers.get(holder.id) ?? DOTS,
    identity: identityOf(holder),
    facts: [
      { label: 'Kegiatan', value: title?.value ?? event.title },
      { label: 'Hari, tanggal', value: daysText(present.get(holder.id) ?? []) },
      ...(time && event.days.length === 1 ? [time] : []),
      ...(place ? [place] : []),
    ],
  }))
}

/** A line that has nothing to say is left out: not everybody has a NIP. */
function identityOf({ name, nip, rank, position, home }: Holder): Label[] {
  return [
    { label: 'Nama', value: name },
    { label: 'NIP', value: nip },
    { label: 'Pangkat, Gol. Ruang', value: rank },
    { label: 'Jabatan', value: position },
    { label: 'Unit Kerja', value: home },
  ].filter(({ value }) => value !== '')
}

function signerLabels(signer: Official | undefined): Label[] {
  if (!signer) return ['Nama', 'Jabatan'].map((label) => ({ label, value: DOTS }))
  const nip = nipOf(signer)
  return [
    { label: 'Nama', value: signer.name },
    { label: 'NIP', value: nip === '' ? '' : formatNip(nip) },
    { label: 'Pangkat, Gol. Ruang', value: formatRank(signer.rank) },
    { label: 'Jabatan', value: officeOf(signer) },
  ].filter(({ value }) => value !== '')
}
