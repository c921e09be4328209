/** Lembar boleh / tidak boleh: one page for everybody's hands, with article and source on every line. */
import { handoutMark, type HandoutLine, type HandoutSection } from '#shared/domain/handout.ts'
import { versionLabel } from '#shared/domain/text-id.ts'
import { longDate } from '#shared/domain/time-text.ts'
import { AppError } from '../../app-error.ts'
import { handoutOf } from '../../texts.ts'
import { contentHash } from '../content-hash.ts'
import type { PaperDocument } from '../document.ts'
import {
  type GuidanceLine,
  type GuidanceSection,
  type GuidanceData,
  drawGuidance,
} from './guidance-drawing.ts'

export const guidanceSheet: PaperDocument<'guidance_sheet', GuidanceData> = {
  kind: 'guidance_sheet',
  stage: 'before',
  marginsMm: { top: 14, right: 16, bottom: 18, left: 20 },

  offers: () => [
    {
      title: 'Lembar boleh dan tidak boleh',
      purpose: 'Satu halaman untuk dibagikan; setiap baris menyebut pasal dan sumbernya.',
      options: { kind: 'guidance_sheet' },
    },
  ],

  load: (db, options, context) => {
    const { event, letterhead, resources } = context
    const handout = handoutOf(db, resources, event)
    if (!handout) throw new AppError('text_missing')
    const { id, version, source: _source, date, ...body } = handout
    return {
      title: 'Lembar Boleh dan Tidak Boleh',
      label: `IKR · ${id} v${version} · ${contentHash(body).slice(0, 8)}`,
      textVersion: `${id} ${version}`,
      page: options.paper,
      letterhead,
      heading: body.title,
      opening: body.opening,
      sections: sectionsOf(body.sections, ({ kind }) => kind !== 'abu_abu'),
      disputed: sectionsOf(body.sections, ({ kind }) => kind === 'abu_abu'),
      closing: body.closing,
      dated: `Keadaan per ${longDate(date)} (naskah ${versionLabel(version)}).`,
    }
  },

  countPeople: () => null,

  layout: (data, paper) => drawGuidance(paper, data),
}

function sectionsOf(
  sections: readonly HandoutSection[],
  belongs: (line: HandoutLine) => boolean,
): GuidanceSection[] {
  return sections
    .map(({ heading, lines }) => ({ heading, lines: lines.filter(belongs).map(lineOf) }))
    .filter(({ lines }) => lines.length > 0)
}

/** Of what is disputed, who said it comes first. */
function lineOf({ kind, text, article, source, certainty }: HandoutLine): GuidanceLine {
  const mark = handoutMark({ certainty })
  const read = [`sumber: ${source}`, ...(mark === '' ? [] : [mark])].join('; ')
  return kind === 'abu_abu'
    ? { kind, text: `${article}: ${text}`, reference: read }
    : { kind, text, reference: `${article}; ${read}` }
}
