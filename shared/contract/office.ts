/** The institution (instansi): its letterhead is edited once and used on every paper. */
import { z } from 'zod'
import { GAP_LINES, HOUSE_PRESETS, MARGIN_LIMITS_MM, SHEET_LIMITS_MM } from '../domain/house-style.ts'
import { file, id, instant, paper, procedure, text } from './base.ts'

export const letterhead = z.object({
  /** Two to five lines, e.g. "PEMERINTAH KABUPATEN …" / the institution / its address. */
  lines: z
    .array(z.object({ text: text(200), size: z.enum(['small', 'normal', 'large']), bold: z.boolean() }))
    .max(6),
  rule: z.enum(['none', 'single', 'double', 'thick']),
})
export type Letterhead = z.infer<typeof letterhead>

const sideMm = z.number().min(SHEET_LIMITS_MM.least).max(SHEET_LIMITS_MM.most)
const marginMm = z.number().min(MARGIN_LIMITS_MM.least).max(MARGIN_LIMITS_MM.most)

const houseStyle = z.object({
  folioMm: z.object({ widthMm: sideMm, heightMm: sideMm }),
  topMm: marginMm,
  rightMm: marginMm,
  bottomMm: marginMm,
  leftMm: marginMm,
  narrowTables: z.boolean(),
  gapLines: z.int().min(GAP_LINES.least).max(GAP_LINES.most),
  capitals: z.boolean(),
  rank: z.boolean(),
  nip: z.boolean(),
})

export const officeDraft = z.object({
  name: text(200).min(1),
  letterhead,
  /** Where papers are signed: "Oelamasi, 27 September 2024". */
  city: text(100),
  paper,
  style: z.enum(HOUSE_PRESETS),
  /** What the institution changed of its preset; null goes by the preset. */
  houseStyle: houseStyle.nullable().default(null),
})
export type OfficeDraft = z.infer<typeof officeDraft>

export const office = officeDraft.extend({
  id,
  hasLeftLogo: z.boolean(),
  hasRightLogo: z.boolean(),
  updatedAt: instant,
})
export type Office = z.infer<typeof office>

const side = z.enum(['left', 'right'])

export const offices = {
  list: procedure.output(z.array(office)),
  create: procedure.input(z.object({ office: officeDraft })).output(office),
  edit: procedure.input(z.object({ id, expected: instant, office: officeDraft })).output(office),
  /** PNG or JPEG up to 2 MB; null removes it. */
  setLogo: procedure.input(z.object({ id, side, picture: file.nullable() })).output(office),
  logo: procedure.input(z.object({ id, side })).output(file.nullable()),
  /** One page with the letterhead as it will print. */
  preview: procedure.input(z.object({ id })).output(file),
}
