/** Sertifikat and piagam: a lying sheet for everybody who came often enough, with what was taught on the back. */
import type { CertificateRecipients } from '#shared/contract/document-options/certificates.ts'
import { daysText } from '#shared/domain/time-text.ts'
import { listCertificateNumbers } from '../../store/certificates.ts'
import { drawCertificates } from './certificate-drawing.ts'
import type { Certificate, CertificatesData } from './certificates-data.ts'
import { chosenSigners } from '../chosen-signers.ts'
import type { LoadContext, Offer, PaperDocument } from '../document.ts'
import { DOTS, placeOf } from '../event-facts.ts'
import { countHolders, type Holder, holdersOf } from './holders.ts'
import { landscape, sizeOf } from '../kit/page-size.ts'
import { organisedBy } from '../letters/letter.ts'
import { numberDateOf } from '../number-date.ts'
import { somebody } from '../people.ts'
import { speakersOf } from '../speakers.ts'
import { writtenFor } from '../written.ts'

const HEADINGS = { sertifikat: 'SERTIFIKAT', piagam: 'PIAGAM PENGHARGAAN' }

export const certificates: PaperDocument<'certificates', CertificatesData> = {
  kind: 'certificates',
  stage: 'after',
  marginsMm: { top: 18, right: 22, bottom: 27, left: 22 },

  offers: (event) => [
    offer(
      'Sertifikat peserta',
      'Hanya untuk yang hadir sesuai syarat; nomornya tetap pada orangnya.',
      'participants',
    ),
    ...(speakersOf(event).length === 0
      ? []
      : [offer('Sertifikat narasumber', 'Untuk narasumber dan moderator kegiatan.', 'speakers')]),
    offer('Sertifikat panitia', 'Untuk pejabat yang bertugas dan peserta berkategori panitia.', 'committee'),
  ],

  load: (db, options, context) => {
    const { event, letterhead } = context
    const written = writtenFor(db, event.id, 'certificates')
    const numbers = listCertificateNumbers(db, event.id, 'certificates')
    const holders = somebody(holdersOf(db, options, context))
    const heading = HEADINGS[written.title]
    return {
      title: written.title === 'piagam' ? 'Piagam Penghargaan' : 'Sertifikat',
      label: 'IKR · sertifikat',
      page: landscape(sizeOf(options.paper)),
      letterhead,
      heading,
      statement: statementOf(context),
      certificates: holders.map((holder) => certificateOf(holder, numbers.get(holder.id))),
      signatures: chosenSigners(options, context, numberDateOf(event, written.date)),
      materials: options.withMaterials ? written.materials.filter(({ title }) => title !== '') : null,
    }
  },

  countPeople: countHolders,

  layout: (data, paper) => drawCertificates(paper, data),
}

function offer(title: string, purpose: string, recipients: CertificateRecipients): Offer {
  // A clerk chooses another sheet when there is one; certificates usually go on A4.
  return { title, purpose, options: { kind: 'certificates', recipients, paper: 'A4' } }
}

function certificateOf({ name, nip, position, home, role }: Holder, number: string | undefined): Certificate {
  const office = position.toLowerCase().includes(home.toLowerCase())
    ? position
    : [position, home].filter((part) => part !== '').join(', ')
  return {
    name,
    identity: [nip === '' ? '' : `NIP. ${nip}`, office].filter((line) => line !== ''),
    role,
    number: number ?? DOTS,
  }
}

/** Where, when, on what and by whom, in one sentence. */
function statementOf({ event }: LoadContext): string {
  const theme = event.theme.trim() === '' ? '' : ` dengan tema “${event.theme.trim()}”`
  const place = placeOf(event)
  const days = daysText(event.days.map(({ day }) => day))
  return `pada kegiatan ${event.title}${theme}${organisedBy(event)}, hari ${days}${place === '' ? '' : ` di ${place}`}.`
}
