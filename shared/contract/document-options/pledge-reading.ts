import { z } from 'zod'
import { INSTRUMENT_KINDS } from '../../domain/events.ts'
import { paper } from '../base.ts'

export const pledgeReading = z.object({
  kind: z.literal('pledge_reading'),
  paper: paper.default('F4'),
  instrument: z.enum(INSTRUMENT_KINDS).default('ikrar_asn'),
  /** Points. */
  size: z.int().min(20).max(36).default(22),
  /** Who leads says a line, all repeat it: lines stand apart and are marked. */
  callAndResponse: z.boolean().default(true),
})
