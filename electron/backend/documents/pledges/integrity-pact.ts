/** Pakta integritas: one page for every person, all of them with the same text. */
import type { Participant } from '#shared/contract/participants.ts'
import { isCivilServant } from '#shared/domain/category.ts'
import { formatNip } from '#shared/domain/nip.ts'
import { formatRank } from '#shared/domain/rank.ts'
import { signatureBlock, type SignatureStyle } from '#shared/domain/signature-block.ts'
import type { PaperDocument } from '../document.ts'
import { DOTS } from '../event-facts.ts'
import type { IntegrityPactData, Pact } from './integrity-pact-data.ts'
import { drawPacts } from './integrity-pact-drawing.ts'
import type { Label } from '../kit/label-block.ts'
import { countPeople, homeOf, peopleOf, positionOf, somebody } from '../people.ts'
import { meantFor } from './pledge-signers.ts'
import { placeAndDate, pledgeOnPaper } from './pledge-text.ts'

export const integrityPact: PaperDocument<'integrity_pact', IntegrityPactData> = {
  kind: 'integrity_pact',
  stage: 'at_event',

  offers: ({ instruments }) =>
    instruments.includes('pakta_integritas')
      ? [
          {
            title: 'Pakta integritas perorangan',
            purpose:
              'Satu halaman untuk setiap orang, dengan nama dan jabatannya. Naskah bawaan adalah templat kerja, bukan naskah resmi.',
            options: { kind: 'integrity_pact' },
          },
        ]
      : [],

  load: (db, options, context) => {
    const { event, letterhead } = context
    const { pledge, label, textVersion } = pledgeOnPaper(db, context, 'pakta_integritas')
    const choice = meantFor('pakta_integritas', options, event)
    const people = somebody(choice === null ? [] : peopleOf(db, choice, context))
    const { style } = context
    const [opening = '', ...statement] = pledge.opening.split('\n')
    return {
      title: 'Pakta Integritas',
      label,
      textVersion,
      page: options.paper,
      letterhead,
      ...(options.sheetMarks ? { marksFor: { instrument: 'pakta_integritas', day: null } } : {}),
      heading: pledge.title,
      opening,
      statement: statement.join(' '),
      points: pledge.points,
      closing: pledge.closing,
      placeAndDate: placeAndDate(context, 'pakta_integritas'),
      withSupervisor: options.withSupervisor,
      dutyStamp: options.dutyStamp,
      pacts: people.map((person) => pactOf(person, style)),
    }
  },

  countPeople: (db, options, context) => {
    const choice = meantFor('pakta_integritas', options, context.event)
    return choice === null ? 0 : countPeople(db, choice, context)
  },

  layout: (data, paper) => drawPacts(paper, data),
}

function pactOf(person: Participant, style: SignatureStyle): Pact {
  const { name, below } = signatureBlock(
    {
      ...{ name: person.name, prefix: '', officeTitle: '', definitiveTitle: '', onBehalf: '', rank: '' },
      nip: person.nip ?? '',
    },
    style,
  )
  return { participantId: person.id, identity: identityOf(person), name, below }
}

/** What a civil servant must state has dots where it is not known; others leave out what they don't have. */
function identityOf(person: Participant): Label[] {
  const unknown = isCivilServant(person.category) ? DOTS : ''
  const workplace = [person.subUnit ?? '', homeOf(person)].filter((part) => part !== '').join(', ')
  return [
    { label: 'Nama', value: person.name },
    { label: 'NIP', value: person.nip === null ? unknown : formatNip(person.nip) },
    { label: 'Pangkat, Gol. Ruang', value: person.rank === null ? unknown : formatRank(person.rank) },
    { label: 'Jabatan', value: positionOf(person) || unknown },
    { label: 'Unit Kerja', value: workplace || unknown },
  ].filter(({ value }) => value !== '')
}
