/** Undangan: one letter for every participant, on one page each, with the personal QR for the door. */
import type { Participant } from '#shared/contract/participants.ts'
import { showShortCode } from '#shared/domain/short-code.ts'
import { clock } from '#shared/domain/time-text.ts'
import { listTicketCodes } from '../store/tickets.ts'
import type { LoadContext, PaperDocument } from './document.ts'
import { DOTS, eventLabels, officialsWith, signedBy, signingCity } from './event-facts.ts'
import type { InvitationsData, Invited } from './invitation.ts'
import { drawLetter } from './invitation-letter.ts'
import type { Label } from './kit/label-block.ts'
import { countPeople, originOf, peopleOf, positionOf, somebody } from './people.ts'
import { writtenFor } from './written.ts'

export const invitations: PaperDocument<'invitations', InvitationsData> = {
  kind: 'invitations',
  stage: 'before',

  offers: () => [
    {
      title: 'Undangan',
      purpose: 'Surat undangan untuk setiap peserta, dengan kode QR pribadinya.',
      options: { kind: 'invitations' },
    },
  ],

  load: (db, options, context) => {
    const { event, office, letterhead } = context
    const people = somebody(peopleOf(db, options, context))
    const codes = listTicketCodes(db, event.id)
    const signer = officialsWith(event, 'penanggung_jawab', 'penandatangan')[0]
    const written = writtenFor(db, event.id, 'invitations')
    return {
      title: 'Undangan',
      label: '',
      institution: office?.name ?? event.organisers[0] ?? '',
      page: options.paper,
      letterhead,
      head: [
        { label: 'Nomor', value: event.documentNumbers.invitations || DOTS },
        { label: 'Sifat', value: written.classification || '-' },
        { label: 'Lampiran', value: written.attachment || '-' },
        { label: 'Hal', value: 'Undangan' },
      ],
      placeAndDate: `${signingCity(event, office) || '…………………'}, ${DOTS}`,
      opening: openingOf(context),
      facts: [
        ...factsOf(context),
        ...(written.dressCode === '' ? [] : [{ label: 'Pakaian', value: written.dressCode }]),
      ],
      closing: [...written.notes, ...closingOf(context)],
      signatures: [signedBy(signer, office)],
      invited: people.flatMap((person) => invitedOf(person, codes.get(person.id))),
    }
  },

  countPeople,

  layout: (data, paper) => {
    data.invited.forEach((one, index) => {
      if (index > 0) paper.newPage()
      drawLetter(paper, data, one)
    })
  },
}

function invitedOf(person: Participant, code: string | undefined): Invited[] {
  if (code === undefined) return []
  const address = [positionOf(person), originOf(person)].filter((line) => line !== '')
  return [{ name: person.name, address, code, shortCode: showShortCode(person.shortCode) }]
}

function openingOf({ event }: LoadContext): string {
  const organisers = event.organisers.filter((name) => name.trim() !== '')
  const by = organisers.length === 0 ? '' : ` yang diselenggarakan oleh ${listed(organisers)}`
  return `Dengan hormat, kami mengundang Bapak/Ibu/Saudara untuk menghadiri kegiatan${by} pada:`
}

function factsOf({ event }: LoadContext): Label[] {
  const [title, ...whenAndWhere] = eventLabels(event, null)
  return [
    ...whenAndWhere,
    { label: 'Acara', value: title?.value ?? event.title },
    ...(event.theme.trim() === '' ? [] : [{ label: 'Tema', value: event.theme }]),
  ]
}

function closingOf({ event }: LoadContext): string[] {
  const opensAt = event.agenda.find((step) => step.kind === 'registrasi')?.startTime
  return [
    ...(opensAt ? [`Registrasi peserta dibuka pukul ${clock(opensAt)} ${event.zone}.`] : []),
    'Demikian undangan ini kami sampaikan. Atas perhatian dan kehadiran Bapak/Ibu/Saudara, kami ucapkan terima kasih.',
  ]
}

/** "A", "A bersama B", "A bersama B dan C" */
function listed(names: readonly string[]): string {
  const [first = '', ...others] = names
  const last = others.at(-1)
  if (last === undefined) return first
  const middle = others.slice(0, -1).join(', ')
  return `${first} bersama ${middle === '' ? last : `${middle} dan ${last}`}`
}
