/** Surat permohonan narasumber: a letter to every speaker and moderator, with the topic and the time from the agenda. */
import type { ContentOf } from '#shared/contract/document-content/index.ts'
import type { Event, Official } from '#shared/contract/events.ts'
import { dayAndDate, timeRange } from '#shared/domain/time-text.ts'
import type { LoadContext, OptionsOf, PaperData, PaperDocument } from '../document.ts'
import { DOTS, signedBy, signerOf } from '../event-facts.ts'
import { drawLabels, type Label } from '../kit/label-block.ts'
import {
  copiesHeight,
  drawAddressee,
  drawCopies,
  drawLetterParagraph,
  drawLetterTop,
  type LetterTop,
  letterStyle,
} from '../kit/letter.ts'
import { drawLetterhead } from '../kit/letterhead.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { drawPoints } from '../kit/points.ts'
import { drawSignatures, signaturesHeight, type SignedBlock } from '../kit/signatures.ts'
import type { TextStyle } from '../kit/text.ts'
import { invitationFacts, letterTop, organisedBy } from './letter.ts'
import { somebody } from '../people.ts'
import { officeOf } from '../same-person.ts'
import { type SpeakerRole, stepsFor, timesOf } from './speaker-steps.ts'
import { writtenFor } from '../written.ts'

export type SpeakerLetter = {
  top: LetterTop
  address: string[]
  opening: string
  facts: Label[]
  requests: string[]
  closing: string[]
}
export type SpeakerRequestData = PaperData & {
  letters: SpeakerLetter[]
  signatures: SignedBlock[]
  copies: string[]
}

const INDENT = mm(10)

export const speakerRequest: PaperDocument<'speaker_request', SpeakerRequestData> = {
  kind: 'speaker_request',
  stage: 'before',

  offers: () => [
    {
      title: 'Surat permohonan narasumber',
      purpose:
        'Satu surat untuk setiap narasumber dan moderator, dengan materi dan waktu dari susunan acara. Kalimatnya susunan Ikrar, bukan bentuk resmi.',
      options: { kind: 'speaker_request' },
    },
  ],

  load: (db, options, context) => {
    const { event, office, letterhead } = context
    const written = writtenFor(db, event.id, 'speaker_request')
    return {
      title: 'Surat Permohonan Narasumber',
      label: '',
      page: options.paper,
      letterhead,
      letters: somebody(askedFor(options, event)).map((one) => letterTo(one, context, written)),
      signatures: [signedBy(signerOf(event), office)],
      copies: written.copies,
    }
  },

  countPeople: (_db, options, { event }) => askedFor(options, event).length,

  layout: (data, paper) => {
    data.letters.forEach((letter, index) => {
      if (index > 0) paper.newPage()
      drawLetter(paper, data, letter)
    })
  },
}

/** Speakers first; who moderates and speaks is asked for both in one letter. */
function askedFor({ officialIds }: OptionsOf<'speaker_request'>, { officials }: Event): Official[] {
  const speakers = officials.filter(({ roles }) => roles.includes('narasumber'))
  const moderators = officials.filter(
    ({ roles }) => roles.includes('moderator') && !roles.includes('narasumber'),
  )
  return [...speakers, ...moderators].filter(({ id }) => officialIds?.includes(id) ?? true)
}

function letterTo(
  official: Official,
  context: LoadContext,
  written: ContentOf<'speaker_request'>,
): SpeakerLetter {
  const { event } = context
  const role: SpeakerRole = official.roles.includes('narasumber') ? 'narasumber' : 'moderator'
  const asked =
    role === 'narasumber' && official.roles.includes('moderator') ? 'narasumber sekaligus moderator' : role
  return {
    top: letterTop(context, written, {
      number: event.documentNumbers['speaker_request'],
      subject: role === 'narasumber' ? 'Permohonan Narasumber' : 'Permohonan Moderator',
    }),
    address: [official.name, officeOf(official)].filter((line) => line !== ''),
    opening: `Dengan hormat, sehubungan dengan kegiatan${organisedBy(event)}, kami mohon kesediaan Bapak/Ibu untuk menjadi ${asked} pada:`,
    facts: factsFor(official, role, event, written),
    requests: written.requests,
    closing: [
      ...(written.contact === ''
        ? []
        : [`Untuk kelancaran kegiatan, konfirmasi kesediaan dapat disampaikan kepada ${written.contact}.`]),
      'Demikian permohonan ini kami sampaikan. Atas perhatian dan kesediaan Bapak/Ibu, kami ucapkan terima kasih.',
    ],
  }
}

/** The day and hour of the talk where the agenda has them, else those of the event. */
function factsFor(
  official: Official,
  role: SpeakerRole,
  event: Event,
  { topics }: ContentOf<'speaker_request'>,
): Label[] {
  const steps = stepsFor(official, role, event)
  const times = timesOf(steps)
  const talks = steps.filter(({ kind }) => kind === 'materi')
  const titles = talks.map(({ title }) => title.replace(/^materi\s*[:–-]\s*/i, ''))
  const topic = topics.find(({ officialId }) => officialId === official.id)?.topic || titles.join('; ')
  const [date, time, ...others] = invitationFacts(event)
  return [
    ...(date ? [times ? { ...date, value: dayAndDate(times.day) } : date] : []),
    ...(time ? [times ? { ...time, value: timeRange(times.start, times.end, event.zone) } : time] : []),
    ...others,
    { label: 'Materi', value: topic || DOTS },
  ]
}

function drawLetter(paper: Paper, data: SpeakerRequestData, letter: SpeakerLetter): void {
  drawLetterhead(paper, data.letterhead)
  const endHeight = (style: TextStyle) =>
    signaturesHeight(paper, data.signatures, style) + copiesHeight(paper, data.copies, style)
  const style = letterStyle(
    paper,
    (one) => paper.heightOf(() => drawText(paper, letter, one)) + endHeight(one),
  )
  drawText(paper, letter, style)
  paper.need(endHeight(style))
  drawSignatures(paper, data.signatures, style)
  drawCopies(paper, data.copies, style)
}

function drawText(paper: Paper, letter: SpeakerLetter, style: TextStyle): void {
  drawLetterTop(paper, letter.top, style)
  drawAddressee(paper, letter.address, style)
  drawLetterParagraph(paper, letter.opening, style)
  drawLabels(paper, letter.facts, style, { x: paper.left + INDENT })
  paper.y += mm(2.5)
  if (letter.requests.length > 0) {
    drawLetterParagraph(paper, 'Sehubungan dengan hal tersebut, mohon kiranya Bapak/Ibu:', style)
    drawPoints(paper, letter.requests, style, { lineGap: mm(0.6) })
    paper.y += mm(2.5)
  }
  for (const text of letter.closing) drawLetterParagraph(paper, text, style)
  paper.y += mm(5)
}
