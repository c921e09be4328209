/** Tanda terima: what was paid to everybody who was present, with a place to sign for it. */
import type { Treasurer } from '#shared/contract/document-content/payment-receipts.ts'
import type { Official } from '#shared/contract/events.ts'
import { formatNip } from '#shared/domain/nip.ts'
import { maskNik } from '#shared/domain/nik.ts'
import { amountsFor, PAYMENT_LABELS } from '#shared/domain/payment.ts'
import { formatRank } from '#shared/domain/rank.ts'
import { daysText, longDate } from '#shared/domain/time-text.ts'
import { countRepresentations } from '../../store/substitutes.ts'
import type { LoadContext, OptionsOf, PaperDocument } from '../document.ts'
import { DOTS, eventLabels, signedBy, signingCity } from '../event-facts.ts'
import type { Label } from '../kit/label-block.ts'
import { landscape, sizeOf } from '../kit/page-size.ts'
import type { SignedBlock } from '../kit/signatures.ts'
import { type Payee, payeesOf } from './payees.ts'
import { drawReceipts } from './payment-table.ts'
import type { PaymentLine, PaymentReceiptsData } from './payment-receipts-data.ts'
import { originOf, positionOf, somebody } from '../people.ts'
import {
  chosenDays,
  countPresentPeople,
  type PresentPerson,
  presentPeople,
} from '../attendance/present-people.ts'
import { writtenFor } from '../written.ts'

type Options = OptionsOf<'payment_receipts'>

/** Narrower than a letter: amounts need the room. */
const MARGINS_MM = { top: 15, right: 15, bottom: 20, left: 20 }

export const paymentReceipts: PaperDocument<'payment_receipts', PaymentReceiptsData> = {
  kind: 'payment_receipts',
  stage: 'accounts',
  marginsMm: MARGINS_MM,

  offers: () => [
    {
      title: 'Tanda terima',
      purpose: 'Penerimaan transport, uang saku, konsumsi, atau honorarium; hanya yang tercatat hadir.',
      options: { kind: 'payment_receipts' },
    },
  ],

  load: (db, options, context) => {
    const { event, letterhead } = context
    const written = writtenFor(db, event.id, 'payment_receipts')
    const rates = written[options.payment]
    const days = chosenDays(context, options.days)
    const present = somebody(presentPeople(db, options, context, { days, least: 1 }))
    const people = payeesOf(db, present, { eventId: event.id, days, perDay: options.perDay })
    const name = PAYMENT_LABELS[options.payment]
    const hasTax = rates.taxBasisPoints !== null || Object.keys(rates.golonganTaxBasisPoints).length > 0
    return {
      title: `Tanda Terima ${name}`,
      label: 'IKR · tanda-terima',
      page: options.orientation === 'landscape' ? landscape(sizeOf(options.paper)) : options.paper,
      letterhead,
      labels: labelsOf(context, days),
      runningHead: [`Tanda Terima ${name}`, daysText(days), event.title].join(' · '),
      hasTax,
      lines: people.map((one) => ({
        ...personLine(one, options, event.province),
        description: describe(rates.description.trim() || name, one, options),
        ...amountsFor({ ...rankedPerson(one), daysPresent: one.daysPresent }, rates, options.perDay),
      })),
      signatures: signaturesOf(written, context, days.at(-1) ?? context.day),
    }
  },

  countPeople: (db, options, context) => {
    const days = chosenDays(context, options.days)
    const requirement = { days, least: 1 }
    const eventId = context.event.id
    // Without a substitute whoever is present is paid, and nobody need be read.
    if (countRepresentations(db, eventId) === 0) return countPresentPeople(db, options, context, requirement)
    const present = presentPeople(db, options, context, requirement)
    return payeesOf(db, present, { eventId, days, perDay: options.perDay }).length
  },

  layout: (data, paper) => drawReceipts(paper, data),
}

function labelsOf({ event }: LoadContext, days: readonly string[]): Label[] {
  const [title] = eventLabels(event, null)
  return [...(title ? [title] : []), { label: 'Hari, tanggal', value: daysText(days) }]
}

function personLine(
  { person, substitute }: Payee,
  { fullNik }: Options,
  province: string,
): Omit<PaymentLine, 'description' | 'gross' | 'tax' | 'net'> {
  if (substitute) {
    const { name, nip, position } = substitute
    const identity = nip === '' ? '' : `NIP. ${formatNip(nip)}`
    return { name, identity, rank: '', position, origin: substitute.representing }
  }
  const nik = person.nik === null ? '' : `NIK. ${fullNik ? person.nik : maskNik(person.nik)}`
  return {
    name: person.name,
    identity: person.nip === null ? nik : `NIP. ${formatNip(person.nip)}`,
    rank: person.rank === null ? '' : formatRank(person.rank),
    position: positionOf(person, province),
    origin: originOf(person, province),
  }
}

/** The golongan of a substitute is not known, so the general rate is withheld. */
function rankedPerson({ person, substitute }: Payee): Pick<PresentPerson['person'], 'category' | 'rank'> {
  return { category: person.category, rank: substitute ? null : person.rank }
}

/** "Transport (2 hari)" where every day counts. */
function describe(name: string, { daysPresent }: PresentPerson, { perDay }: Options): string {
  return perDay ? `${name} (${daysPresent} hari)` : name
}

function signaturesOf(
  written: { approver: Treasurer; treasurer: Treasurer; officer: Treasurer },
  { event, office }: LoadContext,
  date: string,
): SignedBlock[] {
  // The words stand on the line of place and date, so that the offices begin side by side.
  const sign = (who: Treasurer, place: string) => ({ ...signedBy(officialFrom(who), office), place })
  const city = signingCity(event, office) || '…………………'
  return [
    sign(written.approver, 'Setuju dibayar,'),
    sign(written.treasurer, 'Lunas dibayar,'),
    sign(written.officer, `${city}, ${longDate(date)}`),
  ]
}

/** Who only signs for money is no official of the event. */
function officialFrom({ name, office, nip }: Treasurer): Official {
  const nothing = { id: '', prefix: '', definitiveTitle: '', onBehalf: '', through: '', rank: '' } as const
  return { ...nothing, name: name.trim() || DOTS, officeTitle: office, nip, roles: [] }
}
