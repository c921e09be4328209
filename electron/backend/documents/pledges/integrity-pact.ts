/** Pakta integritas: one page for every person, all of them with the same text. */
import type { Event } from '#shared/contract/events.ts'
import type { Participant } from '#shared/contract/participants.ts'
import { isCivilServant } from '#shared/domain/category.ts'
import { formatNip } from '#shared/domain/nip.ts'
import { formatRank } from '#shared/domain/rank.ts'
import { signatureBlock, type SignatureStyle } from '#shared/domain/signature-block.ts'
import type { ReadableDb } from '../../store/db.ts'
import { capturedSignatures } from '../captured-signatures.ts'
import type { OptionsOf, PaperDocument } from '../document.ts'
import { pledgeEvidence } from '../evidence/evidence-data.ts'
import { DOTS } from '../event-facts.ts'
import type { IntegrityPactData, Pact } from './integrity-pact-data.ts'
import { drawPacts } from './integrity-pact-drawing.ts'
import type { SignatureShape } from '../kit/signature-shape.ts'
import type { Label } from '../kit/label-block.ts'
import { countPeople, type PeopleChoice, peopleOf, positionOf, somebody, workplaceOf } from '../people.ts'
import { meantFor, underWording } from './pledge-signers.ts'
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
    const { pledge, label, textVersion, textHash } = pledgeOnPaper(
      db,
      context,
      'pakta_integritas',
      options.wording,
    )
    const choice = choiceOf(db, options, event)
    const people = somebody(choice === null ? [] : peopleOf(db, choice, context))
    const { style } = context
    const captured = capturedSignatures(db, {
      ...{ eventId: event.id, paper: PAKTA, textHash },
      signatures: options.signatures,
    })
    const [opening = '', ...statement] = pledge.opening.split('\n')
    return {
      title: 'Pakta Integritas',
      label,
      textVersion,
      page: options.paper,
      letterhead,
      ...(options.sheetMarks ? { marksFor: PAKTA } : {}),
      heading: pledge.title,
      opening,
      statement: statement.join(' '),
      points: pledge.points,
      closing: pledge.closing,
      placeAndDate: placeAndDate(context, 'pakta_integritas'),
      withSupervisor: options.withSupervisor,
      dutyStamp: options.dutyStamp,
      evidence: options.withEvidence
        ? pledgeEvidence(db, event, people.map(signerOf), { ...PAKTA, textHash, textVersion })
        : null,
      pacts: people.map((person) =>
        pactOf(person, style, { captured: captured[person.id], province: event.province }),
      ),
    }
  },

  countPeople: (db, options, context) => {
    const choice = choiceOf(db, options, context.event)
    return choice === null ? 0 : countPeople(db, choice, context)
  },

  layout: (data, paper) => drawPacts(paper, data),
}

function signerOf({ id, name }: Participant): { participantId: string; name: string } {
  return { participantId: id, name }
}

const PAKTA = { instrument: 'pakta_integritas', day: null } as const

function choiceOf(db: ReadableDb, options: OptionsOf<'integrity_pact'>, event: Event): PeopleChoice | null {
  const { instrument } = PAKTA
  const choice = meantFor(instrument, options, event)
  return choice && underWording(db, choice, { eventId: event.id, instrument, hash: options.wording })
}

type Around = { captured: SignatureShape | undefined; province: string }

function pactOf(person: Participant, style: SignatureStyle, { captured, province }: Around): Pact {
  const { name, below } = signatureBlock(
    {
      ...{ name: person.name, prefix: '', officeTitle: '', definitiveTitle: '', onBehalf: '', rank: '' },
      nip: person.nip ?? '',
    },
    style,
  )
  return {
    ...{ participantId: person.id, identity: identityOf(person, province), name, below },
    ...(captured ? { captured } : {}),
  }
}

/** What a civil servant must state has dots where it is not known; others leave out what they don't have. */
function identityOf(person: Participant, province: string): Label[] {
  const unknown = isCivilServant(person.category) ? DOTS : ''
  const workplace = [person.subUnit ?? '', workplaceOf(person, province)]
    .filter((part) => part !== '')
    .join(', ')
  return [
    { label: 'Nama', value: person.name },
    { label: 'NIP', value: person.nip === null ? unknown : formatNip(person.nip) },
    { label: 'Pangkat, Gol. Ruang', value: person.rank === null ? unknown : formatRank(person.rank) },
    { label: 'Jabatan', value: positionOf(person, province) || unknown },
    { label: 'Unit Kerja', value: workplace || unknown },
  ].filter(({ value }) => value !== '')
}
