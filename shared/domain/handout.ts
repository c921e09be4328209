/**
 * Lembar boleh dan tidak boleh: one page for everybody's hands. Every line names its article and where
 * it was read; what is disputed stands in its own section with who said it.
 */

import { z } from 'zod'
import { CERTAINTIES, type Certainty } from './certainty.ts'
import type { ElectionKind } from './election.ts'
import { type Filling, fillPlaceholders, placeholderProblem } from './placeholders.ts'

export const HANDOUT_LINE_KINDS = ['boleh', 'tidak_boleh', 'abu_abu', 'sanksi'] as const
export type HandoutLineKind = (typeof HANDOUT_LINE_KINDS)[number]

export const HANDOUT_LINE_LABELS: Readonly<Record<HandoutLineKind, string>> = {
  boleh: 'Boleh',
  tidak_boleh: 'Tidak boleh',
  abu_abu: 'Masih diperdebatkan',
  sanksi: 'Sanksi',
}

/** At which elections a line holds: a law of the Pemilu says nothing at a Pilkada. */
export const HANDOUT_OCCASIONS = ['semua', 'pemilu', 'pemilihan'] as const
export type HandoutOccasion = (typeof HANDOUT_OCCASIONS)[number]

export const HANDOUT_OCCASION_LABELS: Readonly<Record<HandoutOccasion, string>> = {
  semua: 'Setiap pemilihan',
  pemilu: 'Hanya Pemilu',
  pemilihan: 'Hanya Pilkada',
}

export type HandoutLine = {
  kind: HandoutLineKind
  text: string
  /** "Pasal 71 ayat (1) UU 10/2016"; for what is disputed, who said it and when. */
  article: string
  /** Where it was read. */
  source: string
  certainty: Certainty
  occasion: HandoutOccasion
}
export type HandoutSection = { heading: string; lines: HandoutLine[] }
export type HandoutBody = { title: string[]; opening: string; sections: HandoutSection[]; closing: string }

const line = z.strictObject({
  kind: z.enum(HANDOUT_LINE_KINDS),
  text: z.string().min(1),
  article: z.string().min(1),
  source: z.string().min(1),
  certainty: z.enum(CERTAINTIES),
  occasion: z.enum(HANDOUT_OCCASIONS),
})

/** The sheet of the app. */
export const handoutTextSchema = z
  .strictObject({
    id: z.literal('handout'),
    version: z.int().min(1),
    date: z.iso.date(),
    title: z.array(z.string().min(1)).min(1),
    opening: z.string(),
    sections: z.array(z.strictObject({ heading: z.string().min(1), lines: z.array(line).min(1) })).min(1),
    closing: z.string(),
    source: z.string().min(1),
  })
  .refine((text) => partsOfHandout(text).every((part) => placeholderProblem(part) === null), {
    error: 'lembar memuat tanda kurung kurawal yang tidak dikenal',
  })

/** As it is printed: only what holds at this election, every line with a word on how sure it is. */
export function fillHandout(body: HandoutBody, filling: Filling): HandoutBody {
  const fill = (part: string): string => fillPlaceholders(part, filling)
  return {
    title: body.title.map((one) => fill(one).trim().toUpperCase()).filter((one) => one !== ''),
    opening: fill(body.opening),
    sections: body.sections
      .map(({ heading, lines }) => ({
        heading: fill(heading),
        lines: lines
          .filter(({ occasion }) => holdsAt(occasion, filling.election.kind))
          .map((one) => ({ ...one, text: fill(one.text), article: fill(one.article) })),
      }))
      .filter(({ lines }) => lines.length > 0),
    closing: fill(body.closing),
  }
}

/** What must stand beside a line on paper, since nobody may take it for a checked fact; '' for what was checked. */
export function handoutMark({ certainty }: Pick<HandoutLine, 'certainty'>): string {
  return certainty === 'unverified' || certainty === 'weak' ? 'belum diverifikasi' : ''
}

function holdsAt(occasion: HandoutOccasion, election: ElectionKind): boolean {
  return occasion === 'semua' || election === 'pemilu_dan_pemilihan' || occasion === election
}

export function partsOfHandout(body: HandoutBody): string[] {
  return [
    ...body.title,
    body.opening,
    ...body.sections.flatMap(({ heading, lines }) => [
      heading,
      ...lines.flatMap(({ text, article }) => [text, article]),
    ]),
    body.closing,
  ]
}
