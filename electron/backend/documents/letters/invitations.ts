/**
 * Undangan: a letter to every participant with the personal QR for the door, or without it, or one letter
 * with the list of who is invited.
 */
import type { ContentOf } from '#shared/contract/document-content/index.ts'
import type { Event } from '#shared/contract/events.ts'
import type { Participant } from '#shared/contract/participants.ts'
import { showShortCode } from '#shared/domain/short-code.ts'
import { clock, dayAndDate, longDate } from '#shared/domain/time-text.ts'
import type { ReadableDb } from '../../store/db.ts'
import { listTicketCodes } from '../../store/tickets.ts'
import type { LoadContext, OptionsOf, PaperDocument } from '../document.ts'
import { DOTS, signedBy, signerOf } from '../event-facts.ts'
import type { InvitationsData, Invited } from './invitation.ts'
import { drawLetters } from './invitation-letter.ts'
import { drawInvitationList } from './invitation-list.ts'
import { invitationFacts, letterTop, organisedBy } from './letter.ts'
import { countPeople, districtOf, isOfVillage, originOf, peopleOf, positionOf, somebody } from '../people.ts'
import { writtenFor } from '../written.ts'

type Written = ContentOf<'invitations'>

export const invitations: PaperDocument<'invitations', InvitationsData> = {
  kind: 'invitations',
  stage: 'before',

  offers: () => [
    {
      title: 'Undangan',
      purpose:
        'Surat undangan untuk setiap peserta dengan kode QR pribadinya, atau satu surat dengan daftar undangan.',
      options: { kind: 'invitations' },
    },
  ],

  load: (db, options, context) => {
    const { event, office, letterhead } = context
    const people = somebody(peopleOf(db, options, context))
    const written = writtenFor(db, event.id, 'invitations')
    const isList = options.form === 'list'
    const attachment = written.attachment || (isList ? '1 (satu) berkas' : '')
    const number = event.documentNumbers['invitations']
    return {
      title: 'Undangan',
      label: '',
      page: options.paper,
      letterhead,
      top: letterTop(context, { ...written, attachment }, { number, subject: 'Undangan' }),
      opening: `Dengan hormat, kami mengundang Bapak/Ibu/Saudara untuk menghadiri kegiatan${organisedBy(event)} pada:`,
      facts: [
        ...invitationFacts(event),
        ...(written.dressCode === '' ? [] : [{ label: 'Pakaian', value: written.dressCode }]),
      ],
      closing: [...written.notes, ...closingOf(context)],
      signatures: [signedBy(signerOf(event), office)],
      copies: written.copies,
      invited: isList ? [everybodyListed(written)] : lettersTo(db, people, options, context, written),
      attachment: isList ? attachmentOf(context, people, written) : null,
    }
  },

  countPeople,

  layout: (data, paper) => {
    drawLetters(paper, data)
    drawInvitationList(paper, data)
  },
}

function lettersTo(
  db: ReadableDb,
  people: readonly Participant[],
  { form }: OptionsOf<'invitations'>,
  { event }: LoadContext,
  { addressedVia }: Written,
): Invited[] {
  const codes = form === 'personal' ? listTicketCodes(db, event.id) : null
  const { province } = event
  return people.flatMap((person) => {
    const code = codes?.get(person.id)
    if (codes && code === undefined) return []
    return {
      name: person.name,
      address: [positionOf(person, province), originOf(person, province), viaOf(person, addressedVia)].filter(
        (line) => line !== '',
      ),
      ticket: code === undefined ? null : { code, shortCode: showShortCode(person.shortCode) },
    }
  })
}

/** Letters to villages go through the camat, where the clerk says so: "melalui Camat Semau". */
function viaOf(person: Participant, addressedVia: string): string {
  if (addressedVia === '' || !isOfVillage(person)) return ''
  const district = /^camat$/i.test(addressedVia) ? districtOf(person) : ''
  return `melalui ${addressedVia} ${district}`.trim()
}

function everybodyListed({ addressedVia }: Written): Invited {
  const via = addressedVia === '' ? [] : [`melalui ${addressedVia}`]
  return { name: 'Bapak/Ibu/Saudara', address: ['(daftar terlampir)', ...via], ticket: null }
}

function attachmentOf(
  { event }: LoadContext,
  people: readonly Participant[],
  { letterDate }: Written,
): InvitationsData['attachment'] {
  return {
    lines: ['Lampiran Surat Undangan'],
    labels: [
      { label: 'Nomor', value: event.documentNumbers['invitations'] || DOTS },
      { label: 'Tanggal', value: letterDate === '' ? DOTS : longDate(letterDate) },
    ],
    listed: people.map((person) => ({
      name: person.name,
      position: positionOf(person, event.province),
      origin: originOf(person, event.province),
    })),
  }
}

function closingOf({ event }: LoadContext): string[] {
  return [
    ...registrationOf(event),
    'Demikian undangan ini kami sampaikan. Atas perhatian dan kehadiran Bapak/Ibu/Saudara, kami ucapkan terima kasih.',
  ]
}

/** The first of every day; the day is named where there are several. */
function registrationOf({ agenda, days, zone }: Event): string[] {
  return days.flatMap(({ day }) => {
    const opensAt = agenda.find((step) => step.kind === 'registrasi' && step.day === day)?.startTime
    if (!opensAt) return []
    const on = days.length > 1 ? ` ${dayAndDate(day)}` : ''
    return [`Registrasi peserta dibuka${on} pukul ${clock(opensAt)} ${zone}.`]
  })
}
