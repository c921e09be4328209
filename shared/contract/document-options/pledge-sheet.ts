import { z } from 'zod'
import { INSTRUMENT_KINDS } from '../../domain/events.ts'
import { day, paper } from '../base.ts'
import { people } from './people.ts'
import { sheetMarks } from './sheet-marks.ts'
import { signatureFields } from './signature-fields.ts'
import { capturedSignatures, signedWording } from './signatures.ts'

export const pledgeSheet = z.object({
  kind: z.literal('pledge_sheet'),
  paper: paper.default('F4'),
  ...signatureFields,
  instrument: z.enum(INSTRUMENT_KINDS).default('ikrar_asn'),
  /** Who signs: the officials with that role, then the participants asked for. */
  signatories: z.enum(['officials', 'present', 'all']).default('all'),
  /** A follow-up sheet: participants who have not signed and did not decline; no officials. */
  onlyUnsigned: z.boolean().default(false),
  /** The day on which it is signed, where that is not the day of the pledge. */
  signedOn: day.optional(),
  blankRows: z.int().min(0).max(200).default(0),
  ...sheetMarks,
  ...capturedSignatures,
  ...signedWording,
  ...people,
  /** Leaders first, then officials, then staff. */
  order: people.order.unwrap().default('protocol'),
})
