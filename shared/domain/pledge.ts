/** The texts people pledge: versioned data with placeholders, filled in for one event. */

import { z } from 'zod'
import { CERTAINTIES } from './certainty.ts'
import { electionWording, type Election } from './election.ts'

/** What may stand in braces in a pledge text. */
export const PLEDGE_PLACEHOLDERS = [
  'JENIS_PEMILIHAN',
  'PEMILIHAN_SERENTAK',
  'PEMILIHAN_LENGKAP',
  'TAHUN',
  'SUBJEK',
  'SUBJEK_LENGKAP',
  'KEPALA_DESA',
  'INSTANSI',
  'CALON',
  'CALON_ATAU_PASANGAN',
  'CALON_SEMUA_TAHAP',
] as const
export type PledgePlaceholder = (typeof PLEDGE_PLACEHOLDERS)[number]

const certainty = z.enum(CERTAINTIES)

const plainPledgeText = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Raised with every change of the wording. */
  version: z.int().min(1),
  /** The day this version was written down, 'YYYY-MM-DD'. */
  date: z.iso.date(),
  /** Lines of the title; they print in capitals. */
  title: z.array(z.string().min(1)).min(1),
  opening: z.string().min(1),
  points: z.array(z.string().min(1)).min(1),
  closing: z.string().min(1),
  placeholders: z.array(z.enum(PLEDGE_PLACEHOLDERS)),
  /** Where the wording was taken from, in a sentence for the clerk. */
  source: z.string().min(1),
  certainty: z.strictObject({ title: certainty, opening: certainty, points: certainty, closing: certainty }),
})

/** Every placeholder is known and named, so that a filled text never shows a brace. */
export const pledgeTextSchema = plainPledgeText.refine(
  (text) => {
    const named = new Set<string>(text.placeholders)
    return allParts(text).every(
      (part) => placeholdersIn(part).every((name) => named.has(name)) && isPlain(part),
    )
  },
  { error: 'teks memuat tanda kurung kurawal yang tidak dikenal' },
)
export type PledgeText = z.infer<typeof plainPledgeText>

export type PledgeFilling = {
  election: Election
  /** Who pledges, e.g. "Pegawai ASN dan Non ASN"; village heads have their own word. */
  subject: string
  institution: string
  /** What a village head is called here: Perbekel, Keuchik, Wali Nagari … */
  villageHead?: string
}

export type FilledPledge = { title: string[]; opening: string; points: string[]; closing: string }

/** The pledge as it is read out and printed. A title line that stays empty is left out. */
export function fillPledge(text: PledgeText, filling: PledgeFilling): FilledPledge {
  const words = wordsFor(filling)
  const fill = (part: string): string =>
    part.replace(/\{([A-Z_]+)\}/g, (whole, name: string) => words.get(name) ?? whole)
  return {
    title: text.title.map((line) => fill(line).trim().toUpperCase()).filter((line) => line !== ''),
    opening: fill(text.opening),
    points: text.points.map(fill),
    closing: fill(text.closing),
  }
}

function wordsFor({
  election,
  subject,
  institution,
  villageHead,
}: PledgeFilling): ReadonlyMap<string, string> {
  const wording = electionWording(election)
  const words: Record<PledgePlaceholder, string> = {
    JENIS_PEMILIHAN: wording.name,
    PEMILIHAN_SERENTAK: wording.simultaneousName,
    PEMILIHAN_LENGKAP: wording.longName,
    TAHUN: String(election.year),
    SUBJEK: subject,
    SUBJEK_LENGKAP: subject.replace(/\bASN\b/g, 'Aparatur Sipil Negara'),
    KEPALA_DESA: villageHead ?? 'Kepala Desa',
    INSTANSI: institution,
    CALON: wording.candidates,
    CALON_ATAU_PASANGAN: wording.anyCandidate,
    CALON_SEMUA_TAHAP: wording.candidatesInAllStages,
  }
  return new Map(Object.entries(words))
}

function allParts(text: PledgeText): string[] {
  return [...text.title, text.opening, ...text.points, text.closing]
}

function placeholdersIn(part: string): string[] {
  return [...part.matchAll(/\{([A-Z_]+)\}/g)].map((match) => match[1] ?? '')
}

function isPlain(part: string): boolean {
  return !/[{}]/.test(part.replace(/\{[A-Z_]+\}/g, ''))
}
